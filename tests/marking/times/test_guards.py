"""The words in brackets are what stays of a candidate; none where nothing does."""

from __future__ import annotations

import pytest

from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("In [August] 20 people were killed.", "twenty are counted, not dated"),
        ("On [August 20] people fled.", "on takes a day"),
        ("The 14 March alliance met.", "an alliance named after a day"),
        ("They met on [14 March] in town.", "a day"),
        ("In [May] it rained.", "a month after in"),
        ("They may leave.", "a verb"),
        ("April Jones left.", "a name"),
        ("Since [2011] they fight.", "a year after since"),
        ("Some 2011 people fled.", "a count"),
        ("See page 2011 there.", "a page"),
        ("It cost $2011 then.", "money"),
        ("The Arab Spring began.", "a name"),
        ("They left in [spring] again.", "a season"),
        ("Prices fall in towns.", "a verb"),
        ("It will end [next year] there.", "end is a verb"),
        ("By [the end of next year] there.", "end is a noun"),
        ("It lasted [two seconds] there.", "a length"),
        ("A second later it fell.", "no length"),
        ("She said that [July] was the worst.", "that opens a clause"),
        ("They died in [that July] there.", "that points back"),
        ("They were killed [that Friday] there.", "that points back"),
        ("It was put at between 500 and 1300 there.", "a range of counts"),
        ("It was put at 500 until [1300] there.", "a year"),
        ("It grew by 5 percent annually.", "a rate"),
        ("It costs $5 a day.", "a rate"),
        ("They met [annually] there.", "a habit"),
        ("It will last [two months] then.", "last is a verb"),
        ("In [the last two months] it fell.", "last is no verb"),
        ("They slept in several quarters of the city.", "parts of a town"),
        ("It fell for [several quarters] then.", "parts of years"),
        ("The Easter Offensive failed.", "a name"),
        ("The 6-year-old boy.", "an age"),
        ("They left their winter quarters.", "lodgings"),
        ("In [the past] they fled.", "a noun"),
        ("The present government.", "before a noun"),
        ("Operation Dawn began.", "a name"),
        ("They came at [dawn] again.", "a part of the day"),
        ("It came on 30 [February] then.", "no such day"),
    ],
)
def test_surroundings_decide(marked, why):
    text = marked.replace("[", "").replace("]", "")
    tokens = time_tokens(text)
    found = [text[tokens.starts[e.first] : tokens.ends[e.last]] for e in read_expressions(tokens)]
    assert found == [piece.split("]")[0] for piece in marked.split("[")[1:]], why
