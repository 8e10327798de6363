from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, select

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.link import judge, link_pending, relink
from reportedly.export.contract import to_json
from reportedly.linking.agreement import agreement
from reportedly.records import Ref
from reportedly.store.adding import add_all
from reportedly.store.derived import copies_among, homes
from reportedly.store.derived import members as members_of
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.schema import DERIVED, documents, incident_keys, incident_members, incidents, links


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 12), reader="1")
    return engine


def made(store: Engine) -> dict[str, list[tuple[object, ...]]]:
    with reading(store) as connection:
        return {t.name: sorted((tuple(r) for r in connection.execute(select(t))), key=repr) for t in DERIVED}


def home(store: Engine, number: int, event: str = "e1") -> str:
    ref = Ref(made_report(number).document.id, event)
    with reading(store) as connection:
        return homes(connection, [ref])[ref]


def test_reports_of_one_attack_are_one_incident(store: Engine) -> None:
    assert link_pending(store) == 12
    assert home(store, 0) == home(store, 1) == home(store, 3)
    assert len({home(store, n) for n in (0, 4, 8)}) == 3
    assert link_pending(store) == 0


def test_it_is_all_one_whether_at_once_or_one_by_one_or_anew(store: Engine) -> None:
    link_pending(store)
    one_by_one = made(store)
    assert relink(store) == 12
    assert made(store) == one_by_one


def test_stopping_loses_nothing(store: Engine) -> None:
    class StopError(Exception):
        pass

    def stop(done: int) -> None:
        if done == 5:
            raise StopError

    with pytest.raises(StopError):
        link_pending(store, progress=stop)
    assert link_pending(store) == 7
    stopped = made(store)
    relink(store)
    assert made(store) == stopped


def test_a_persons_word_wins_and_outlives_linking_anew(store: Engine) -> None:
    link_pending(store)
    together, apart = [
        (Ref(made_report(n).document.id, "e1"), Ref(made_report(m).document.id, "e1")) for n, m in ((0, 8), (4, 5))
    ]
    judge(store, *together, "same", "Mara")
    judge(store, *apart, "not same", "Mara")
    for again in (lambda: None, lambda: relink(store)):
        again()
        assert home(store, 0) == home(store, 8)
        assert home(store, 4) != home(store, 5)
    judge(store, *together, "not same", "Ilya")
    assert home(store, 0) != home(store, 8)


def test_a_reprint_is_found_among_reports_that_share_less(store: Engine) -> None:
    report = made_report(3)
    reprint = replace(report, document=replace(report.document, id="sha256:reprint", publisher="Another"))
    add_all(store, [(reprint, to_json(reprint).encode())], reader="1")
    link_pending(store)
    with reading(store) as connection:
        found = copies_among(connection, [report.document.id, "sha256:reprint", made_report(4).document.id])
    assert [sorted((copy.left, copy.right)) for copy in found] == [sorted((report.document.id, "sha256:reprint"))]


def standing(store: Engine) -> list[tuple[str, str, str]]:
    with reading(store) as connection:
        rows = connection.execute(
            select(links.c.incident, links.c.relation, links.c.id).where(links.c.relation != "same")
        )
        return sorted(tuple(row) for row in rows)


def test_how_tellings_stand_to_one_another_is_kept_as_reports_come(store: Engine) -> None:
    link_pending(store, at_once=1)
    one_by_one = standing(store)
    assert one_by_one
    with reading(store) as connection:
        for name in {incident for incident, _, _ in one_by_one}:
            members = members_of(connection, [name])[name]
            copied = copies_among(connection, {telling.ref.document for telling in members})
            found = {(name, link.relation, link.id) for link in agreement(members, copied, name)}
            assert found == {row for row in one_by_one if row[0] == name}


def test_what_a_person_parts_no_longer_agrees_and_comes_back_when_joined_again(store: Engine) -> None:
    link_pending(store)
    before = standing(store)
    pair = Ref(made_report(4).document.id, "e1"), Ref(made_report(5).document.id, "e1")
    judge(store, *pair, "not same", "Mara")
    apart = standing(store)
    assert len(apart) < len(before)
    relink(store)
    assert standing(store) == apart
    judge(store, *pair, "same", "Ilya")
    assert {(relation, name) for _, relation, name in standing(store)} == {(r, n) for _, r, n in before}


def partition(engine: Engine) -> set[frozenset[tuple[str, str]]]:
    """The incidents, each as the events of its members by their documents."""
    asked = select(incident_members.c.incident, documents.c.id, incident_members.c.event)
    found: dict[str, set[tuple[str, str]]] = {}
    with reading(engine) as connection:
        for row in connection.execute(asked.join(documents, documents.c.doc == incident_members.c.doc)):
            found.setdefault(row.incident, set()).add((row.id, row.event))
    return {frozenset(one) for one in found.values()}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_adding_makes_no_difference_to_incidents_and_how_they_agree(
    store: Engine, tmp_path: Path, seed: int
) -> None:
    link_pending(store)
    other = open_store(str(tmp_path / "other.sqlite"), create=True)
    contracts = list(made_contracts(0, 12))
    for one in Random(seed).sample(contracts, len(contracts)):
        add_all(other, [one], reader="1")
        link_pending(other)
    assert any(len(one) > 2 for one in partition(store))
    assert partition(other) == partition(store)
    assert {name for *_, name in standing(other)} == {name for *_, name in standing(store)}
    with reading(other) as connection:
        keyed = set(connection.scalars(select(incident_keys.c.incident)))
        assert keyed <= set(connection.scalars(select(incidents.c.id)))
