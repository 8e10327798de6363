from __future__ import annotations

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.export.contract import to_json
from reportedly.records import Actor, Claim, Document, Event, Mention, Place, Report, Span, Time, Voice
from reportedly.store.adding import add, add_all
from reportedly.store.asking.timeline import timeline
from reportedly.store.engine import reading


def told(name: str, lat: float, lon: float, day: str | None, precision: str = "town") -> Report:
    """One attack at a place by the Islamic State, which the report calls by another name."""
    text = f"IS fighters attacked {name}."
    place = Place(
        "p1", Span(21, 21 + len(name)), f"Al {name}", "SY", lat, lon, precision, "literal", f"g:{name}", (), 1.0
    )
    event = Event(
        "e1",
        "ASSAULT",
        None,
        Span(12, 20),
        ("m1",),
        (),
        "p1",
        "t1" if day else None,
        (),
        None,
        None,
        (),
        "accomplished",
        "c1",
    )
    return Report(
        Document(f"sha256:{name}{day}", text),
        mentions=(Mention("m1", Span(0, 2), "armed_group", 1.0, "x", actor="a1"),),
        actors=(Actor("a1", "Islamic State", "armed group", None),),
        places=(place,),
        times=(Time("t1", Span(12, 20), day, day, day, "day", ""),) if day else (),
        voices=(Voice("v0", "reporter", None, None),),
        claims=(Claim("c1", (Span(0, len(text)),), None, None, ("v0",), "asserted", "certain", "+", (), ("e1",)),),
        events=(event,),
    )  # fmt: skip


REPORTS = [
    told("Arsal", 34.18, 36.42, "2013-06-02"), told("Yabroud", 33.97, 36.66, "2013-06-01"),
    told("Homs", 34.73, 36.71, "2013-05-01"), told("Arsal", 34.18, 36.42, None), told("Lebanon", 34.1, 36.4, "2013-06-03", "country"),
]  # fmt: skip


@pytest.fixture
def filled(store: Engine) -> Engine:
    for report in REPORTS:
        add(store, report, to_json(report).encode(), reader="1")
    return store


def days(store: Engine, name: str, **wanted: object) -> list[tuple[str, str | None]]:
    with reading(store) as connection:
        return [(row["place"], row["earliest"]) for row in timeline(connection, name, **wanted)]


ARSAL = [("Al Arsal", "2013-06-02"), ("Al Arsal", None)]


@pytest.mark.parametrize(
    ("name", "wanted", "expected"),
    [
        ("Arsal", {}, ARSAL),
        ("al arsal", {}, ARSAL),
        ("Arsal", {"within": 40}, [("Al Yabroud", "2013-06-01"), *ARSAL]),
        ("Arsal", {"within": 20}, ARSAL),
        ("Arsal", {"since": "2013-06-03"}, []),
        ("Islamic State", {"until": "2013-05-31"}, [("Al Homs", "2013-05-01")]),
        ("ISIL", {"limit": 2}, [("Al Homs", "2013-05-01"), ("Al Yabroud", "2013-06-01")]),
        ("Nowhere", {"within": 100}, []),
    ],
)
def test_events_stand_in_the_order_of_their_days(
    filled: Engine, name: str, wanted: dict[str, object], expected: object
) -> None:
    assert days(filled, name, **wanted) == expected


def test_rows_say_who_says_it_and_on_which_words(store: Engine) -> None:
    add_all(store, made_contracts(0, 1), reader="1")
    report = made_report(0)
    with reading(store) as connection:
        first, second = timeline(connection, report.places[0].name)
    assert first["text"] == report.claims[0].content[0].of(report.document.text)
    assert (second["status"], second["ref"]) == ("asserted", f"{report.document.id[7:19]}:e2")
    assert second["killed_low"] == report.figures[0].low
