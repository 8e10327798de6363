"""Who claims what: claims by words, holder, status, outlet and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, func, or_, select, table, text

from reportedly.records import STATUSES
from reportedly.store.asking.references import record_of, reference
from reportedly.store.asking.words import BLANK, fts5, parts, query, vector
from reportedly.store.day_words import days_asked
from reportedly.store.engine import is_sqlite
from reportedly.store.pairs import asked as asked_pairs
from reportedly.store.pairs import paired
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
    if not is_sqlite(connection):
        return asked.where(*_postgresql(wanted)).order_by(claims.c.rid.desc())
    words = _fts5(wanted)
    if not words:
        return asked.order_by(claims.c.rid.desc())
    match = text("claims_words MATCH :words").bindparams(words=words)
    # In the index's own order the search stops after as many as are wanted.
    return asked.join(_WORDS, _WORDS.c.rowid == claims.c.rid).where(match).order_by(_WORDS.c.rowid.desc())


def _fts5(wanted: Wanted) -> str:
    """The query in FTS5's language: the pairs of what is asked for, and what these do not tell."""
    about, by = (" ".join(parts(words or "")) for words in (wanted.about, wanted.by))
    pairs = asked_pairs(paired(about), paired(by), wanted.status, wanted.certainty, wanted.outlet)
    found = [_either(one) for one in (*pairs, days_asked(wanted.since, wanted.until)) if one]
    for words, columns in ((wanted.about, ("text", "names")), (wanted.by, ("holder_names",))):
        found += [fts5(part, *columns) for part in _untold(words, bool(pairs))]
    return " AND ".join(found)


def _either(words: list[str]) -> str:
    return "({pairs} : (" + " OR ".join(f'"{word}"' for word in words) + "))"


def _postgresql(wanted: Wanted) -> list[ColumnElement[bool]]:
    """The same as conditions on the columns that are indexed."""
    pairs = _pairs_there(wanted)
    found = pairs.copy()
    for words, columns in ((wanted.about, (claims.c.text, claims.c.names)), (wanted.by, (claims.c.holder_names,))):
        if words:
            beside = " ".join(f'"{part}"' for part in parts(words) if not part.isalnum())
            # What is all small words finds nothing here.
            told = vector(*columns).op("@@")(query(beside)) if beside else func.numnode(query(words)) > 0
            found.append(told if pairs else vector(*columns).op("@@")(query(words)))
    return found


def _pairs_there(wanted: Wanted) -> list[ColumnElement[bool]]:
    if sum(map(bool, (wanted.about, wanted.by, wanted.status, wanted.certainty))) < 2:
        return []
    about, by = (" ".join(parts(words or "")) for words in (wanted.about, wanted.by))
    said = claims.c.text.concat(BLANK).concat(claims.c.names)
    held = func.claim_pairs(said, claims.c.holder_names, claims.c.status, claims.c.certainty)
    every = STATUSES if about and by and not wanted.status else (wanted.status,)
    return [or_(*(held.op("@>")(func.claim_pairs(about, by, status, wanted.certainty)) for status in every))]


def _untold(words: str | None, pairs: bool) -> list[str]:
    """The parts of a query that no pair tells: small words, and words that stand beside one another."""
    if not words:
        return []
    found = parts(words)
    left = [f'"{part}"' for part in found if not (pairs and part.isalnum() and len(paired(part)) == 1)]
    return left if found else [""]
