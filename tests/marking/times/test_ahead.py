from __future__ import annotations

import pytest

from reportedly.marking.times.ahead import days_ahead
from reportedly.marking.times.marks import mark_times
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens
from reportedly.records import Published

PAPER = Published("2016-06-15", "2016-06-15", "given", "")


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("At 4:30 they came. They left on the evening of 6 June.", 6, "the only day of the paragraph"),
        ("At 4:30 they came. Shells fell on 6 June. They left on 6 June.", 6, "one day, named twice"),
        ("At 4:30 they came. They left on 6 June. They were back on 9 June.", None, "two days"),
        ("On 6 June they came. At 4:30 they left.", None, "a day before it is the thread's matter"),
        ("At 4:30 they came, a resident said on Tuesday.", None, "a weekday may be the day of speaking"),
        ("At 4:30 they came.\n\nThey left on 6 June.", None, "another paragraph"),
        ("In May they came. They left on 6 June.", None, "no hour"),
    ],
)
def test_an_hour_has_its_day_ahead_if_its_paragraph_names_just_one(text, day, why):
    tokens = time_tokens(text)
    found = days_ahead(tokens, read_expressions(tokens)).get(0)
    assert (found.day if found is not None else None) == day, why


def test_the_hours_of_a_paragraph_fall_on_the_day_that_it_names_further_on():
    text = (
        "The brigade denied this on 11 June.\n\n"
        "At about 04:30 the gunmen came. The army fired after 6 a.m. All was over on the evening of 6 June.\n\n"
        "The ministry spoke at 11:00."
    )
    values = [time.value for time in mark_times(text, PAPER)]
    assert values == ["2016-06-11", "2016-06-06T04:30", "2016-06-06T06:00", "2016-06-06TEV", "2016-06-15T11:00"]
