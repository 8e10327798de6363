"""Adding: one report in one transaction, or what went wrong with an input; what is there already changes nothing."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, func, insert, select

from reportedly.records import Document, Problem, Report
from reportedly.store.engine import reading, writing
from reportedly.store.protecting import veil_added
from reportedly.store.rows import Row, layer_rows
from reportedly.store.schema import LAYERS, contracts, documents, problems, texts
from reportedly.store.sealing import content_hash, row_hash, seal
from reportedly.store.storable import storable

_LEVEL = 6


def known(engine: Engine, ids: Iterable[str]) -> frozenset[str]:
    """Which of these documents are in the store.

    Raises:
        StoreError: if the database fails.
    """
    with reading(engine) as connection:
        return frozenset(_known(connection, ids))


def add(engine: Engine, report: Report, contract: bytes, *, reader: str) -> bool:
    """Add a report with its JSON contract; False where its document is there already.

    `reader` is the version of reportedly that read it. All of it is kept, or nothing.

    Raises:
        StoreError: if the database fails.
    """
    return bool(add_all(engine, [(report, contract)], reader=reader))


def add_all(engine: Engine, reports: Iterable[tuple[Report, bytes]], *, reader: str) -> int:
    """Add many reports in one transaction; returns how many of them are new.

    Raises:
        StoreError: if the database fails; then none of them is kept.
    """
    with writing(engine) as connection:
        return _add(connection, list(reports), reader)


def _add(connection: Connection, reports: Sequence[tuple[Report, bytes]], reader: str) -> int:
    """Add those that are new: one statement a table, however many reports there are."""
    there = _known(connection, (report.document.id for report, _ in reports))
    doc, before = _end(connection)
    rows: dict[str, list[Row]] = {table.name: [] for table in (documents, contracts, texts, *LAYERS)}
    added = []
    for report, contract in reports:
        document = report.document
        if document.id in there:
            continue
        there.add(document.id)
        layers = {name: _hashed(name, found) for name, found in layer_rows(report, doc).items()}
        row = _document_row(report, doc, contract, reader, sum(map(len, layers.values())))
        before = row["seal"] = seal(before, row, (one["hash"] for found in layers.values() for one in found))
        rows["documents"].append(row)
        rows["contracts"].append({"doc": doc, "body": zlib.compress(contract, _LEVEL)})
        words = {"title": storable(document.title or ""), "text": storable(document.text)}
        rows["texts"].append({"doc": doc, **words})
        for name, found in layers.items():
            rows[name] += found
        added.append((doc, report))
        doc += 1
    for table in (documents, contracts, texts, *LAYERS):
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    if added:
        veil_added(connection, added[0][0])
    for number, report in added:
        for problem in report.problems:
            _add_problem(connection, problem, report.document.id, number)
    return len(added)


def _known(connection: Connection, ids: Iterable[str]) -> set[str]:
    return set(connection.scalars(select(documents.c.id).where(documents.c.id.in_(list(ids)))))


def problems_of(engine: Engine, code: str, targets: Iterable[str]) -> frozenset[str]:
    """Which of these targets a problem of this code was kept of.

    Raises:
        StoreError: if the database fails.
    """
    asked = select(problems.c.target).where(problems.c.code == code, problems.c.target.in_(list(targets)))
    with reading(engine) as connection:
        return frozenset(connection.scalars(asked))


def add_problems(engine: Engine, found: Iterable[Problem], target: str) -> int:
    """Keep what went wrong with an input; each is kept once. Returns how many are new.

    Raises:
        StoreError: if the database fails.
    """
    with writing(engine) as connection:
        return sum(_add_problem(connection, problem, target, None) for problem in found)


def _add_problem(connection: Connection, problem: Problem, target: str, doc: int | None) -> bool:
    content = {
        "target": storable(target), "code": problem.code, "message": storable(problem.message),
        "stretch": f"{problem.span.start}..{problem.span.end}" if problem.span else None, "fatal": problem.fatal,
    }  # fmt: skip
    key = blake2b(msgspec.json.encode(content), digest_size=16).hexdigest()
    if connection.scalar(select(problems.c.id).where(problems.c.id == key)) is not None:
        return False
    row = {"id": key, "doc": doc, **content, "added": now()}
    connection.execute(insert(problems), row | {"hash": row_hash("problems", row)})
    return True


def now() -> str:
    """The time, as it is kept: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _end(connection: Connection) -> tuple[int, bytes | None]:
    """The number of the next document, and the seal of the last."""
    last = connection.scalar(select(func.max(documents.c.doc)))
    if last is None:
        return 1, None
    return last + 1, connection.scalar(select(documents.c.seal).where(documents.c.doc == last))


def _hashed(table: str, rows: list[Row]) -> list[Row]:
    return [row | {"hash": row_hash(table, row)} for row in rows]


def _document_row(report: Report, doc: int, contract: bytes, reader: str, records: int) -> Row:
    document = report.document
    row: Row = {
        "doc": doc, "id": document.id, **_about(document), "words": len(document.text.split()), "records": records,
        "reader": reader, "contract_hash": content_hash(contract), "added": now(),
    }  # fmt: skip
    return row | {"hash": row_hash("documents", row)}


def _about(document: Document) -> Mapping[str, Any]:
    published = document.published
    return {
        "url": _text(document.url), "title": _text(document.title), "publisher": _text(document.publisher),
        "authors": storable("; ".join(document.authors)), "language": document.language,
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
        "published_basis": published.basis if published else None, "media_type": document.media_type,
    }  # fmt: skip


def _text(words: str | None) -> str | None:
    return None if words is None else storable(words)
