"""The ledger of forecasts: what was foretold, when it falls due, what people said became of it, what may show it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from reportedly.records import Ref
from reportedly.store.asking.evidence import evidence
from reportedly.store.asking.references import record_of, reference
from reportedly.store.judging import outcome, resolutions
from reportedly.store.schema import documents, forecasts

_COLUMNS = (
    forecasts.c.id, forecasts.c.doc, forecasts.c.claim, forecasts.c.text, forecasts.c.what, forecasts.c.holder,
    forecasts.c.due_earliest, forecasts.c.due_latest, documents.c.id.label("document"), documents.c.publisher,
    documents.c.published_earliest, documents.c.published_latest,
)  # fmt: skip


def find_forecasts(
    connection: Connection, today: str, *, due: str | None = None, candidates: int = 3, limit: int = 50,
    reviewer: str | None = None,
) -> list[dict[str, Any]]:  # fmt: skip
    """Forecasts, those that fell due first; with `due` only those that fall due by that day.

    `state` is resolved (by a person), disputed (two differ, and no third person settled it), due (its last day is
    before `today`), open, or undated. Those that are due carry up to so many `candidates`: claims of later reports that
    may show what became of it (`evidence`).
    """
    rows = _dated(connection, due, limit)
    rows += _undated(connection, limit - len(rows)) if due is None else []
    said = [(row, resolutions(connection, Ref(row.document, row.id), reviewer)) for row in rows]
    return [_row(connection, row, words, due or today, candidates) for row, words in said]


def _dated(connection: Connection, due: str | None, limit: int) -> list[Any]:
    """In the order of an index, so that a large store is not sorted for a page."""
    last = forecasts.c.due_latest
    asked = select(*_COLUMNS).join(documents, documents.c.doc == forecasts.c.doc).order_by(last, forecasts.c.rid)
    return list(connection.execute(asked.where(last <= due if due else last.is_not(None)).limit(limit)))


def _undated(connection: Connection, limit: int) -> list[Any]:
    asked = select(*_COLUMNS).join(documents, documents.c.doc == forecasts.c.doc).order_by(forecasts.c.rid)
    return list(connection.execute(asked.where(forecasts.c.due_latest.is_(None)).limit(limit)))


def _row(connection: Connection, row: Any, said: list[dict[str, Any]], today: str, candidates: int) -> dict[str, Any]:
    late = row.due_latest is not None and row.due_latest <= today
    judged = "resolved" if outcome(said) else "disputed" if said else None
    state = judged or ("due" if late else "open" if row.due_latest else "undated")
    told = {k: v for k, v in row._mapping.items() if k not in ("doc", "id", "claim")}
    found = evidence(connection, row, candidates) if state == "due" and candidates else []
    return {"ref": reference(row.document, row.id), "state": state, **told, "resolutions": said, "candidates": found}


def evidence_for(connection: Connection, given: str, limit: int) -> list[dict[str, Any]]:
    """As `evidence`, for the forecast that a reference names.

    Raises:
        NotThereError: if it names none.
    """
    rid = record_of(connection, forecasts, given)[0].rid
    asked = select(*_COLUMNS).join(documents, documents.c.doc == forecasts.c.doc).where(forecasts.c.rid == rid)
    return evidence(connection, connection.execute(asked).one(), limit)
