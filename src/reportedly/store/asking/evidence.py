"""Which claims of later reports may show what became of a forecast. A person looks, and says what they show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Select, column, func, literal_column, select, table, text

from reportedly.knowledge.english import english
from reportedly.knowledge.linking import linking_words
from reportedly.store.asking.references import reference
from reportedly.store.asking.words import vector
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import claims, documents

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters: "attacked", "attacks" and "attack" begin alike
_MEANT = 6  # words of a forecast that are searched for, names first
_LOOKED_AT = 200  # claims, the last added first: the cost stays the same in a large store
_INDEX = table("claims_words", column("rowid"))
_COLUMNS = (
    claims.c.rid, claims.c.id, claims.c.text, claims.c.names, claims.c.holder, claims.c.status, documents.c.publisher,
    documents.c.id.label("document"), documents.c.published_earliest, documents.c.published_latest,
)  # fmt: skip
_NEVER = 10**6


def evidence(connection: Connection, forecast: Any, limit: int) -> list[dict[str, Any]]:
    """Claims of reports published after a forecast that share at least two of its words (one, if it has but one).

    `forecast` has the columns of its row and of its document. Names of actors and places count twice, however the two
    reports spell them; of equals, what was published nearest to the time when it falls due stands first. `shared` tells
    the words, `days_after_due` how long after its last day (before its first: negative) a claim was published.
    """
    names = telling_words(_names(connection, forecast.claim))
    words = list(dict.fromkeys([*names, *telling_words(forecast.what)]))
    since = forecast.published_latest or forecast.due_earliest
    if not words or since is None:
        return []
    asked = (
        select(*_COLUMNS)
        .join(documents, documents.c.doc == claims.c.doc)
        .where(documents.c.published_earliest > since, claims.c.status.not_in(("predicted", "conditional")))
    )
    rows = connection.execute(_sharing(connection, asked, words[:_MEANT])).all()
    found = [(row, _shared(words, f"{row.text} {row.names}")) for row in rows]
    enough = [(row, shared) for row, shared in found if len(shared) >= min(2, len(words))]
    enough.sort(key=lambda pair: _rank(forecast, names, *pair))
    return [_candidate(forecast, row, shared) for row, shared in enough[:limit]]


def telling_words(words: str) -> list[str]:
    """The words of a forecast that tell it from others, in lower case, each once, in their order.

    >>> telling_words("The army will storm the town of Yabroud")
    ['army', 'storm', 'town', 'yabroud']
    """
    common = english().common | linking_words().empty
    return list(dict.fromkeys(w for w in map(str.lower, _WORD.findall(words)) if w not in common))


def _names(connection: Connection, claim: int | None) -> str:
    asked = select(claims.c.names).where(claims.c.rid == claim)
    return connection.scalar(asked) or "" if claim is not None else ""


def _sharing(connection: Connection, asked: Select[Any], words: Sequence[str]) -> Select[Any]:
    """Narrow to the last claims that share two of the words."""
    pairs = list(combinations(words, min(2, len(words))))
    if is_sqlite(connection):
        either = " OR ".join("(" + " AND ".join(f'"{word}"' for word in pair) + ")" for pair in pairs)
        match = text("claims_words MATCH :words").bindparams(words=f"{{text names}} : ({either})")
        last = select(_INDEX.c.rowid).where(match).order_by(_INDEX.c.rowid.desc()).limit(_LOOKED_AT)
    else:
        either = " | ".join("(" + " & ".join(pair) + ")" for pair in pairs)
        wanted = func.to_tsquery(literal_column("'english'"), either)
        there = vector(claims.c.text, claims.c.names).op("@@")(wanted)
        last = select(claims.c.rid).where(there).order_by(claims.c.rid.desc()).limit(_LOOKED_AT)
    return asked.where(claims.c.rid.in_(last))


def _shared(words: Sequence[str], said: str) -> list[str]:
    begun = {word[:_STEM] for word in map(str.lower, _WORD.findall(said))}
    return [word for word in words if word[:_STEM] in begun]


def _rank(forecast: Any, names: Sequence[str], row: Any, shared: Sequence[str]) -> tuple[int, int, int]:
    apart = _days_after_due(forecast, row)
    return -len(shared) - sum(word in names for word in shared), _NEVER if apart is None else abs(apart), -row.rid


def _days_after_due(forecast: Any, row: Any) -> int | None:
    """Days from the interval in which a forecast falls due to the day of publication; 0 within it."""
    if not (forecast.due_latest and row.published_earliest):
        return None
    told = date.fromisoformat(row.published_earliest)
    first = date.fromisoformat(forecast.due_earliest or forecast.due_latest)
    return max(0, (told - date.fromisoformat(forecast.due_latest)).days) or min(0, (told - first).days)


def _candidate(forecast: Any, row: Any, shared: list[str]) -> dict[str, Any]:
    told = {k: v for k, v in row._mapping.items() if k not in ("rid", "id", "names")}
    apart = _days_after_due(forecast, row)
    return {"ref": reference(row.document, row.id), "shared": shared, "days_after_due": apart, **told}
