from __future__ import annotations

import pytest

from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("text", "form", "fields"),
    [
        ("last week", "near", {"relation": "last", "unit": "W"}),
        ("coming months", "duration", {"relation": "next", "unit": "M", "count": 0}),
        ("the next day", "near", {"relation": "following", "unit": "D"}),
        ("the end of the year", "near", {"edge": "END", "unit": "Y"}),
        ("last night", "near", {"relation": "last", "part": "NI", "type": "TIME"}),
        ("yesterday", "near", {"relation": "today", "count": -1}),
        ("two weeks ago", "offset", {"count": 2, "unit": "W", "direction": -1, "relation": "this"}),
        ("two weeks later", "offset", {"count": 2, "direction": 1, "relation": "that"}),
        ("several weeks ago", "fixed", {"value": "PAST_REF", "unit": "W"}),
        ("two-year", "duration", {"count": 2, "unit": "Y"}),
        ("the recent weeks and days", "duration", {"count": 0, "unit": "W", "relation": "last"}),
        ("every two weeks", "set", {"count": 2, "unit": "W"}),
        ("Monday mornings", "set", {"value": "XXXX-WXX-1TMO"}),
        ("every July", "set", {"value": "XXXX-07"}),
        ("the early 1980s", "decade", {"count": 1980, "edge": "START"}),
        ("the 9th century BC", "fixed", {"value": "08", "bc": True}),
        ("now", "fixed", {"value": "PRESENT_REF"}),
        ("these days", "fixed", {"value": "PRESENT_REF"}),
    ],
)
def test_the_words_fill_the_fields(text, form, fields):
    found = read_expressions(time_tokens(text))[0]
    assert found.form == form
    assert {name: getattr(found, name) for name in fields} == fields


def test_the_year_ended_is_a_length():
    (found, _) = read_expressions(time_tokens("the fiscal year ended 31 March"))
    assert (found.form, found.count) == ("duration", 1)


def test_a_year_before_a_count_stays_out_of_it():
    text = "the 1967 six-day war"
    (found,) = [one for one in read_expressions(time_tokens(text)) if one.form == "duration"]
    assert found.count == 6
