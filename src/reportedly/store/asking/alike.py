"""Claims in the very same words: reprints and wire copy, which are judged once for all."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, column, select, table, text

from reportedly.store.asking.queue import CLAIM, REPORT, claim_row
from reportedly.store.asking.references import record_of
from reportedly.store.asking.words import fts5, parts, query, vector
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import claims, documents

_WORDS = table("claims_words", column("rowid"))
_SAME = ("text", "status", "certainty", "polarity", "holder_kind")
_PHRASE = 300  # characters that are looked up in the index; the rest is compared


def alike(connection: Connection, given: str, limit: int = 500) -> list[dict[str, Any]]:
    """Claims of other places with the words, the status and the kind of holder of the one that a reference names.

    Raises:
        NotThereError: if it names no claim.
    """
    mine = record_of(connection, claims, given)[0]
    phrase = " ".join(parts(mine.text[:_PHRASE].rpartition(" ")[0] or mine.text))
    if not phrase:
        return []
    same = [claims.c[name] == mine._mapping[name] for name in _SAME]
    asked = select(*CLAIM, *REPORT).join(documents, documents.c.doc == claims.c.doc)
    if is_sqlite(connection):
        match = text("claims_words MATCH :words").bindparams(words=fts5(f'"{phrase}"', "text"))
        asked = asked.join(_WORDS, _WORDS.c.rowid == claims.c.rid).where(match)
    else:
        asked = asked.where(vector(claims.c.text, claims.c.names).op("@@")(query(f'"{phrase}"')))
    rows = connection.execute(asked.where(*same, claims.c.rid != mine.rid).order_by(claims.c.rid).limit(limit))
    return [claim_row(row) for row in rows]
