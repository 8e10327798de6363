from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.export.ucdp import ucdp_rows
from reportedly.knowledge.formats import formats
from reportedly.records import Bounds, Report


def test_a_row_has_no_column_that_the_format_lacks(killing: Report) -> None:
    known = {column.name for column in (*formats()["ucdp"].columns, *formats()["ucdp"].own)}
    assert all(set(one) <= known for one in ucdp_rows(killing))


def test_an_event_in_ucdps_columns(killing: Report) -> None:
    _, one = ucdp_rows(killing)
    told = {key: value for key, value in one.items() if value is not None and not key.startswith("x_")}
    assert isinstance(told.pop("id"), int)
    assert told == {
        "relid": "RPT-0-e2",
        "year": 2016,
        "type_of_violence": 1,
        "side_a": "Syrian Arab Army",
        "side_b": "unidentified party",
        "number_of_sources": 1,
        "source_article": "Halden Wire, 2016-06-07, Shells on <b>Wadi</b> Sarif",
        "source_office": "Halden Wire",
        "source_date": "2016-06-07",
        "source_headline": "Shells on <b>Wadi</b> Sarif",
        "source_original": "A doctor who asked not to be named",
        "where_prec": 1,
        "where_coordinates": "Salamiyah",
        "where_description": "Salamiyah",
        "latitude": 35.01,
        "longitude": 37.05,
        "geom_wkt": "POINT (37.05 35.01)",
        "country": "Syria",
        "region": "Middle East",
        "date_prec": 1,
        "date_start": "2016-06-06 00:00:00.000",
        "date_end": "2016-06-06 00:00:00.000",
        "low": 26,
    }


def test_its_number_is_stable_and_none_of_ucdps(killing: Report) -> None:
    first, second = ([one["id"] for one in ucdp_rows(killing)] for _ in range(2))
    assert first == second
    assert len(set(first)) == 2
    assert all(isinstance(number, int) and -(2**31) <= number < 0 for number in first)


@pytest.mark.parametrize(
    ("killed", "rows"),
    [(Bounds(1, 1), 1), (Bounds(None, 5), 1), (Bounds(0, 0), 0), (Bounds(0, None), 0), (None, 0)],
)
def test_a_row_needs_a_claimed_death(killing: Report, killed: Bounds | None, rows: int) -> None:
    event = replace(killing.events[1], killed=killed)
    assert len(list(ucdp_rows(replace(killing, events=(event,))))) == rows


@pytest.mark.parametrize(
    ("latest", "precision"),
    [("2016-06-06", 1), ("2016-06-09", 2), ("2016-06-12", 3), ("2016-06-30", 4), ("2016-12-30", 5), (None, None)],
)
def test_date_precision(killing: Report, latest: str | None, precision: int | None) -> None:
    times = (replace(killing.times[0], latest=latest),)
    assert [one["date_prec"] for one in ucdp_rows(replace(killing, times=times))][-1] == precision
