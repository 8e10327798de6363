from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.day_words import day_words, days_asked

DAYS = st.dates(date(1890, 1, 1), date(2210, 12, 31))


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2014-03-03", "2014-03-03", ["d20140303", "d201403", "d2014", "d201", "d20"]),
        ("2013-12-31", "2014-01-01", ["d20131231", "d201312", "d2013", "d201", "d20", "d20140101", "d201401", "d2014"]),
        ("2014-03-03T10:00", "2014-03-03T11:00", ["d20140303", "d201403", "d2014", "d201", "d20"]),
        ("2014-01-01", "2014-12-31", ["d0"]),
        ("2014-03-03", None, ["d0"]),
        ("2014-03-03", "2014-03-01", ["d0"]),
        ("1850-01-01", "1850-01-01", ["d0"]),
        ("soon", "soon", ["d0"]),
        (None, None, []),
    ],
)
def test_the_words_of_a_time(earliest: str | None, latest: str | None, words: list[str]) -> None:
    assert day_words(earliest, latest) == words


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2014-03-03", "2014-03-03", ["d0", "d20140303"]),
        ("2013-12-30", "2014-02-01", ["d0", "d20131230", "d20131231", "d201401", "d20140201"]),
        ("2013-11-29", "2015-01-01", ["d0", "d201311", "d201312", "d2014", "d201501"]),
        ("2013-11-29", "2016-01-01", ["d0", "d2013", "d2014", "d2015", "d2016"]),
        ("2000-01-01", "2099-12-31", ["d0", "d20"]),
        ("2031-01-01", None, ["d0", *(f"d{n}" for n in (2031, *range(2032, 2040), *range(204, 210), 21))]),
        ("2014-03-04", "2014-03-03", ["d0"]),
        ("soon", None, []),
        (None, None, []),
    ],
)
def test_the_words_of_a_question(since: str | None, until: str | None, words: list[str]) -> None:
    assert days_asked(since, until) == words


@given(DAYS, st.integers(0, 40), DAYS, st.integers(0, 4000))
def test_what_shares_a_day_shares_a_word(first: date, long: int, since: date, longer: int) -> None:
    last, until = first + timedelta(long), since + timedelta(longer)
    words = set(day_words(first.isoformat(), last.isoformat()))
    shared = words & set(days_asked(since.isoformat(), until.isoformat()))
    if words == {"d0"} or (first <= until and since <= last):
        assert shared
    elif longer <= 31:
        assert not shared
    else:
        assert not shared or (since - first).days < 366 > (last - until).days
