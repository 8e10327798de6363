from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.times.calendar import Interval, interval, month_after, narrowed, on_weekday, rounded, shifted

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "grain"),
    [
        ("2013", "2013-01-01", "2013-12-31", "year"),
        ("2012-02", "2012-02-01", "2012-02-29", "month"),
        ("2013-08-04", "2013-08-04", "2013-08-04", "day"),
        ("2013-08-04T04:30", "2013-08-04T04:30", "2013-08-04T04:30", "minute"),
        ("2013-08-04TEV", "2013-08-04T18:00", "2013-08-04T21:59", "part"),
        ("2013-W01", "2012-12-31", "2013-01-06", "week"),
        ("2013-W42-WE", "2013-10-19", "2013-10-20", "week"),
        ("2013-WI", "2013-12-01", "2014-02-28", "season"),
        ("2013-Q2", "2013-04-01", "2013-06-30", "quarter"),
        ("2013-H2", "2013-07-01", "2013-12-31", "span"),
        ("198", "1980-01-01", "1989-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "century"),
    ],
)
def test_a_value_covers_its_days(value, earliest, latest, grain):
    assert interval(value) == Interval(earliest, latest, grain)


@pytest.mark.parametrize("value", ["XXXX-10-14", "BC0480", "P2D", "2013-02-30", "2013-W60", "PAST_REF", "0000", ""])
def test_a_value_without_a_place_has_no_interval(value):
    assert interval(value) is None


@pytest.mark.parametrize(
    ("edge", "earliest", "latest"),
    [
        ("START", "2013-08-01", "2013-08-11"),
        ("MID", "2013-08-11", "2013-08-21"),
        ("END", "2013-08-21", "2013-08-31"),
        ("W2", "2013-08-08", "2013-08-14"),
        ("W0", "2013-08-25", "2013-08-31"),
    ],
)
def test_early_mid_and_late_are_thirds_and_weeks_are_counted(edge, earliest, latest):
    month = interval("2013-08")
    assert month is not None
    part = narrowed(month, edge)
    assert (part.earliest, part.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("day", "count", "unit", "moved"),
    [
        ("2013-03-31", -1, "M", "2013-02-28"),
        ("2012-02-29", 1, "Y", "2013-02-28"),
        ("2013-10-17", -2, "W", "2013-10-03"),
        ("2013-10-17", 1, "Q", "2014-01-17"),
        ("2013-10-17", -1, "DE", "2003-10-17"),
    ],
)
def test_a_day_moves_by_units_and_is_cut_to_the_month(day, count, unit, moved):
    assert shifted(date.fromisoformat(day), count, unit).isoformat() == moved


@given(DAYS, st.sampled_from(["D", "W", "M", "Q", "Y", "DE", "CE"]))
def test_a_day_lies_in_the_unit_that_it_is_rounded_to(day, unit):
    found = interval(rounded(day, unit))
    assert found is not None
    assert found.earliest <= day.isoformat() <= found.latest


@given(DAYS, st.integers(1, 7), st.sampled_from([-1, 1]))
def test_the_nearest_weekday_is_less_than_a_week_away(day, weekday, direction):
    found = on_weekday(day, weekday, direction)
    assert found.isoweekday() == weekday
    assert 0 <= (found - day).days * direction < 7


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(-12, 12))
def test_months_go_round_the_year(year, month, count):
    there = month_after(year, month, count)
    assert month_after(*there, -count) == (year, month)
