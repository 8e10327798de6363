from __future__ import annotations

from datetime import date

import pytest

from reportedly.marking.times.dates import open_value, resolve_date
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.scene import Anchor, Scene
from reportedly.marking.times.tense import FUTURE, PAST, Cue

PAPER = Scene(date(2013, 10, 17), date(2013, 10, 17))
WIDE = Scene(date(2013, 10, 14), date(2013, 11, 23))
THREAD = Scene(anchor=Anchor(1914, 11, None, False, "November 1914", 0), history=True)


def said(**fields: object) -> Expression:
    return Expression(0, 0, "calendar", **fields)  # type: ignore[arg-type]


def scene(tense: str, governs: bool = False) -> Scene:
    return Scene(date(2013, 10, 17), date(2013, 10, 17), cue=Cue(tense, "x", governs))


@pytest.mark.parametrize(
    ("expression", "at", "value"),
    [
        (said(year=2012, month=8, day=4), PAPER, "2012-08-04"),
        (said(year=13), PAPER, "2013"),
        (said(year=2013, month=11, day=10, value="2013-10-11"), PAPER, "2013-11-10"),
        (said(year=2013, month=10, day=11, value="2013-10-17"), PAPER, "2013-10-17"),
        (said(year=480, bc=True, month=8), PAPER, "BC0480-08"),
        (said(month=8, day=4), scene(PAST), "2013-08-04"),
        (said(month=8, day=4), scene(FUTURE), "2014-08-04"),
        (said(month=12), scene(PAST, governs=True), "2012-12"),
        (said(month=12), PAPER, "2013-12"),
        (said(month=2, day=29), PAPER, "2012-02-29"),
        (said(season="SU"), scene(PAST), "2013-SU"),
        (said(quarter=3), scene(FUTURE), "2013-Q3"),
        (said(month=10, relation="last"), PAPER, "2012-10"),
        (said(month=3, relation="next"), PAPER, "2014-03"),
        (said(month=3, relation="last", unit="Y"), PAPER, "2012-03"),
        (said(month=10, day=14, weekday=1), PAPER, "2013-10-14"),
        (said(month=10, day=14, weekday=7), PAPER, "2012-10-14"),
        (said(weekday=2), PAPER, "2013-10-15"),
        (said(weekday=2), scene(FUTURE), "2013-10-22"),
        (said(weekday=2), WIDE, None),
        (said(weekday=2, relation="last"), PAPER, "2013-10-15"),
        (said(weekday=4, relation="next"), PAPER, "2013-10-24"),
        (said(weekday=2), Scene(), "XXXX-WXX-2"),
        (said(month=8, day=4), Scene(), "XXXX-08-04"),
        (said(month=12), THREAD, "1914-12"),
        (said(month=1), THREAD, "1915-01"),
        (said(month=5, relation="previous"), THREAD, "1914-05"),
    ],
)
def test_the_year_or_week_comes_from_what_is_known(expression, at, value):
    assert resolve_date(expression, at).value == value


def test_the_open_value_keeps_what_is_said():
    assert open_value(said(month=10, day=14)) == "XXXX-10-14"
    assert open_value(said(season="SU")) == "XXXX-SU"
