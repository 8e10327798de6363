"""A feast whose day changes falls on the day that its rule gives for the year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.times import mark_times
from reportedly.marking.times.feasts import feast_day
from reportedly.records import Published

PAPER = Published("2013-10-17", "2013-10-17", "given", "given")


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter+0", 2013, date(2013, 3, 31)),
        ("easter+0", 2024, date(2024, 3, 31)),
        ("easter+0", 1818, date(1818, 3, 22)),  # the earliest possible
        ("easter+0", 1943, date(1943, 4, 25)),  # the latest possible
        ("easter-2", 2024, date(2024, 3, 29)),
        ("11/4/4", 2013, date(2013, 11, 28)),
        ("05/1/0", 2024, date(2024, 5, 27)),  # 0 is the last Monday
        ("12/1/0", 2024, date(2024, 12, 30)),  # also in December
    ],
)
def test_a_rule_gives_the_day(rule: str, year: int, day: date) -> None:
    assert feast_day(rule, year) == day


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_in_march_or_april(year: int) -> None:
    day = feast_day("easter+0", year)
    assert day.isoweekday() == 7
    assert date(year, 3, 21) < day <= date(year, 4, 25)
    assert feast_day("easter-2", year) == day - timedelta(days=2)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on Good Friday.", ["2013-03-29"]),
        ("They will meet on Thanksgiving Day.", ["2013-11-28"]),
        ("They met on Easter Monday 2012.", ["2012-04-09"]),
        ("The Easter Offensive failed.", []),  # a name
    ],
)
def test_a_feast_is_dated_by_the_text(text: str, values: list[str]) -> None:
    assert [t.value for t in mark_times(text, PAPER)] == values


def test_without_a_year_its_day_stays_open() -> None:
    assert [t.value for t in mark_times("They met on Good Friday.")] == ["XXXX-XX-XX"]
