from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select

from benchmarks.made_reports import made_contracts, made_report
from reportedly.records import Bounds, Copy, Incident, Link, Ref, Span, Teller, Telling, Toll
from reportedly.store import derived
from reportedly.store.adding import add_all
from reportedly.store.engine import reading, writing
from reportedly.store.schema import DERIVED, incident_keys, links

IDS = [made_report(n).document.id for n in range(4)]


def telling(number: int, event: str = "e1") -> Telling:
    toll = Toll(Bounds(3, None), Span(0, 4))
    context = ("attack", "words")
    return Telling(
        Ref(IDS[number], event),
        (event,),
        "ASSAULT",
        None,
        Span(0, 4),
        Span(0, 9),
        "accomplished",
        Teller("Outlet"),
        killed=toll,
        context=context,
    )


def incident(name: str, *members: Telling) -> Incident:
    reports = tuple(dict.fromkeys(t.ref.document for t in members))
    return Incident(
        name, "ASSAULT", "2020-01-01", "2020-01-02", "Tel", None, 1.0, 2.0, tuple(t.ref for t in members), reports
    )


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 4), reader="1")
    with writing(store) as connection:
        for doc in range(1, 5):
            derived.keep_text(connection, doc, ("attack", "words"), ["k", f"k{doc}", f"k{doc // 3}x"], [])
    return store


def keep(store: Engine, *held: tuple[str, list[Telling], list[str]]) -> None:
    with writing(store) as connection:
        made = [incident(name, *told) for name, told, _ in held]
        derived.keep_incidents(connection, made, {n: t for n, t, _ in held}, {n: k for n, _, k in held})


def test_documents_wait_until_they_are_linked(store: Engine) -> None:
    add_all(store, made_contracts(0, 4), reader="1")
    with writing(store) as connection:
        assert derived.pending(connection, 2) == [1, 2]
        derived.keep_text(connection, 1, (), [], [])
        assert derived.pending(connection) == [2, 3, 4]


def test_texts_that_share_most_keys_come_first(filled: Engine) -> None:
    with reading(filled) as connection:
        assert derived.sharing(connection, ["k", "k2", "none"], 4) == [2, 1, 3]
        assert derived.sharing(connection, ["k"], 1) == []


def test_incidents_come_back_as_they_were_kept(filled: Engine) -> None:
    told = [telling(0), telling(2), telling(1)]
    keep(filled, ("i1", told, ["a", "b"]), ("i2", [telling(3)], ["b"]), ("i3", [telling(3, "e2")], ["c"]))
    with reading(filled) as connection:
        assert derived.near(connection, ["a", "b"]) == {"i1": tuple(told), "i2": (telling(3),)}
        assert derived.near(connection, ["none"]) == {}
        assert derived.homes(connection, [t.ref for t in told]) == dict.fromkeys((t.ref for t in told), "i1")


def test_an_incident_grows_or_is_put_in_another_order(filled: Engine) -> None:
    for told in ([telling(0)], [telling(0), telling(1)], [telling(1), telling(0), telling(2)]):
        keep(filled, ("i1", told, [f"k{len(told)}", "k"]))
        with reading(filled) as connection:
            assert derived.members(connection, ["i1"]) == {"i1": tuple(told)}
            assert connection.scalar(select(func.count()).select_from(incident_keys)) == len(told) + 1


def test_what_went_up_in_another_is_forgotten(filled: Engine) -> None:
    keep(filled, ("i1", [telling(0)], ["a"]), ("i2", [telling(1), telling(2)], ["b"]))
    link = Link("k1", telling(1).ref, telling(2).ref, "same", None, None, None, None, 0.9, "alike", incident="i2")
    with writing(filled) as connection:
        derived.keep_incidents(connection, [], {}, {}, [link])
        assert derived.joins_of(connection, "i2") == [link]
        derived.forget(connection, "i2", ["b"])
    keep(filled, ("i1", [telling(0), telling(1), telling(2)], ["a", "b"]))
    with reading(filled) as connection:
        assert list(derived.near(connection, ["b"])) == ["i1"]
        assert derived.joins_of(connection, "i2") == []


def test_copies_are_found_by_both_ends(filled: Engine) -> None:
    copy = Copy(IDS[0], IDS[3], 0.8, "Reuters", (), "80%")
    with writing(filled) as connection:
        derived.empty(connection)
        derived.keep_text(connection, 1, (), [], [copy])
        assert derived.copies_among(connection, IDS) == [copy]
        assert derived.copies_among(connection, IDS[:3]) == []


def test_emptied_is_all_that_was_judged_and_nothing_else(filled: Engine) -> None:
    keep(filled, ("i1", [telling(0)], ["a"]))
    with writing(filled) as connection:
        derived.empty(connection)
        assert all(connection.scalar(select(func.count()).select_from(table)) == 0 for table in DERIVED)
        assert derived.pending(connection) == [1, 2, 3, 4]


def test_words_of_the_report_are_kept_once(filled: Engine) -> None:
    keep(filled, ("i1", [replace(telling(0), context=("other",))], ["a"]))
    with reading(filled) as connection:
        assert derived.members(connection, ["i1"])["i1"][0].context == ("attack", "words")
        assert connection.scalar(select(func.count()).select_from(links)) == 0


def test_what_texts_are_compared_by_is_kept_with_them(store: Engine) -> None:
    add_all(store, made_contracts(0, 2), reader="1")
    with writing(store) as connection:
        derived.keep_text(connection, 1, (), [], [], b"\x01\x00")
        derived.keep_text(connection, 2, (), [], [])
        assert derived.shingles_of(connection, [1, 2, 3]) == {1: b"\x01\x00", 2: b""}
