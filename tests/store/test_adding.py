from __future__ import annotations

import zlib

import pytest
from sqlalchemy import Engine, delete, func, insert, select, update

from benchmarks.made_reports import made_contracts, made_report
from reportedly.export.contract import from_json
from reportedly.records import Claim, Document, Problem, Report, Span, Voice
from reportedly.store.adding import add, add_all, add_problems, known
from reportedly.store.auditing import note
from reportedly.store.engine import reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.schema import KEPT, LAYERS, claims, contracts, documents, problems, texts, voices
from reportedly.store.sealing import content_hash, row_hash

HISTORY = {"added", "seal"}


def dump(store: Engine) -> dict[str, list[dict[str, object]]]:
    """All that is kept, without what tells when it came."""
    with reading(store) as connection:
        return {
            table.name: [
                {k: v for k, v in row._mapping.items() if k not in HISTORY}
                for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in KEPT
        }


def fill(store: Engine, count: int, first: int = 0) -> int:
    return add_all(store, made_contracts(first, count), reader="1")


def test_a_report_is_kept_whole(store: Engine) -> None:
    (report, contract), *_ = made_contracts(7, 1)
    assert add(store, report, contract, reader="1.2")
    with reading(store) as connection:
        body = connection.scalar(select(contracts.c.body))
        row = connection.execute(select(documents)).one()
        found = connection.execute(select(claims).where(claims.c.id == "c2")).one()
    assert from_json(zlib.decompress(body)) == report
    assert bytes(row.contract_hash) == content_hash(contract)
    assert (row.doc, row.id, row.reader, row.publisher) == (1, report.document.id, "1.2", report.document.publisher)
    assert found.text == report.claims[1].content[0].of(report.document.text)
    assert (found.status, found.holder_kind, found.rid) == ("asserted", "role", (1 << 20) + 1)


def test_adding_twice_changes_nothing(store: Engine) -> None:
    assert fill(store, 3) == 3
    before = dump(store)
    assert fill(store, 3) == 0
    assert dump(store) == before


def test_the_same_reports_give_the_same_rows(store: Engine, place, model) -> None:
    other = place.store(model)
    fill(store, 5)
    for report, contract in made_contracts(0, 5):
        add(other, report, contract, reader="1")
    assert dump(store) == dump(other)


def test_a_report_is_there_as_a_whole_or_not_at_all(store: Engine) -> None:
    good, bad = made_contracts(0, 2)
    with pytest.raises(TypeError):
        add_all(store, [good, (bad[0], None)], reader="1")  # type: ignore[list-item]
    assert all(rows == [] for rows in dump(store).values())


def test_known_names_the_documents_that_are_there(store: Engine) -> None:
    fill(store, 2)
    ids = [made_report(n).document.id for n in range(3)]
    assert known(store, ids) == set(ids[:2])
    assert known(store, []) == set()


@pytest.mark.parametrize("table", KEPT, ids=lambda t: t.name)
def test_what_is_kept_is_never_changed_or_taken_away(store: Engine, table) -> None:
    fill(store, 1)
    add_problems(store, [Problem("odd", "an odd thing")], "a.html")
    if table.name == "judgements":
        row = dict.fromkeys((c.name for c in table.columns if c.name != "hash"), "x") | {"hash": b"x"}
        with writing(store) as connection:
            connection.execute(insert(table), row)
    if table.name == "audit":
        with writing(store) as connection:
            note(connection, "Mara", "exported")
    column = next(iter(table.columns))
    for change in (update(table).values({column: column}), delete(table)):
        with pytest.raises(StoreError, match="never changed"), writing(store) as connection:
            connection.execute(change)


def test_every_row_carries_its_hash(store: Engine) -> None:
    fill(store, 2)
    with reading(store) as connection:
        for table in (documents, *LAYERS):
            for row in connection.execute(select(table)):
                assert bytes(row.hash) == row_hash(table.name, row._mapping), table.name


def test_problems_are_kept_once_with_their_document(store: Engine) -> None:
    lost = Problem("empty", "nothing in it", fatal=True)
    assert [add_problems(store, [lost], target) for target in ("a", "a", "b")] == [1, 0, 1]
    report = made_report(0)
    told = Report(**{name: getattr(report, name) for name in report.__slots__} | {"problems": (Problem("odd", "?"),)})
    add(store, told, b"{}", reader="1")
    with reading(store) as connection:
        rows = connection.execute(select(problems.c.target, problems.c.doc, problems.c.fatal)).all()
    assert sorted(map(tuple, rows), key=str) == [("a", None, True), ("b", None, True), (report.document.id, 1, False)]


def test_text_that_no_database_takes_is_kept_in_the_contract_alone(store: Engine) -> None:
    text = "Nul \0 and half \ud800 fell."
    claim = Claim("c1", (Span(0, len(text)),), None, None, ("v0",), "asserted", "certain", "+", ())
    report = Report(
        Document("sha256:1", text, title="a\0b"), voices=(Voice("v0", "reporter", "\0", None),), claims=(claim,)
    )
    assert add(store, report, b"{}", reader="1")
    with reading(store) as connection:
        assert connection.scalar(select(claims.c.text)) == "Nul \ufffd and half \ufffd fell."
        assert connection.scalar(select(texts.c.title)) == "a\ufffdb"
        assert connection.scalar(select(voices.c.name)) == "\ufffd"


def test_seals_chain_the_documents(store: Engine) -> None:
    fill(store, 3)
    with reading(store) as connection:
        seals = connection.scalars(select(documents.c.seal).order_by(documents.c.doc)).all()
        assert connection.scalar(select(func.count(documents.c.seal.distinct()))) == 3
    assert all(len(one) == 16 for one in seals)
