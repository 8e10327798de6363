from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import HOLDERS, made_contracts, made_report
from reportedly.export.contract import to_json
from reportedly.store.adding import add, add_all
from reportedly.store.asking.happenings import happenings, held, named, reaches, told
from reportedly.store.engine import reading

LINE = (((34.0, 36.0), (34.5, 36.5)),)


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 3), reader="1")
    return store


def test_each_event_comes_with_its_place_days_and_voice_and_after_a_number_only_the_later_ones(filled: Engine) -> None:
    report = made_report(0)
    with reading(filled) as connection:
        rows = list(happenings(connection))
        assert list(happenings(connection, rows[1][0])) == rows[2:]
    place, claim = report.places[0], report.claims[0]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert rows[0][2:8] == (place.gazetteer, place.name, place.precision, place.country, place.lat, place.lon)
    assert rows[0][10:13] == ("ASSAULT", claim.status, "reporter")


def test_events_are_told_in_the_order_that_is_asked_for(filled: Engine) -> None:
    with reading(filled) as connection:
        rids = [row[0] for row in happenings(connection)][::-1]
        found = told(connection, [*rids, 10**15])
        assert [row["ref"] for row in told(connection, rids[:2])] == [row["ref"] for row in found[:2]]
    assert len(found) == len(rids)
    assert found[-1]["text"] == made_report(0).claims[0].content[0].of(made_report(0).document.text)


def test_a_name_finds_events_and_a_holder_finds_claims(filled: Engine) -> None:
    with reading(filled) as connection:
        rids = {row[0] for row in happenings(connection)}
        assert set(named(connection, made_report(0).places[0].name)) == rids
        assert named(connection, "Nowhere") == []
        by = [claim for holder in HOLDERS for claim in held(connection, holder)]
        assert len(by) == 3
        assert held(connection, "nobody") == []


def test_a_place_reaches_as_far_as_it_was_read_and_a_border_is_its_lines(store: Engine) -> None:
    town = made_report(0)
    border = replace(town.places[0], gazetteer=None, radius_km=90.0, radius_basis="computed", lines=LINE)
    for n, place in enumerate((replace(town.places[0], radius_km=5.0), border)):
        report = replace(town, document=replace(town.document, id=f"sha256:{n:064}"), places=(place,))
        assert add(store, report, to_json(report).encode(), reader="1")
    with reading(store) as connection:
        first, *_, last = [row[0] for row in happenings(connection)]
        found = reaches(connection, [first, last, 10**15])
    assert found[first] == {"radius_km": 5.0, "lines": []}
    assert found[last] == {"radius_km": 90.0, "lines": [[list(point) for point in LINE[0]]]}
    assert found[10**15] == {"radius_km": None, "lines": []}
