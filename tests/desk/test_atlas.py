from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.atlas import Asked, Atlas, by_day, chosen, grown, iso
from reportedly.desk.reach import Box
from reportedly.export.contract import to_json
from reportedly.store.adding import add, add_all
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from tests.store.asking.test_timeline import REPORTS


def atlas_of(store: Engine, atlas: Atlas | None = None) -> Atlas:
    with reading(store) as connection:
        return grown(atlas or Atlas(), connection)


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    return open_store(str(tmp_path / "store.sqlite"), create=True)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """Arsal on 2 June, Yabroud on 1 June, Homs on 1 May, Arsal without a day, Lebanon (a country) on 3 June."""
    store = open_store(str(tmp_path_factory.mktemp("told") / "store.sqlite"), create=True)
    for report in REPORTS:
        add(store, report, to_json(report).encode(), reader="1")
    return atlas_of(store)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(), ["Al Arsal", "Al Yabroud", "Al Homs", "Al Arsal", "Al Lebanon"]),
        (Asked(since="2013-06-02"), ["Al Arsal", "Al Lebanon"]),
        (Asked(until="2013-05-31"), ["Al Homs"]),
        (Asked(since="2013-05-01", until="2013-06-01"), ["Al Yabroud", "Al Homs"]),
        (Asked(box=(36.4, 34.1, 36.5, 34.2)), ["Al Arsal", "Al Arsal", "Al Lebanon"]),
        (Asked(box=(36.43, 34.1, 36.5, 34.2)), []),
        (Asked(place="g:Arsal", since="2013-01-01"), ["Al Arsal"]),
        (Asked(place="Arsal"), []),
        (Asked(type="ASSAULT", status="asserted", voice="reporter", since="2013-06-03"), ["Al Lebanon"]),
        (Asked(type="PROTEST"), []),
        (Asked(status="denied"), []),
        (Asked(voice="anonymous"), []),
        (Asked(events=()), []),
        (Asked(claims=()), []),
        (Asked(report=2), ["Al Yabroud"]),
    ],
)
def test_what_is_asked_narrows_what_is_chosen(told: Atlas, asked: Asked, expected: list[str]) -> None:
    assert [told.spots[row["spot"]].name for row in chosen(told, asked)] == expected


def test_numbers_of_events_and_of_claims_choose_them(told: Atlas) -> None:
    rows = chosen(told, Asked())
    assert chosen(told, Asked(events=[int(rows["rid"][2])]))["rid"].tolist() == [rows["rid"][2]]
    assert chosen(told, Asked(claims=[int(rows["claim"][1])]))["rid"].tolist() == [rows["rid"][1]]


def test_those_without_a_day_come_last(told: Atlas) -> None:
    days = [iso(int(row["since"])) for row in by_day(chosen(told, Asked()))]
    assert days == ["2013-05-01", "2013-06-01", "2013-06-02", "2013-06-03", None]


def test_an_atlas_that_grew_is_the_one_that_is_read_at_once(store: Engine) -> None:
    add_all(store, made_contracts(0, 5), reader="1")
    early = atlas_of(store)
    assert atlas_of(store, early) is early
    add_all(store, made_contracts(5, 5), reader="1")
    late, whole = atlas_of(store, early), atlas_of(store)
    assert late.rows.tolist() == whole.rows.tolist()
    assert late.spots == whole.spots
    assert len(early.rows) < len(late.rows)


LINE = (((34.6, 36.0), (34.8, 38.0)),)
BOX = (36.9, 34.6, 37.0, 34.8)


@pytest.mark.parametrize(
    ("how", "box", "inside"),
    [
        ({"radius_km": None}, BOX, False),
        ({"radius_km": 30.0, "precision": "region"}, BOX, False),
        ({"radius_km": 90.0, "precision": "region"}, BOX, True),
        ({"radius_km": 90.0, "precision": "country"}, BOX, False),
        ({"radius_km": 90.0, "precision": "country"}, (35.9, 34.6, 36.1, 34.8), True),
        ({"radius_km": 90.0, "gazetteer": None, "lines": LINE}, BOX, True),
        ({"radius_km": 90.0, "gazetteer": None, "lines": LINE}, (36.9, 34.8, 37.0, 35.0), False),
        ({"radius_km": 10.0, "gazetteer": None, "lines": LINE}, BOX, False),
    ],
)
def test_what_reaches_into_a_box_is_inside(store: Engine, how: dict[str, object], box: Box, inside: bool) -> None:
    report = made_report(0)
    place = replace(report.places[0], lat=34.7, lon=36.0, radius_basis="computed", **how)
    report = replace(report, places=(place,))
    add(store, report, to_json(report).encode(), reader="1")
    atlas = atlas_of(store)
    assert bool(len(chosen(atlas, Asked(box=box)))) is inside
    assert len(chosen(atlas, Asked()))


def test_an_atlas_that_is_read_in_parts_is_the_one_that_is_read_at_once(store: Engine) -> None:
    add_all(store, made_contracts(0, 9), reader="1")
    whole, part, count = atlas_of(store), Atlas(), 0
    with reading(store) as connection:
        while (more := grown(part, connection, 4)) is not part:
            assert len(more.rows) - len(part.rows) <= 4
            part, count = more, count + 1
    assert count > 3
    assert (part.rows.tolist(), part.spots) == (whole.rows.tolist(), whole.spots)


def test_an_empty_store_has_an_empty_atlas(store: Engine) -> None:
    atlas = atlas_of(store)
    assert (atlas.last, len(chosen(atlas, Asked(since="2013-01-01"))), atlas.spots) == (-1, 0, ())
