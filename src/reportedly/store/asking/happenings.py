"""Every event by what a map and a timeline find it by, some of them in full, and how far their places reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, column, select, table, text

from reportedly.store.asking.references import reference
from reportedly.store.asking.timeline import SHOWN, chosen, joined
from reportedly.store.asking.words import fts5, query, vector
from reportedly.store.derived import contract_of
from reportedly.store.engine import is_sqlite
from reportedly.store.schema import BITS, claims, documents, events, places

_WORDS = table("claims_words", column("rowid"))
_AT_ONCE = 400
_KEYS = (
    events.c.rid, events.c.claim, events.c.place_key, events.c.place, events.c.precision, events.c.country,
    events.c.lat, events.c.lon, events.c.earliest, events.c.latest, events.c.type, claims.c.status,
    claims.c.holder_kind, documents.c.published_earliest, documents.c.published_latest,
)  # fmt: skip


def happenings(connection: Connection, after: int = -1, most: int | None = None) -> Iterator[Sequence[Any]]:
    """The events whose numbers come after this one, at most so many of them, in their order, as tuples.

    Number, claim, place key, place, precision, country, latitude, longitude, first and last day, type, status and
    kind of voice of the claim, first and last day of publication.
    """
    asked = (
        select(*_KEYS)
        .join(documents, documents.c.doc == events.c.doc)
        .outerjoin(claims, claims.c.rid == events.c.claim)
        .where(events.c.rid > after)
        .order_by(events.c.rid)
        .limit(most)
    )
    for part in connection.execute(asked).partitions(5000):
        yield from part


def told(connection: Connection, rids: Sequence[int]) -> list[dict[str, Any]]:
    """These events as rows, in the order given."""
    found: dict[int, dict[str, Any]] = {}
    for first in range(0, len(rids), _AT_ONCE):
        asked = joined(select(events.c.rid, *SHOWN)).where(events.c.rid.in_(rids[first : first + _AT_ONCE]))
        for row in connection.execute(asked):
            kept = {name: value for name, value in row._mapping.items() if name not in ("rid", "doc", "id")}
            found.setdefault(row.rid, {"ref": reference(row.document, row.id), **kept})
    return [found[rid] for rid in rids if rid in found]


def named(connection: Connection, name: str, within: float | None = None) -> list[int]:
    """The numbers of the events at a place of that name, or so many kilometres around it, or with such an actor."""
    return list(connection.scalars(chosen(connection, name, within)))


def held(connection: Connection, words: str) -> list[int]:
    """The numbers of the claims in the names of whose holders all the words stand."""
    if is_sqlite(connection):
        match = text("claims_words MATCH :words").bindparams(words=fts5(words, "holder_names"))
        # By way of the claims, before which a view may stand.
        return list(connection.scalars(select(claims.c.rid).join(_WORDS, _WORDS.c.rowid == claims.c.rid).where(match)))
    return list(connection.scalars(select(claims.c.rid).where(vector(claims.c.holder_names).op("@@")(query(words)))))


def reaches(connection: Connection, rids: Sequence[int], least: float = 0.0) -> dict[int, dict[str, Any]]:
    """Of the places of events: `radius_km` around them, and `lines` for a border, a road or a coast; by event.

    Lines of what reaches less than `least` kilometres are not looked for: each is read from its report.
    """
    found: dict[int, dict[str, Any]] = {rid: {"radius_km": None, "lines": []} for rid in rids}
    for first in range(0, len(rids), _AT_ONCE):
        asked = _sites().where(events.c.rid.in_(rids[first : first + _AT_ONCE]))
        # A place is named several times in a report: the first one stands.
        for row in reversed(connection.execute(asked.order_by(events.c.rid, places.c.rid)).all()):
            # What the gazetteer has is no line; what was computed may be one, and the contract keeps it.
            far = row.gazetteer is None and (row.radius_km or 0.0) >= least
            lines = _lines(connection, row.doc, row.id) if far else []
            found[row.rid] = {"radius_km": row.radius_km, "lines": lines}
    return found


def _sites() -> Select[Any]:
    within = (places.c.rid >= events.c.doc * 2**BITS) & (places.c.rid < (events.c.doc + 1) * 2**BITS)
    same = (places.c.name == events.c.place) & (places.c.lat == events.c.lat) & (places.c.lon == events.c.lon)
    kept = (events.c.rid, events.c.doc, places.c.id, places.c.radius_km, places.c.gazetteer)
    return select(*kept).join(places, within & same)


def _lines(connection: Connection, doc: int, place: str) -> list[Any]:
    whole = msgspec.json.decode(contract_of(connection, doc))
    return next((one.get("lines") or [] for one in whole["places"] if one["id"] == place), [])
