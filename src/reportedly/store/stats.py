"""What is in a store, in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select, text

from reportedly.store.auditing import head
from reportedly.store.engine import is_sqlite
from reportedly.store.opening import version
from reportedly.store.schema import BITS, LAYERS, claims, documents, judgements, problems


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted up to a document: documents and their records are only added to."""

    doc: int = 0
    documents: int = 0
    words: int = 0
    outlets: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None
    records: Mapping[str, int] = field(default_factory=dict)
    claims: Mapping[str, int] = field(default_factory=dict)
    readers: Mapping[str, int] = field(default_factory=dict)


def tallied(connection: Connection, before: Tally | None = None) -> Tally:
    """The tally with the documents that came since; the same one where none did."""
    before = before or Tally()
    since = documents.c.doc > before.doc
    sums = select(
        func.count(), func.min(documents.c.published_earliest), func.max(documents.c.published_latest),
        func.sum(documents.c.words), func.max(documents.c.doc),
    )  # fmt: skip
    count, first, last, words, end = connection.execute(sums.where(since)).one()
    if not count:
        return before
    outlets = connection.scalars(
        select(documents.c.publisher).distinct().where(since, documents.c.publisher.is_not(None))
    )
    fresh = (before.doc + 1) << BITS
    return Tally(
        end, before.documents + count, before.words + int(words or 0), before.outlets | set(outlets),
        min(filter(None, (before.first, first)), default=None), max(filter(None, (before.last, last)), default=None),
        _sum(before.records, {one.name: _count(connection, one, one.c.rid >= fresh) for one in LAYERS}),
        _sum(before.claims, _grouped(connection, claims.c.status, claims.c.rid >= fresh)),
        _sum(before.readers, _grouped(connection, documents.c.reader, since)),
    )  # fmt: skip


def stats(connection: Connection, tally: Tally | None = None) -> dict[str, Any]:
    """Counts of documents, records, problems and judgements; days, outlets, readers; size in bytes; the last seal.

    `tally` is what was counted before, so that it need not be counted again.
    """
    found = tallied(connection, tally)
    seal = connection.scalar(select(documents.c.seal).where(documents.c.doc == found.doc)) if found.doc else None
    audited, chained = head(connection)
    return {
        "documents": found.documents,
        "words": found.words,
        "outlets": len(found.outlets),
        "published": {"first": found.first, "last": found.last},
        "records": {table.name: found.records.get(table.name, 0) for table in LAYERS},
        "claims": _most_first(found.claims),
        "problems": _most_first(_grouped(connection, problems.c.code)),
        "judgements": _count(connection, judgements),
        "readers": _most_first(found.readers),
        "schema": version(connection),
        "bytes": _size(connection),
        "seal": bytes(seal).hex() if seal else None,
        "audit": {"rows": audited, "head": chained.hex() or None},
    }


def _count(connection: Connection, table: Any, *which: Any) -> int:
    return int(connection.scalar(select(func.count()).select_from(table).where(*which)) or 0)


def _grouped(connection: Connection, column: Any, *which: Any) -> dict[str, int]:
    found = connection.execute(select(column, func.count()).where(*which).group_by(column))
    return {str(name): int(count) for name, count in found}


def _sum(before: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    return {name: before.get(name, 0) + more.get(name, 0) for name in before.keys() | more.keys()}


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _size(connection: Connection) -> int:
    if is_sqlite(connection):
        pages, size = (connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("page_count", "page_size"))
        return int(pages or 0) * int(size or 0)
    return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)
