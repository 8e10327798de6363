"""What waits for a reviewer: claims by their need, joins of events by their doubt, forecasts whose day has come.

What the reviewer judged and did not take back is left out; what others judged of it is not looked at.
"""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, literal, select

from reportedly.records import Link
from reportedly.store.asking.references import document_of, reference
from reportedly.store.judging import EVENTS, FORECAST, RECORD
from reportedly.store.schema import BITS, claims, documents, forecasts, judgements, links, needs
from reportedly.store.standing import NOTE, WITHDRAWN, standing

_LINK = msgspec.json.Decoder(Link)
DOUBTFUL = 0.8
"""Events that were joined with less than this probability are worth a second look."""
CLAIM = (claims.c.doc, claims.c.id, claims.c.text, claims.c.holder, claims.c.holder_kind, claims.c.status)
REPORT = (documents.c.id.label("document"), documents.c.title, documents.c.publisher)


def claims_in_need(
    connection: Connection, reason: str, reviewer: str | None, limit: int, kind: str = RECORD
) -> list[dict[str, Any]]:
    """The claims that need a look for a reason (or for "all"), most first."""
    target = documents.c.id + literal("#") + needs.c.record
    first = (
        select(needs.c.doc, needs.c.record, needs.c.weight, needs.c.why, *REPORT)
        .join(documents, documents.c.doc == needs.c.doc)
        .where(needs.c.reason == reason, _open(target, kind, reviewer))
        .order_by(needs.c.weight.desc(), needs.c.doc.desc(), needs.c.record.desc())
        .limit(limit)
        .subquery()
    )
    # The first by the index alone; only of them the claims are looked up, each by the range of its document.
    size = 1 << BITS
    mine = and_(
        claims.c.rid >= first.c.doc * size, claims.c.rid < (first.c.doc + 1) * size, claims.c.id == first.c.record
    )
    about = (first.c.document, first.c.title, first.c.publisher, first.c.weight, first.c.why)
    asked = select(*CLAIM, *about).join_from(first, claims, mine)
    order = (first.c.weight.desc(), first.c.doc.desc(), first.c.record.desc())
    return [
        {**claim_row(row), "need": row.weight, "why": row.why.split("\n")}
        for row in connection.execute(asked.order_by(*order))
    ]


def claims_of_report(connection: Connection, given: str, reviewer: str | None, limit: int) -> list[dict[str, Any]]:
    """The claims of one report that the reviewer has not judged, in the order of its records.

    Raises:
        NotThereError: if there is no such report.
    """
    doc, document, _ = document_of(connection, given)
    within = claims.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)
    asked = select(*CLAIM, *REPORT).join(documents, documents.c.doc == claims.c.doc)
    target = literal(f"{document}#") + claims.c.id
    rows = connection.execute(asked.where(within, _open(target, RECORD, reviewer)).order_by(claims.c.rid).limit(limit))
    return [{**claim_row(row), "need": None, "why": []} for row in rows]


def unjudged(
    connection: Connection, layer: Table, reviewer: str | None, limit: int, given: str | None = None
) -> list[dict[str, Any]]:
    """Figures or events that the reviewer has not judged: of one report in their order, or the last added first.

    Raises:
        NotThereError: if there is no such report.
    """
    words = layer.c.text if "text" in layer.c else layer.c.trigger
    kind = layer.c.effect if "effect" in layer.c else layer.c.type
    asked = select(layer.c.id, words.label("text"), kind.label("sort"), *REPORT)
    asked = asked.join(documents, documents.c.doc == layer.c.doc)
    asked = asked.where(_open(documents.c.id + literal("#") + layer.c.id, RECORD, reviewer)).limit(limit)
    if given:
        doc = document_of(connection, given)[0]
        asked = asked.where(layer.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)).order_by(layer.c.rid)
    else:
        asked = asked.order_by(layer.c.rid.desc())
    return [
        {
            "kind": RECORD, "ref": reference(row.document, row.id), "other": None, "text": row.text,
            "holder": None, "title": row.title, "publisher": row.publisher, "need": None,
            "why": [row.sort.lower()] if row.sort else [],
        }
        for row in connection.execute(asked)
    ]  # fmt: skip


def doubtful_joins(connection: Connection, reviewer: str | None, limit: int) -> list[dict[str, Any]]:
    """Pairs of events that the machine joined though it was not sure, the least sure first."""
    asked = select(links.c.body, links.c.score).where(links.c.relation == "same", links.c.score < DOUBTFUL)
    spoke = (judgements.c.kind == EVENTS, judgements.c.reviewer == (reviewer or ""))
    judged = connection.scalar(select(func.count()).select_from(judgements).where(*spoke)) or 0
    rows = connection.execute(asked.order_by(links.c.score, links.c.id).limit(limit + judged)).all()
    pairs = [(_LINK.decode(row.body), row.score) for row in rows]
    said = _pairs_judged(connection, reviewer) if judged else set()
    found = [
        {
            "kind": EVENTS, "ref": reference(link.left.document, link.left.id),
            "other": reference(link.right.document, link.right.id), "text": link.why, "incident": link.incident,
            "need": round(2 * (1 - score), 3), "why": [f"joined though only {score:.0%} sure"],
        }
        for link, score in pairs
        if frozenset((str(link.left), str(link.right))) not in said
    ]  # fmt: skip
    return found[:limit]


def due_forecasts(connection: Connection, today: str, reviewer: str | None, limit: int) -> list[dict[str, Any]]:
    """Forecasts whose last day is past and of which the reviewer has not said what became, the first due first."""
    target = documents.c.id + literal("#") + forecasts.c.id
    asked = (
        select(forecasts.c.id, forecasts.c.text, forecasts.c.holder, forecasts.c.due_latest, *REPORT)
        .join(documents, documents.c.doc == forecasts.c.doc)
        .where(forecasts.c.due_latest <= today, _open(target, FORECAST, reviewer))
        .order_by(forecasts.c.due_latest, forecasts.c.rid)
        .limit(limit)
    )
    return [
        {
            "kind": FORECAST, "ref": reference(row.document, row.id), "other": None, "text": row.text,
            "holder": row.holder, "title": row.title, "publisher": row.publisher, "need": 0.75,
            "why": [f"fell due on {row.due_latest[:10]}"],
        }
        for row in connection.execute(asked)
    ]  # fmt: skip


def _open(target: ColumnElement[str], kind: str, reviewer: str | None) -> ColumnElement[bool]:
    """Whether a reviewer has said nothing of it that stands; one who is not named has nothing behind them."""
    mine, later = judgements.alias("mine"), judgements.alias("later")
    same = (mine.c.kind == kind, mine.c.target == target, mine.c.reviewer == (reviewer or ""))
    taken_back = exists(
        select(literal(1)).where(
            later.c.target == mine.c.target, later.c.kind == kind, later.c.reviewer == mine.c.reviewer,
            later.c.verdict == WITHDRAWN, later.c.added > mine.c.added,
        )
    )  # fmt: skip
    return ~exists(select(literal(1)).where(*same, mine.c.verdict.not_in((NOTE, WITHDRAWN)), ~taken_back))


def _pairs_judged(connection: Connection, reviewer: str | None) -> set[frozenset[str]]:
    mine = (judgements.c.kind == EVENTS, judgements.c.reviewer == (reviewer or ""))
    said: dict[frozenset[str], list[dict[str, Any]]] = {}
    for row in connection.execute(select(judgements).where(*mine).order_by(judgements.c.added, judgements.c.id)):
        said.setdefault(frozenset((row.target, row.other)), []).append(dict(row._mapping))
    return {pair for pair, rows in said.items() if standing(rows)}


def claim_row(row: Any) -> dict[str, Any]:
    """A claim as the queue shows it."""
    told = {name: row._mapping[name] for name in ("text", "holder", "holder_kind", "status", "title", "publisher")}
    return {"kind": RECORD, "ref": reference(row.document, row.id), "other": None, **told}
