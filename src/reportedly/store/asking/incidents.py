"""Which happenings are told of, and by how many reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from reportedly.store.errors import NotThereError
from reportedly.store.schema import incidents
from reportedly.store.storable import name_key

_LATEST = func.coalesce(incidents.c.latest, "")


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for; None where anything will do.

    `place` is part of a name, `type` a PLOVER root, `since` and `until` ISO days within which it may have happened,
    `reports` the number of reports that tell of it at least; `after` an incident: only what comes after it is wanted.
    """

    place: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    reports: int = 1
    limit: int = 50
    after: str | None = None


def find_incidents(connection: Connection, sought: Sought) -> list[dict[str, Any]]:
    """The incidents that fit, those of which most reports tell first, then the latest; those without a day come last.

    Raises:
        NotThereError: if `after` is no incident.
    """
    asked = select(incidents).where(incidents.c.reports >= sought.reports)
    if sought.place:
        asked = asked.where(func.lower(incidents.c.place).contains(name_key(sought.place), autoescape=True))
    if sought.type:
        asked = asked.where(incidents.c.type == sought.type.upper())
    if sought.since:
        asked = asked.where(incidents.c.latest >= sought.since)
    if sought.until:
        asked = asked.where(incidents.c.earliest <= sought.until)
    if sought.after:
        asked = asked.where(_comes_after(incident_of(connection, sought.after)))
    order = (incidents.c.reports.desc(), _LATEST.desc(), incidents.c.id)
    return [dict(row._mapping) for row in connection.execute(asked.order_by(*order).limit(sought.limit))]


def every_incident(connection: Connection) -> list[str]:
    """The ids of all incidents, sorted."""
    return list(connection.scalars(select(incidents.c.id).order_by(incidents.c.id)))


def _comes_after(one: dict[str, Any]) -> ColumnElement[bool]:
    """The same order as a condition."""
    reports, name = incidents.c.reports, incidents.c.id
    latest = _LATEST.op("=")(one["latest"] or "")
    earlier = _LATEST.op("<")(one["latest"] or "")
    alike = reports == one["reports"]
    return or_(reports < one["reports"], and_(alike, earlier), and_(alike, latest, name > one["id"]))


def incident_of(connection: Connection, given: str) -> dict[str, Any]:
    """The incident of that name, or of a name that begins like that.

    Raises:
        NotThereError: if there is none, or several.
    """
    within = incidents.c.id.between(given, given + "g")  # a hexadecimal digit never comes after "g"
    found = connection.execute(select(incidents).where(within).limit(2)).all()
    if len(found) != 1:
        raise NotThereError(
            f"{given}: {'several incidents begin' if found else 'there is no incident that begins'} like that"
        )
    return dict(found[0]._mapping)
