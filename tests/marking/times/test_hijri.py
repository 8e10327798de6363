from __future__ import annotations

from datetime import date

import pytest

from reportedly.marking.times import mark_times
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.hijri import hijri_day, resolve_hijri
from reportedly.marking.times.scene import Scene
from reportedly.marking.times.tense import FUTURE, PAST, Cue
from reportedly.records import Published

PAPER = Published("2013-10-17", "2013-10-17", "given", "")


@pytest.mark.parametrize(
    ("hijri", "civil"),
    [
        ((1, 1, 1), "0622-07-19"),
        ((1434, 9, 1), "2013-07-09"),
        ((1434, 12, 10), "2013-10-15"),
        ((1445, 9, 1), "2024-03-11"),
    ],
)
def test_a_hijri_day_is_a_civil_day(hijri, civil):
    assert hijri_day(*hijri).isoformat() == civil


@pytest.mark.parametrize(("tense", "first"), [(PAST, "2013-07-08"), (FUTURE, "2014-06-28")])
def test_tense_chooses_the_year(tense, first):
    scene = Scene(date(2013, 10, 17), date(2013, 10, 17), Cue(tense, "x"))
    assert resolve_hijri(Expression(0, 0, "hijri", month=9), scene).earliest == first


def test_an_undated_text_leaves_it_open():
    found = resolve_hijri(Expression(0, 0, "hijri", month=9), Scene())
    assert (found.value, found.earliest) == (None, None)


@pytest.mark.parametrize(
    ("text", "many", "why"),
    [
        ("It was quiet during Ramadan.", 1, "a month"),
        ("By the end of Ramadan they had fled.", 1, "a month"),
        ("On Eid al-Fitr they rested.", 1, "a feast"),
        ("Ramadan Shallah spoke.", 0, "a given name"),
        ("Taha Ramadan spoke.", 0, "a surname"),
    ],
)
def test_people_named_after_a_month_are_no_time(text, many, why):
    assert len(mark_times(text, PAPER)) == many, why
