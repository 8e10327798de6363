from __future__ import annotations

from datetime import date

import pytest

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.relative import (
    period,
    resolve_decade,
    resolve_duration,
    resolve_fixed,
    resolve_hour,
    resolve_near,
    resolve_offset,
    resolve_set,
    with_hour,
)
from reportedly.marking.times.scene import Anchor, Scene, of_value

PAPER = Scene(date(2013, 10, 17), date(2013, 10, 17))
DAY = Anchor(2012, 3, 5, False, "5 March 2012", 0)
MONTH = Anchor(2012, 3, None, False, "March 2012", 0)
ANCIENT = Anchor(480, 8, None, True, "August 480 BC", 0)


def said(form: str, **fields: object) -> Expression:
    return Expression(0, 0, form, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "scene", "value"),
    [
        ({"relation": "last", "unit": "W"}, PAPER, "2013-W41"),
        ({"relation": "next", "unit": "Y"}, PAPER, "2014"),
        ({"relation": "today", "unit": "D", "count": -1}, PAPER, "2013-10-16"),
        ({"relation": "that", "unit": "WE"}, PAPER, "2013-W41-WE"),
        ({"relation": "that", "unit": "Q"}, PAPER, "2013-Q3"),
        ({"relation": "last", "unit": "W"}, Scene(), "XXXX-WXX"),
        ({"relation": "following", "unit": "D"}, Scene(anchor=DAY), "2012-03-06"),
        ({"relation": "following", "unit": "D"}, Scene(anchor=MONTH), "2012-03-XX"),
        ({"relation": "previous", "unit": "Y"}, Scene(anchor=ANCIENT), "BC0481"),
        ({"relation": "following", "unit": "DE"}, Scene(anchor=ANCIENT), "BC047"),
        ({"relation": "this", "unit": "Y"}, Scene(PAPER.first, PAPER.last, anchor=DAY, history=True), "2012"),
    ],
)
def test_a_unit_beside_another_time(fields, scene, value):
    assert resolve_near(said("near", **fields), scene).value == value


@pytest.mark.parametrize(
    ("fields", "scene", "value"),
    [
        ({"unit": "D", "count": 3, "direction": -1, "relation": "this"}, PAPER, "2013-10-14"),
        ({"unit": "TH", "count": 48, "direction": -1, "relation": "this"}, PAPER, "2013-10-15"),
        ({"unit": "W2", "count": 1, "direction": -1, "relation": "this"}, PAPER, "2013-W40"),
        ({"unit": "Y", "count": 2.5, "direction": -1, "relation": "this"}, PAPER, "2011-04"),
        ({"unit": "D", "count": 2, "direction": 1, "relation": "that"}, Scene(anchor=DAY), "2012-03-07"),
        ({"unit": "M", "count": 2, "direction": -1, "relation": "that"}, Scene(anchor=MONTH), "2012-01"),
        ({"unit": "Y", "count": 1, "direction": -1, "relation": "that"}, Scene(quarter="2013-Q3"), "2012-Q3"),
        ({"unit": "D", "count": 3, "direction": -1, "relation": "this"}, Scene(), "XXXX-XX-XX"),
    ],
)
def test_a_distance_is_counted_from_its_base(fields, scene, value):
    assert resolve_offset(said("offset", **fields), scene).value == value


@pytest.mark.parametrize(
    ("relation", "count", "earliest", "latest"),
    [
        ("last", 2, "2013-10-03", "2013-10-17"),
        ("next", 2, "2013-10-17", "2013-10-31"),
        ("last", 0, "2013-08-22", "2013-10-17"),
        (None, 2, None, None),
    ],
)
def test_a_duration_that_touches_the_publication_has_bounds(relation, count, earliest, latest):
    found = resolve_duration(said("duration", unit="W", count=count, relation=relation), PAPER)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "D", "P2D"),
        (0, "W", "PXW"),
        (2.5, "Y", "P2Y6M"),
        (0.5, "Y", "P0Y6M"),
        (3, "TH", "PT3H"),
        (5.5, "TH", "PT5H30M"),
        (1, "W2", "P2W"),
        (1, "WE", "P1WE"),
    ],
)
def test_a_period_is_written_as_iso_8601(count, unit, value):
    assert period(count, unit) == value


def test_what_recurs_has_no_place():
    assert resolve_set(said("set", unit="W", count=2), PAPER).value == "P2W"


@pytest.mark.parametrize(
    ("fields", "earliest", "latest"),
    [
        ({"value": "PRESENT_REF"}, "2013-10-17", "2013-10-17"),
        ({"value": "PAST_REF"}, None, "2013-10-17"),
        ({"value": "FUTURE_REF"}, "2013-10-17", None),
        ({"value": "PAST_REF", "unit": "D", "relation": "this"}, "2013-10-07", "2013-10-15"),
        ({"value": "FUTURE_REF", "unit": "D", "relation": "that"}, None, None),
        ({"value": "18"}, "1800-01-01", "1899-12-31"),
    ],
)
def test_vague_times_have_honest_bounds(fields, earliest, latest):
    found = resolve_fixed(said("fixed", **fields), PAPER)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("count", "bc", "value"), [(1980, False, "198"), (80, False, "198"), (10, False, "201"), (470, True, "BC047")]
)
def test_a_decade_is_the_latest_that_it_can_be(count, bc, value):
    assert resolve_decade(said("decade", count=count, bc=bc), PAPER).value == value


@pytest.mark.parametrize(
    ("scene", "value"),
    [
        (PAPER, "2013-10-17T16:30"),
        (Scene(PAPER.first, PAPER.last, anchor=DAY, close=True), "2012-03-05T16:30"),
        (Scene(PAPER.first, PAPER.last, anchor=DAY), "2013-10-17T16:30"),
        (Scene(anchor=DAY), "2012-03-05T16:30"),
        (Scene(), "XXXX-XX-XXT16:30"),
    ],
)
def test_a_clock_time_belongs_to_a_day(scene, value):
    expression = said("clock", clock="16:30")
    assert with_hour(resolve_hour(expression, scene), expression).value == value


def test_midnight_ends_the_day():
    found = with_hour(of_value("2013-10-17", ""), said("clock", clock="24:00"))
    assert (found.value, found.latest) == ("2013-10-17T24:00", "2013-10-17T23:59")
