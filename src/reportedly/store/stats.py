"""What is in a store, in numbers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select, text

from reportedly.store.auditing import head
from reportedly.store.engine import is_sqlite
from reportedly.store.opening import version
from reportedly.store.schema import LAYERS, claims, documents, judgements, problems


def stats(connection: Connection) -> dict[str, Any]:
    """Counts of documents, records, problems and judgements; days, outlets, readers; size in bytes; the last seal."""
    days = select(
        func.count(), func.min(documents.c.published_earliest), func.max(documents.c.published_latest),
        func.count(documents.c.publisher.distinct()), func.sum(documents.c.words), func.max(documents.c.doc),
    )  # fmt: skip
    count, first, last, outlets, words, end = connection.execute(days).one()
    seal = connection.scalar(select(documents.c.seal).where(documents.c.doc == end)) if end else None
    audited, chained = head(connection)
    return {
        "documents": count,
        "words": int(words or 0),
        "outlets": outlets,
        "published": {"first": first, "last": last},
        "records": {table.name: _count(connection, table) for table in LAYERS},
        "claims": _grouped(connection, claims.c.status),
        "problems": _grouped(connection, problems.c.code),
        "judgements": _count(connection, judgements),
        "readers": _grouped(connection, documents.c.reader),
        "schema": version(connection),
        "bytes": _size(connection),
        "seal": bytes(seal).hex() if seal else None,
        "audit": {"rows": audited, "head": chained.hex() or None},
    }


def _count(connection: Connection, table: Any) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _grouped(connection: Connection, column: Any) -> dict[str, int]:
    found = connection.execute(select(column, func.count()).group_by(column).order_by(func.count().desc(), column))
    return {str(name): int(count) for name, count in found}


def _size(connection: Connection) -> int:
    if is_sqlite(connection):
        pages, size = (connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("page_count", "page_size"))
        return int(pages or 0) * int(size or 0)
    return int(connection.scalar(text("SELECT pg_database_size(current_database())")) or 0)
