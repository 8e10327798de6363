"""What is known of claims that need a look: what it is judged by, and what came of it. Rebuilt with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select

from reportedly.store.schema import BITS, claims, documents, events, needs
from reportedly.store.storable import storable

Row = tuple[str, float, str]
"""The reason, its weight, and the reason in words."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim by its document's number and its id, with what it is weighed by."""

    doc: int
    id: str
    score: float | None
    holder_kind: str
    killed: int | None


def to_weigh(connection: Connection, doc: int) -> list[Weighed]:
    """The claims of a document, with the highest number killed that each tells."""
    killed = select(events.c.claim, func.max(func.coalesce(events.c.killed_high, events.c.killed_low)))
    most = {row[0]: row[1] for row in connection.execute(killed.where(_of(events, doc)).group_by(events.c.claim))}
    asked = select(claims.c.rid, claims.c.doc, claims.c.id, claims.c.score, claims.c.holder_kind)
    return [
        Weighed(row.doc, row.id, row.score, row.holder_kind, most.get(row.rid))
        for row in connection.execute(asked.where(_of(claims, doc)))
    ]


def claims_of_events(connection: Connection, doc: int) -> dict[str, str]:
    """The claims of a document by the events that they tell of."""
    asked = select(events.c.id, claims.c.id).join(claims, claims.c.rid == events.c.claim)
    return {row[0]: row[1] for row in connection.execute(asked.where(_of(events, doc)))}


def _of(layer: Table, doc: int) -> ColumnElement[bool]:
    return layer.c.rid.between(doc << BITS, ((doc + 1) << BITS) - 1)


def keep_needs(
    connection: Connection, found: Mapping[tuple[int, str], Iterable[Row]], docs: Iterable[int] = ()
) -> None:
    """Keep why claims need a look, in place of what was kept of them and of all claims of these documents."""
    fresh = set(docs)
    for doc in fresh:
        connection.execute(delete(needs).where(needs.c.doc == doc))
    for doc, record in found:
        if doc not in fresh:
            connection.execute(delete(needs).where(needs.c.doc == doc, needs.c.record == record))
    rows = [
        {"reason": reason, "doc": doc, "record": record, "weight": weight, "why": storable(why)}
        for (doc, record), reasons in found.items()
        for reason, weight, why in reasons
    ]
    if rows:
        connection.execute(insert(needs), rows)


def needs_of(connection: Connection, doc: int, record: str) -> dict[str, tuple[float, str]]:
    """Why a claim needs a look: weight and words by reason."""
    asked = select(needs.c.reason, needs.c.weight, needs.c.why).where(needs.c.doc == doc, needs.c.record == record)
    return {row.reason: (row.weight, row.why) for row in connection.execute(asked)}


def weighed(connection: Connection) -> bool:
    """Whether the store's claims were weighed; a store made before there was a queue has nothing here."""
    some = connection.scalar(select(needs.c.doc).limit(1))
    return some is not None or connection.scalar(select(documents.c.doc).limit(1)) is None
