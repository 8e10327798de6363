from __future__ import annotations

from itertools import product

import pytest
from sqlalchemy import Engine, select

from benchmarks.made_reports import made_contracts, made_report
from reportedly.records import STATUSES
from reportedly.store.adding import add_all
from reportedly.store.asking.claims import Wanted, find_claims
from reportedly.store.engine import reading
from reportedly.store.schema import claims, documents

TEN = [made_report(n) for n in range(10)]


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 10), reader="1")
    return store


def refs(store: Engine, **wanted: object) -> list[str]:
    with reading(store) as connection:
        return [row["ref"] for row in find_claims(connection, Wanted(**wanted))]


def ref(number: int, record: str) -> str:
    return f"{TEN[number].document.id[7:19]}:{record}"


def test_the_last_added_comes_first(filled: Engine) -> None:
    assert refs(filled, limit=5) == [ref(9, "c4"), ref(9, "c3"), ref(9, "c2"), ref(9, "c1"), ref(8, "c4")]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"status": "denied"}, [ref(n, "c3") for n in reversed(range(10))]),
        ({"status": "denied", "limit": 2}, [ref(9, "c3"), ref(8, "c3")]),
        ({"status": "demanded"}, []),
        ({"about": "attack happened", "status": "asserted"}, []),
        ({"about": "attack 2"}, [ref(9, "c3"), ref(8, "c3")]),
        ({"about": "ATTACKS never happen", "limit": 1}, [ref(9, "c3")]),
        ({"about": '"never attack"'}, []),
        ({"about": ") OR * NEAR( -"}, []),
        ({"about": '"'}, []),
    ],
)
def test_filters(filled: Engine, wanted: dict[str, object], expected: list[str]) -> None:
    assert refs(filled, **wanted) == expected


def test_about_finds_the_canonical_name_of_a_place_too(filled: Engine) -> None:
    place = TEN[0].places[0].name
    assert {one.partition(":")[2] for one in refs(filled, about=place)} == {"c1", "c2", "c4"}


def test_by_finds_the_holder_and_not_who_passes_it_on(filled: Engine) -> None:
    speaker = TEN[0].voices[1].span.of(TEN[0].document.text)
    found = refs(filled, by=speaker, limit=100)
    assert ref(0, "c2") in found
    assert {one.partition(":")[2] for one in found} == {"c2"}
    outlet = TEN[0].document.publisher
    assert {one.partition(":")[2] for one in refs(filled, by=outlet, limit=100)} == {"c1", "c4"}
    assert {one.partition(":")[2] for one in refs(filled, outlet=outlet, limit=100)} == {"c1", "c2", "c3", "c4"}


def test_both_about_and_by(filled: Engine) -> None:
    side = TEN[0].voices[2].name
    assert ref(0, "c3") in refs(filled, about="attack 0 never", by=side, status="denied")
    assert refs(filled, about="attack 0 never", by="residents") == []


def test_days_of_publication(filled: Engine) -> None:
    day = TEN[0].document.published.latest
    within = refs(filled, since=day, until=day, limit=100)
    assert {ref(n, "c1") for n in range(10) if TEN[n].document.published.latest == day} <= set(within)
    assert all(TEN[n].document.published.latest == day for n in range(10) if ref(n, "c1") in within)


def test_rows_carry_the_words_and_the_outlet(filled: Engine) -> None:
    with reading(filled) as connection:
        (row,) = find_claims(connection, Wanted(about="attack 2", limit=1))
    report = TEN[9]
    assert row["text"] == report.document.text[row["start"] : row["end"]]
    assert (row["document"], row["publisher"], row["holder"]) == (
        report.document.id,
        report.document.publisher,
        report.voices[2].name,
    )
    assert row["status"] in STATUSES


@pytest.mark.parametrize(
    "about", [None, "attack happened", "killed", '"never happened"', "the attack", '"happened never"']
)
@pytest.mark.parametrize("by", [None, "residents", "rebel fighters", '"A doctor"'])
def test_every_two_filters_find_what_both_find(filled: Engine, about: str | None, by: str | None) -> None:
    day = TEN[0].document.published.latest
    alone = {
        name: set(refs(filled, **{name: value}, limit=100)) for name, value in (("about", about), ("by", by)) if value
    }
    with reading(filled) as connection:
        asked = select(claims, documents.c.publisher, documents.c.published_latest, documents.c.id.label("document"))
        rows = connection.execute(asked.join(documents, documents.c.doc == claims.c.doc)).all()
    outlets = (None, TEN[0].document.publisher, "Nobody")
    for status, certainty, outlet, since in product(
        (None, "denied", "asserted"), (None, "certain", "possible"), outlets, (None, day)
    ):
        expected = {
            f"{row.document[7:19]}:{row.id}" for row in rows
            if status in (None, row.status) and certainty in (None, row.certainty) and outlet in (None, row.publisher)
            and (since is None or row.published_latest >= since)
        }  # fmt: skip
        for found in alone.values():
            expected &= found
        wanted = {"about": about, "by": by, "status": status, "certainty": certainty, "outlet": outlet, "since": since}
        assert set(refs(filled, **wanted, limit=100)) == expected, wanted
