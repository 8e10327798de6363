"""The words with which an incident was told of first, so that incidents of one kind and place can be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from reportedly.store.schema import BITS, claims, documents, events, incident_members


def first_told(connection: Connection, incidents: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By incident the `text` of its first telling, and whose words they are: `who`, who published them: `outlet`.

    Where no claim holds the event, its trigger is all there is. What somebody may not see is left out.
    """
    first = (incident_members.c.incident.in_(list(incidents)), incident_members.c.position == 0)
    start = incident_members.c.doc * (1 << BITS)  # the records of a report are numbered in one stretch
    of_event = events.c.rid.between(start, start + (1 << BITS) - 1) & (events.c.id == incident_members.c.event)
    asked = (
        select(
            incident_members.c.incident, claims.c.holder.label("who"), documents.c.publisher.label("outlet"),
            func.coalesce(claims.c.text, events.c.trigger).label("text"),
        )
        .join(documents, documents.c.doc == incident_members.c.doc)
        .join(events, of_event)
        .outerjoin(claims, claims.c.rid == events.c.claim)
        .where(*first)
    )  # fmt: skip
    return {row.incident: {"who": row.who, "outlet": row.outlet, "text": row.text} for row in connection.execute(asked)}
