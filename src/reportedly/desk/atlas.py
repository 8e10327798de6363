"""All events of a store by place, day and voice, in memory: what a map and a timeline choose from with every move.

A store is only added to, so what was read once stays true: `grown` reads what came since. An event takes 60 bytes. One
index of a database serves one mixture of box, days, type, status and voice; this serves all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import func, select

from reportedly.desk.reach import Box, legs, reaching
from reportedly.records import PLOVER_TYPES, STATUSES, VOICE_KINDS
from reportedly.store.asking.happenings import happenings, reaches
from reportedly.store.schema import BITS, events

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from sqlalchemy import Connection

BROAD = ("country", "region", "area")
"""Precisions that are never drawn as one with others."""
_WHERE = np.dtype([("lat", "f8"), ("lon", "f8"), ("reach", "f8"), ("broad", "?")])
_LONG = 25.0  # kilometres: a line that reaches no farther is as good as a circle
_CODES = {
    name: {word: number for number, word in enumerate(words)}
    for name, words in (("type", sorted(PLOVER_TYPES)), ("status", STATUSES), ("voice", VOICE_KINDS))
}
# `first` to `last` are the days told, `since` to `until` those of publication where none is told; 0 is no day.
_ROW = np.dtype("i8, i8, i4, i4, i4, i4, i4, i2, i2, i2")
_ROW.names = ("rid", "claim", "spot", "first", "last", "since", "until", "type", "status", "voice")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of events: coordinates are None where no gazetteer has it; `event` is the first one's number.

    `reach` is how many kilometres around its middle it counts, `lines` the course of what is a line (`reach.py`).
    """

    key: str
    name: str
    precision: str | None
    country: str | None
    lat: float | None
    lon: float | None
    event: int
    reach: float = 0.0
    lines: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Atlas:
    """The events in the order of their numbers, and the places that they name (`spot` is an index, -1 for none).

    `where` has the coordinates of the places once more, to be counted with; they are no number where there are none.
    `lines` has the legs of what is a line.
    """

    rows: NDArray[Any] = field(default_factory=lambda: np.zeros(0, _ROW))
    spots: tuple[Spot, ...] = ()
    where: NDArray[Any] = field(default_factory=lambda: np.zeros(0, _WHERE))
    lines: NDArray[Any] = field(default_factory=lambda: legs(()))

    @property
    def last(self) -> int:
        """The number of the last event, -1 where there is none."""
        return int(self.rows["rid"][-1]) if len(self.rows) else -1


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; None where anything will do.

    `box` is one that the place reaches into; `since` and `until` are ISO days, on which it may have happened or, where
    no day is told, was published; `voice` is a kind of voice, `place` the key of a spot; `events` and `claims` are
    numbers, and so is `report`, of a document.
    """

    box: Box | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    status: str | None = None
    voice: str | None = None
    place: str | None = None
    events: Sequence[int] | None = None
    claims: Sequence[int] | None = None
    report: int | None = None


def grown(atlas: Atlas, connection: Connection, most: int | None = None) -> Atlas:
    """The atlas with the events that came since, or with so many of them; the same one where none did."""
    newest = connection.scalar(select(func.max(events.c.rid)))
    if newest is None or newest <= atlas.last:
        return atlas
    spots = list(atlas.spots)
    index = {spot.key: n for n, spot in enumerate(spots)}
    rows = [_row(one, spots, index) for one in happenings(connection, atlas.last, most)]
    known = len(atlas.spots)
    fresh = tuple(_reaching(connection, spots[known:]))
    lines = legs([spot.lines for spot in fresh], known)
    more = ((atlas.rows, np.array(rows, _ROW)), (atlas.where, places_of(fresh)), (atlas.lines, lines))
    told, where, lines = (np.concatenate(both) for both in more)
    return Atlas(told, (*atlas.spots, *fresh), where, lines)


def places_of(spots: Sequence[Spot]) -> NDArray[Any]:
    """The coordinates of places, and whether they are broad, as they stand in an atlas."""
    nowhere = float("nan")
    rows = (
        (nowhere if s.lat is None else s.lat, nowhere if s.lon is None else s.lon, s.reach, s.precision in BROAD)
        for s in spots
    )
    return np.array(list(rows), _WHERE)


def chosen(atlas: Atlas, asked: Asked) -> NDArray[Any]:
    """The rows that fit, in the order of their numbers."""
    rows = atlas.rows
    fits = np.ones(len(rows), bool)
    for name, codes in _CODES.items():
        value = getattr(asked, name)
        if value is not None:
            fits &= rows[name] == codes[value]
    if asked.report is not None:
        fits &= rows["rid"] >> BITS == asked.report
    if asked.since:
        fits &= rows["until"] >= _day(asked.since)
    if asked.until:
        fits &= (rows["since"] > 0) & (rows["since"] <= _day(asked.until))
    if asked.place is not None:
        fits &= rows["spot"] == next((n for n, spot in enumerate(atlas.spots) if spot.key == asked.place), -2)
    if asked.box is not None:
        # One more for those without a place: index -1.
        fits &= np.r_[reaching(atlas.where, atlas.lines, asked.box), False][rows["spot"]]
    for name, numbers in (("rid", asked.events), ("claim", asked.claims)):
        if numbers is not None:
            fits &= np.isin(rows[name], np.array(numbers, "i8"))
    return rows[fits]


def by_day(rows: NDArray[Any]) -> NDArray[Any]:
    """The rows by the first day on which they may have been; those without a day last."""
    day = np.where(rows["since"] > 0, rows["since"], np.iinfo("i4").max)
    return rows[np.argsort(day, kind="stable")]


def iso(day: int) -> str | None:
    """A day of a row as ISO 8601, None for none."""
    return date.fromordinal(day).isoformat() if day > 0 else None


def _row(one: Sequence[Any], spots: list[Spot], index: dict[str, int]) -> tuple[Any, ...]:
    rid, claim, key, name, precision, country, lat, lon, earliest, latest, type_, status, voice, since, until = one
    first, last = _day(earliest), _day(latest)
    told = first > 0 and last > 0
    spot = -1
    if key is not None:
        # A gazetteer's id is one place; the words of a place that was computed may mean another one elsewhere.
        own = key if ":" in key or lat is None else f"{key}@{lat:.3f},{lon:.3f}"
        spot = index.setdefault(own, len(spots))
        if spot == len(spots):
            spots.append(Spot(own, name, precision, country, lat, lon, rid))
    shown = first or _day(since), last or _day(until)
    said = (("type", type_), ("status", status), ("voice", voice))
    codes = (_CODES[name].get(value, -1) for name, value in said)
    return rid, -1 if claim is None else claim, spot, *((first, last) if told else (0, 0)), *shown, *codes


def _reaching(connection: Connection, spots: Sequence[Spot]) -> Iterator[Spot]:
    """The places with how far they reach."""
    found = reaches(connection, [spot.event for spot in spots if spot.lat is not None], _LONG)
    for spot in spots:
        far = found.get(spot.event)
        if far is None or spot.precision == "country":
            yield spot
        elif far["lines"]:
            yield replace(spot, lines=tuple(far["lines"]))
        else:
            yield replace(spot, reach=far["radius_km"] or 0.0)


@lru_cache(maxsize=50_000)
def _day(text: str | None) -> int:
    try:
        return date.fromisoformat((text or "")[:10]).toordinal()
    except ValueError:
        return 0
