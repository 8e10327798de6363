"""Which happenings are told of, and by how many reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from reportedly.store.errors import StoreError
from reportedly.store.schema import incidents
from reportedly.store.storable import name_key


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for; None where anything will do.

    `place` is part of a name, `type` a PLOVER root, `since` and `until` ISO days within which it may have happened,
    `reports` the number of reports that tell of it at least.
    """

    place: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    reports: int = 1
    limit: int = 50


def find_incidents(connection: Connection, sought: Sought) -> list[dict[str, Any]]:
    """The incidents that fit, those of which most reports tell first, then the latest."""
    asked = select(incidents).where(incidents.c.reports >= sought.reports)
    if sought.place:
        asked = asked.where(func.lower(incidents.c.place).contains(name_key(sought.place), autoescape=True))
    if sought.type:
        asked = asked.where(incidents.c.type == sought.type.upper())
    if sought.since:
        asked = asked.where(incidents.c.latest >= sought.since)
    if sought.until:
        asked = asked.where(incidents.c.earliest <= sought.until)
    order = (incidents.c.reports.desc(), incidents.c.latest.desc(), incidents.c.id)
    return [dict(row._mapping) for row in connection.execute(asked.order_by(*order).limit(sought.limit))]


def incident_of(connection: Connection, given: str) -> dict[str, Any]:
    """The incident of that name, or of a name that begins like that.

    Raises:
        StoreError: if there is none, or several.
    """
    within = incidents.c.id.between(given, given + "g")  # a hexadecimal digit never comes after "g"
    found = connection.execute(select(incidents).where(within).limit(2)).all()
    if len(found) != 1:
        raise StoreError(
            f"{given}: {'several incidents begin' if found else 'there is no incident that begins'} like that"
        )
    return dict(found[0]._mapping)
