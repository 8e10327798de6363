"""The texts of documents, into which all spans point."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from reportedly.store.engine import VEIL
from reportedly.store.schema import documents, texts


def texts_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The texts by document id; U+FFFD stands for what no database takes, so that offsets hold."""
    asked = select(documents.c.id, texts.c.doc, texts.c.text).join(texts, texts.c.doc == documents.c.doc)
    veil = connection.get_execution_options().get(VEIL)
    found = connection.execute(asked.where(documents.c.id.in_(list(ids))))
    return {row.id: row.text if veil is None else veil.text(row.doc, row.text) for row in found}
