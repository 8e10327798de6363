from __future__ import annotations

import pytest
from sqlalchemy import Engine, update

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.link import link_pending
from reportedly.records import Ref
from reportedly.store.adding import add_all
from reportedly.store.asking.alike import alike
from reportedly.store.asking.queue import claims_in_need, claims_of_report, doubtful_joins, due_forecasts, unjudged
from reportedly.store.asking.references import reference
from reportedly.store.engine import reading, writing
from reportedly.store.judging import judge_events, judge_record, resolve
from reportedly.store.schema import links, metadata

MADE = 8
LATER = "2030-01-01"


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, MADE), reader="1")
    link_pending(store)
    return store


def ref_of(given: str) -> Ref:
    short, _, record = given.partition(":")
    document = next(made_report(n).document.id for n in range(MADE) if reference(made_report(n).document.id) == short)
    return Ref(document, record)


def test_claims_come_by_need_and_go_when_they_are_judged(filled: Engine) -> None:
    with writing(filled) as connection:
        found = claims_in_need(connection, "all", "Mara", 100)
        assert len(found) > 2
        weights = [row["need"] for row in found]
        assert weights == sorted(weights, reverse=True)
        assert claims_in_need(connection, "all", "Mara", 2) == found[:2]
        assert all(row["why"][0].startswith("tells of") for row in claims_in_need(connection, "toll", "Mara", 100))
        assert claims_in_need(connection, "unnamed", "Mara", 100) == []
        first = ref_of(found[0]["ref"])
        judge_record(connection, first, "right", "Mara")
        assert claims_in_need(connection, "all", "Mara", 100) == found[1:]
        assert claims_in_need(connection, "all", "Ilya", 100) == claims_in_need(connection, "all", None, 100) == found
        judge_record(connection, first, "note", "Mara", "Hm.")
        judge_record(connection, first, "withdrawn", "Mara")
        assert claims_in_need(connection, "all", "Mara", 100) == found


def test_the_claims_of_a_report_come_in_their_order(filled: Engine) -> None:
    report = made_report(0)
    name = reference(report.document.id)
    with writing(filled) as connection:
        found = claims_of_report(connection, name, "Mara", 100)
        assert [row["ref"] for row in found] == [f"{name}:{claim.id}" for claim in report.claims]
        judge_record(connection, Ref(report.document.id, report.claims[0].id), "wrong", "Mara")
        assert claims_of_report(connection, name, "Mara", 100) == found[1:]


def test_doubtful_joins_come_the_least_sure_first(filled: Engine) -> None:
    with writing(filled) as connection:
        assert doubtful_joins(connection, "Mara", 100) == []
        # Joins of made reports are sure: let them be as much less sure as some are of others.
        connection.execute(update(links).where(links.c.relation == "same").values(score=links.c.score - 0.2))
        found = doubtful_joins(connection, "Mara", 100)
        assert found
        assert [row["need"] for row in found] == sorted((row["need"] for row in found), reverse=True)
        left, right = ref_of(found[0]["ref"]), ref_of(found[0]["other"])
        judge_events(connection, right, left, "same", "Mara")
        assert doubtful_joins(connection, "Mara", 100) == found[1:]
        assert doubtful_joins(connection, "Ilya", 100) == found
        judge_events(connection, left, right, "withdrawn", "Mara")
        assert doubtful_joins(connection, "Mara", 1) == found[:1]


def test_forecasts_wait_from_the_day_on_which_they_fall_due(filled: Engine) -> None:
    with writing(filled) as connection:
        found = due_forecasts(connection, LATER, "Mara", 100)
        assert found
        assert due_forecasts(connection, "1990-01-01", "Mara", 100) == []
        resolve(connection, ref_of(found[0]["ref"]), "partly", "Mara")
        assert due_forecasts(connection, LATER, "Mara", 100) == found[1:]


def test_claims_in_the_same_words_are_found_over_reports(filled: Engine) -> None:
    said: dict[tuple[str, ...], list[str]] = {}
    for number in range(MADE):
        report = made_report(number)
        for claim in report.claims:
            words = " … ".join(span.of(report.document.text) for span in claim.content)
            kind = next(voice.kind for voice in report.voices if voice.id == claim.voices[0])
            key = (words, claim.status, claim.certainty, claim.polarity, kind)
            said.setdefault(key, []).append(f"{reference(report.document.id)}:{claim.id}")
    with reading(filled) as connection:
        for refs in said.values():
            assert {row["ref"] for row in alike(connection, refs[0])} == set(refs[1:])
    assert any(len(refs) > 1 for refs in said.values())


@pytest.mark.parametrize("layer", ["figures", "events"])
def test_numbers_and_single_events_wait_until_they_are_judged(filled: Engine, layer: str) -> None:
    report, table = made_report(0), metadata.tables[layer]
    name, records = reference(report.document.id), getattr(report, layer)
    with writing(filled) as connection:
        found = unjudged(connection, table, "Mara", 500, name)
        assert [row["ref"] for row in found] == [f"{name}:{one.id}" for one in records]
        everywhere = unjudged(connection, table, "Mara", 500)
        assert len(everywhere) > len(found)
        assert [row for row in everywhere if row["ref"].startswith(name)] == found[::-1]
        assert unjudged(connection, table, "Mara", 1) == everywhere[:1]
        judge_record(connection, Ref(report.document.id, records[0].id), "right", "Mara")
        assert unjudged(connection, table, "Mara", 500, name) == found[1:]
        assert unjudged(connection, table, "Ilya", 500, name) == found
