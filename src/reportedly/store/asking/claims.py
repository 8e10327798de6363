"""Who claims what: claims by words, holder, status, outlet and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, column, select, table, text

from reportedly.store.asking.references import record_of, reference
from reportedly.store.asking.words import fts5, query, vector
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import claims, documents

_WORDS = table("claims_words", column("rowid"))
_COLUMNS = (
    claims.c.id, claims.c.status, claims.c.certainty, claims.c.polarity, claims.c.holder, claims.c.holder_kind,
    claims.c.voices, claims.c.text, claims.c.start, claims.c.end, documents.c.id.label("document"),
    documents.c.title, documents.c.publisher, documents.c.published_earliest, documents.c.published_latest,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; None where anything will do.

    `about` and `by` are words (in the claim or the names it stands for; in the names of its holders), `outlet` the
    publisher, `since` and `until` ISO days of publication, both included; `after` the reference of a claim: only what
    comes after it in the order is wanted, which is how the next page is asked for.
    """

    about: str | None = None
    by: str | None = None
    status: str | None = None
    certainty: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 50
    after: str | None = None


def find_claims(connection: Connection, wanted: Wanted) -> list[dict[str, Any]]:
    """The claims that fit, last added first, as rows of `_COLUMNS` with a `ref`.

    Raises:
        NotThereError: if `after` is no claim.
    """
    asked = _filtered(select(*_COLUMNS).join(documents, claims.c.doc == documents.c.doc), wanted)
    if wanted.after:
        asked = asked.where(claims.c.rid < record_of(connection, claims, wanted.after)[0].rid)
    asked = _in_words(connection, asked, wanted).limit(wanted.limit)
    return [{"ref": reference(row.document, row.id), **row._mapping} for row in connection.execute(asked)]


def _filtered(asked: Select[Any], wanted: Wanted) -> Select[Any]:
    for name in ("status", "certainty"):
        value = getattr(wanted, name)
        asked = asked.where(claims.c[name] == value) if value else asked
    if wanted.outlet:
        asked = asked.where(documents.c.publisher == wanted.outlet)
    if wanted.since:
        asked = asked.where(documents.c.published_latest >= wanted.since)
    return asked.where(documents.c.published_earliest <= wanted.until) if wanted.until else asked


def _in_words(connection: Connection, asked: Select[Any], wanted: Wanted) -> Select[Any]:
    if not (wanted.about or wanted.by):
        return asked.order_by(claims.c.rid.desc())
    if is_sqlite(connection):
        said = [fts5(wanted.about, "text", "names")] if wanted.about else []
        said += [fts5(wanted.by, "holder_names")] if wanted.by else []
        # Where both are common and never meet, the index tells so long before the rows would.
        said += [fts5(wanted.status, "status")] if wanted.status else []
        match = text("claims_words MATCH :words").bindparams(words=" AND ".join(said))
        # In the index's own order the search stops after as many as are wanted.
        return asked.join(_WORDS, _WORDS.c.rowid == claims.c.rid).where(match).order_by(_WORDS.c.rowid.desc())
    if wanted.about:
        asked = asked.where(vector(claims.c.text, claims.c.names).op("@@")(query(wanted.about)))
    if wanted.by:
        asked = asked.where(vector(claims.c.holder_names).op("@@")(query(wanted.by)))
    return asked.order_by(claims.c.rid.desc())
