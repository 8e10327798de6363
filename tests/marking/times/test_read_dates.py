from __future__ import annotations

import pytest

from reportedly.marking.times.read_dates import on_24_hours
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Monday, 14 October 2013", {"weekday": 1, "day": 14, "month": 10, "year": 2013}),
        ("the 4th of August", {"day": 4, "month": 8}),
        ("late August", {"edge": "END", "month": 8}),
        ("the first half of 2013", {"season": "H1", "year": 2013}),
        ("the latter half of 2013", {"season": "H2", "year": 2013}),
        ("the latter part of 2013", {"edge": "END", "year": 2013}),
        ("the last week of August", {"edge": "W0", "month": 8}),
        ("the first days of August", {"edge": "START", "month": 8}),
        ("fiscal 1989 third quarter", {"year": 1989}),
        ("the third quarter", {"quarter": 3}),
        ("August 480 BC", {"month": 8, "year": 480, "bc": True}),
        ("March of last year", {"month": 3, "relation": "last", "unit": "Y"}),
        ("Christmas Eve", {"month": 12, "day": 24}),
        ("noon", {"clock": "12:00"}),
        ("the early morning hours", {"part": "MO", "edge": "START"}),
        ("between 5:15 and 6:10 a.m.", {"clock": "05:15", "until": "06:10"}),
        ("from 11 to 1 p.m.", {"clock": "11:00", "until": "13:00"}),
        ("041630ZAUG13", {"clock": "16:30", "day": 4, "month": 8, "year": 2013}),
    ],
)
def test_the_words_fill_the_fields(text, fields):
    found = read_expressions(time_tokens(text))[0]
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize("text", ["the fifth quarter", "13:30 p.m.", "from 21 to 20 August", "1918-1914"])
def test_what_cannot_be_is_not_read_as_one(text):
    found = read_expressions(time_tokens(text))
    assert not found or found[0].last - found[0].first < len(time_tokens(text).starts) - 1


@pytest.mark.parametrize(
    ("clock", "half", "read"),
    [("12:30", "a", "00:30"), ("12:30", "p", "12:30"), ("01:00", "p", "13:00"), ("16:30", None, "16:30")],
)
def test_twelve_hours_become_twenty_four(clock, half, read):
    assert on_24_hours(clock, half) == read
