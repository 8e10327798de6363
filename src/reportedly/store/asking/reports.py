"""The reports of a store, the last added first, and one of them whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from reportedly.store.asking.references import document_of, reference
from reportedly.store.derived import contract_of
from reportedly.store.schema import documents

_COLUMNS = (
    documents.c.id, documents.c.title, documents.c.publisher, documents.c.published_earliest,
    documents.c.published_latest, documents.c.url, documents.c.language, documents.c.words, documents.c.records,
    documents.c.added,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """What is asked for; `outlet` is the publisher, `after` the reference of the last report of the page before."""

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 50
    after: str | None = None


def list_reports(connection: Connection, listed: Listed) -> list[dict[str, Any]]:
    """The reports, the last added first, as rows of `_COLUMNS` with a `ref`.

    Raises:
        NotThereError: if `after` is no report.
    """
    asked = select(*_COLUMNS).order_by(documents.c.doc.desc()).limit(listed.limit)
    if listed.outlet:
        asked = asked.where(documents.c.publisher == listed.outlet)
    if listed.since:
        asked = asked.where(documents.c.published_latest >= listed.since)
    if listed.until:
        asked = asked.where(documents.c.published_earliest <= listed.until)
    if listed.after:
        asked = asked.where(documents.c.doc < document_of(connection, listed.after)[0])
    return [{"ref": reference(row.id), **row._mapping} for row in connection.execute(asked)]


def added(connection: Connection, given: str) -> str:
    """When the report that a reference names was added, in UTC.

    Raises:
        NotThereError: if there is none.
    """
    doc = document_of(connection, given)[0]
    return str(connection.scalar(select(documents.c.added).where(documents.c.doc == doc)))


def contract(connection: Connection, given: str) -> bytes:
    """The JSON of the report that a reference names, byte for byte as it was added.

    Raises:
        NotThereError: if there is none.
    """
    return contract_of(connection, document_of(connection, given)[0])
