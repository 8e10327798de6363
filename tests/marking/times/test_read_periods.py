"""Business reports compare a quarter with the same one of another year, which their words leave out."""

from __future__ import annotations

import pytest

from reportedly.marking.times import mark_times
from reportedly.records import Published

PAPER = Published("2013-10-17", "2013-10-17", "given", "given")


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("the 2011 period", "2011-Q2"),
        ("the 2011 quarter", "2011-Q2"),
        ("the year-earlier period", "2012-Q2"),
        ("the comparable year-ago quarter", "2012-Q2"),
        ("the same period last year", "2012-Q2"),
        ("the quarter a year ago", "2012-Q2"),
        ("last year’s quarter", "2012-Q2"),
        ("the latest period", "2013-Q3"),  # the last whole one, whatever was told
        ("the quarter", "2013-Q2"),
        ("the full year", "2013"),
    ],
)
def test_a_period_is_the_quarter_told_before_in_its_year(phrase: str, value: str) -> None:
    text = f"Sales fell in the second quarter of 2013. They rose in {phrase}."
    assert mark_times(text, PAPER)[-1].value == value
    assert mark_times(text, PAPER)[-1].span.of(text) == phrase


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose in the 2011 period.", ["2011"]),  # no quarter told: the year alone
        ("It rose in the same period last year.", ["2012"]),
        ("It rose in the quarter a year ago.", ["XXXX-QX"]),
        ("It was a hard period.", []),
        ("It rose in the period.", []),
    ],
)
def test_without_a_quarter_told_no_quarter_is_invented(text: str, values: list[str]) -> None:
    assert [t.value for t in mark_times(text, PAPER)] == values
