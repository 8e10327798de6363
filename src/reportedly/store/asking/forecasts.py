"""The ledger of forecasts: what was foretold, when it falls due, what people said became of it, what may show it."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, column, func, literal_column, select, table, text

from reportedly.knowledge.english import english
from reportedly.knowledge.linking import linking_words
from reportedly.records import Ref
from reportedly.store.asking.references import record_of, reference
from reportedly.store.asking.words import vector
from reportedly.store.engine import is_sqlite
from reportedly.store.judging import resolutions
from reportedly.store.schema import claims, documents, forecasts

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters: "attacked", "attacks" and "attack" begin alike
_FOUND = 40  # claims that are looked at for one forecast
_INDEX = table("claims_words", column("rowid"), column("rank"))
_COLUMNS = (
    forecasts.c.id, forecasts.c.doc, forecasts.c.text, forecasts.c.what, forecasts.c.holder,
    forecasts.c.due_earliest, forecasts.c.due_latest, documents.c.id.label("document"), documents.c.publisher,
    documents.c.published_earliest, documents.c.published_latest,
)  # fmt: skip


def find_forecasts(
    connection: Connection, today: str, *, due: str | None = None, candidates: int = 3, limit: int = 50,
    reviewer: str | None = None,
) -> list[dict[str, Any]]:  # fmt: skip
    """Forecasts, those that fell due first; with `due` only those that fall due by that day.

    `state` is resolved (by a person), due (its last day is before `today`), open, or undated. Those that are due carry
    up to so many `candidates`: claims of later reports that share words with it, with the words.
    """
    asked = select(*_COLUMNS).join(documents, documents.c.doc == forecasts.c.doc)
    asked = asked.where(forecasts.c.due_latest <= due) if due else asked
    last = forecasts.c.due_latest
    asked = asked.order_by(last.is_(None), last, forecasts.c.rid).limit(limit)
    said = [(row, resolutions(connection, Ref(row.document, row.id), reviewer)) for row in connection.execute(asked)]
    return [_row(connection, row, words, due or today, candidates) for row, words in said]


def _row(connection: Connection, row: Any, said: list[dict[str, Any]], today: str, candidates: int) -> dict[str, Any]:
    late = row.due_latest is not None and row.due_latest <= today
    state = "resolved" if said else "due" if late else "open" if row.due_latest else "undated"
    told = {k: v for k, v in row._mapping.items() if k not in ("doc", "id")}
    found = evidence(connection, row, candidates) if state == "due" and candidates else []
    return {"ref": reference(row.document, row.id), "state": state, **told, "resolutions": said, "candidates": found}


def evidence(connection: Connection, forecast: Any, limit: int) -> list[dict[str, Any]]:
    """Claims of later reports that may show what became of a forecast, with the words that both share, most first."""
    words = telling_words(forecast.what)
    since = forecast.published_latest or forecast.due_earliest
    if not words or since is None:
        return []
    asked = (
        select(
            claims.c.id, claims.c.text, claims.c.names, claims.c.holder, claims.c.status, documents.c.publisher,
            documents.c.id.label("document"), documents.c.published_earliest, documents.c.published_latest,
        )
        .join(documents, documents.c.doc == claims.c.doc)
        .where(documents.c.published_earliest > since, claims.c.status.not_in(("predicted", "conditional")))
    )  # fmt: skip
    said = [
        (row, _shared(words, f"{row.text} {row.names}")) for row in connection.execute(_any(connection, asked, words))
    ]
    enough = [(row, shared) for row, shared in said if len(shared) >= min(2, len(words))]
    enough.sort(key=lambda pair: -len(pair[1]))
    return [_candidate(row, shared) for row, shared in enough[:limit]]


def evidence_for(connection: Connection, given: str, limit: int) -> list[dict[str, Any]]:
    """As `evidence`, for the forecast that a reference names.

    Raises:
        NotThereError: if it names none.
    """
    rid = record_of(connection, forecasts, given)[0].rid
    asked = select(*_COLUMNS).join(documents, documents.c.doc == forecasts.c.doc).where(forecasts.c.rid == rid)
    return evidence(connection, connection.execute(asked).one(), limit)


def _candidate(row: Any, shared: list[str]) -> dict[str, Any]:
    told = {k: v for k, v in row._mapping.items() if k not in ("id", "names")}
    return {"ref": reference(row.document, row.id), "shared": shared, **told}


def telling_words(words: str) -> list[str]:
    """The words of a forecast that tell it from others, in lower case, each once, in their order."""
    common = english().common | linking_words().empty
    return list(dict.fromkeys(w for w in map(str.lower, _WORD.findall(words)) if w not in common))


def _any(connection: Connection, asked: Any, words: list[str]) -> Any:
    """Narrow to the claims that share the rarest of the words."""
    if is_sqlite(connection):
        query = " OR ".join(f'"{word}"' for word in words)
        match = text("claims_words MATCH :words").bindparams(words=f"{{text names}} : ({query})")
        return asked.join(_INDEX, _INDEX.c.rowid == claims.c.rid).where(match).order_by(_INDEX.c.rank).limit(_FOUND)
    stems = vector(claims.c.text, claims.c.names)
    wanted = func.to_tsquery(literal_column("'english'"), " | ".join(words))
    rank = func.ts_rank(stems, wanted)
    return asked.where(stems.op("@@")(wanted)).order_by(rank.desc(), claims.c.rid).limit(_FOUND)


def _shared(words: list[str], said: str) -> list[str]:
    begun = {word[:_STEM] for word in map(str.lower, _WORD.findall(said))}
    return [word for word in words if word[:_STEM] in begun]
