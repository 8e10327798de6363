"""What is told of a place or an actor, in the order of the days on which it is said to have happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import cos, radians
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, func, literal, or_, select, table, union

from reportedly.knowledge.actors import known_actors
from reportedly.store.asking.references import reference
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import claims, documents, events, incident_members, parties, places
from reportedly.store.storable import name_key

_MAP = table("events_map", *map(column, ("rid", "west", "east", "south", "north")))
_BROAD = ("country", "region", "area")
_DEGREE = 111.2  # kilometres of latitude
SHOWN = (
    events.c.id, events.c.doc, events.c.type, events.c.mode, events.c.stage, events.c.trigger, events.c.who,
    events.c.whom, events.c.place, events.c.earliest, events.c.latest, events.c.killed_low, events.c.killed_high,
    claims.c.text, claims.c.holder, claims.c.status, documents.c.id.label("document"), documents.c.publisher,
    documents.c.published_earliest, documents.c.published_latest, incident_members.c.incident,
)  # fmt: skip
"""What is shown of an event."""


def timeline(
    connection: Connection, name: str, *, within: float | None = None, since: str | None = None,
    until: str | None = None, limit: int = 100,
) -> list[dict[str, Any]]:  # fmt: skip
    """Events at a place of that name or with an actor of that name, by day; those without a day by publication.

    `within` adds what happened so many kilometres around the place. An alias of a known actor will do.
    """
    day = func.coalesce(events.c.earliest, documents.c.published_earliest)
    asked = joined(select(*SHOWN)).where(events.c.rid.in_(chosen(connection, name, within)))
    asked = asked.where(func.coalesce(events.c.latest, documents.c.published_latest) >= since) if since else asked
    asked = asked.where(day <= until) if until else asked
    found = connection.execute(asked.order_by(day.is_(None), day, events.c.rid).limit(limit))
    return [
        {"ref": reference(row.document, row.id), **{k: v for k, v in row._mapping.items() if k not in ("doc", "id")}}
        for row in found
    ]


def joined(asked: Select[Any]) -> Select[Any]:
    """The question over events, with what else is shown of them."""
    of_event = (incident_members.c.doc == events.c.doc) & (incident_members.c.event == events.c.id)
    return (
        asked.join(documents, documents.c.doc == events.c.doc)
        .outerjoin(claims, claims.c.rid == events.c.claim)
        .outerjoin(incident_members, of_event)
    )


def chosen(connection: Connection, name: str, within: float | None) -> Any:
    """The numbers of the events at a place of that name, so many kilometres around it, or with such an actor."""
    at = _place_keys(connection, name)
    parts = [
        select(events.c.rid).where(events.c.place_key.in_(at)),
        select(parties.c.event).where(parties.c.key.in_(_actor_keys(name))),
    ]
    centre = _centre(connection, name) if within else None
    if centre and within:
        parts.append(select(events.c.rid).where(*_around(connection, centre, within)))
    return union(*parts)


def _place_keys(connection: Connection, name: str) -> list[str]:
    named = or_(places.c.key == name_key(name), places.c.text == name)
    asked = (
        select(places.c.gazetteer).where(named, places.c.gazetteer.is_not(None)).distinct().order_by(places.c.gazetteer)
    )
    return [name_key(name), *connection.scalars(asked)]


def _actor_keys(name: str) -> list[str]:
    """The key of a name, and those of the actors that go by it."""
    key = name_key(name)
    return list(dict.fromkeys([key, *_known_keys().get(key, ())]))


@cache
def _known_keys() -> Mapping[str, Sequence[str]]:
    """The keys of known actors by those of all that they are called."""
    found: dict[str, list[str]] = {}
    for known in known_actors():
        for called in {name_key(known.name), *(name_key(alias.words) for alias in known.aliases)}:
            found.setdefault(called, []).append(name_key(known.name))
    return found


def _centre(connection: Connection, name: str) -> tuple[float, float] | None:
    exact = (
        or_(places.c.key == name_key(name), places.c.text == name),
        places.c.lat.is_not(None),
        places.c.precision.not_in(_BROAD),
    )
    row = connection.execute(select(places.c.lat, places.c.lon).where(*exact).order_by(places.c.rid).limit(1)).first()
    return (row.lat, row.lon) if row else None


def _around(connection: Connection, centre: tuple[float, float], within: float) -> list[ColumnElement[bool]]:
    """Within a box, by the index, then within the distance (flat, which is near enough for hundreds of kilometres)."""
    lat, lon = centre
    high = within / _DEGREE
    shrink = max(0.01, cos(radians(lat)))
    wide = high / shrink
    north, east = (events.c.lat - lat) * _DEGREE, (events.c.lon - lon) * literal(_DEGREE * shrink)
    near = north * north + east * east <= within * within
    exact = or_(events.c.precision.is_(None), events.c.precision.not_in(_BROAD))
    if is_sqlite(connection):
        box = select(_MAP.c.rid).where(
            _MAP.c.west <= lon + wide, _MAP.c.east >= lon - wide, _MAP.c.south <= lat + high, _MAP.c.north >= lat - high
        )
        return [events.c.rid.in_(box), near, exact]
    return [events.c.lat.between(lat - high, lat + high), events.c.lon.between(lon - wide, lon + wide), near, exact]
