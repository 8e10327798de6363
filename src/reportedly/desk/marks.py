"""What a map draws: places with how much is told of them, near ones as one where they would cover one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import floor
from typing import TYPE_CHECKING, Any

import numpy as np

from reportedly.desk.atlas import Atlas, Spot, iso
from reportedly.store.schema import BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

BROAD = ("country", "region", "area")
"""Precisions that are always drawn by themselves."""
_NEVER = np.iinfo("i4").max


def marks(atlas: Atlas, rows: NDArray[Any], cell: float | None = None) -> list[dict[str, Any]]:
    """The places of the rows, those first of which most reports tell; places that no gazetteer has have no coordinates.

    With `cell`, towns and smaller places within one square of so many degrees are one mark: its `members` are more than
    one, its box holds their middles. Countries and regions always stand by themselves.
    """
    placed = rows[rows["spot"] >= 0]
    groups, of_spot = _groups(atlas.spots, np.unique(placed["spot"]), cell)
    group = of_spot[placed["spot"]]
    order = np.argsort(group, kind="stable")
    placed, group = placed[order], group[order]
    if not len(placed):
        return []
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    doc = placed["rid"] >> BITS
    fresh = np.r_[True, (doc[1:] != doc[:-1]) | (group[1:] != group[:-1])]
    first = np.where(placed["first"] > 0, placed["first"], _NEVER)
    tellings, reports = np.diff(np.r_[starts, len(placed)]), np.add.reduceat(fresh.astype("i8"), starts)
    earliest, latest = np.minimum.reduceat(first, starts), np.maximum.reduceat(placed["last"], starts)
    weighed = [_by_weight(groups[group[s]], placed["spot"][s : s + n]) for s, n in zip(starts, tellings, strict=True)]
    found = [
        {
            **_mark([atlas.spots[spot] for spot in weighed[at]]),
            "reports": int(reports[at]), "tellings": int(n),
            "earliest": iso(int(earliest[at]) % _NEVER), "latest": iso(int(latest[at])),
        }
        for at, n in enumerate(tellings)
    ]  # fmt: skip
    return sorted(found, key=lambda mark: (-mark["reports"], -mark["tellings"], mark["key"] or "", mark["name"]))


def _groups(spots: Sequence[Spot], used: Iterable[int], cell: float | None) -> tuple[list[list[int]], NDArray[Any]]:
    """The spots that are drawn as one, and the group of each spot."""
    held: dict[Any, list[int]] = defaultdict(list)
    for at in map(int, used):
        held[_square(spots[at], cell) or at].append(at)
    groups = list(held.values())
    of_spot = np.full(len(spots), -1, "i8")
    for number, group in enumerate(groups):
        of_spot[group] = number
    return groups, of_spot


def _square(spot: Spot, cell: float | None) -> tuple[int, int] | None:
    if cell is None or spot.lat is None or spot.lon is None or spot.precision in BROAD:
        return None
    # Squares stand where they stand, so that no mark jumps when the map is moved.
    return floor(spot.lat / cell), floor(spot.lon / cell)


def _by_weight(group: list[int], told: NDArray[Any]) -> list[int]:
    if len(group) == 1:
        return group
    count = dict(zip(*(part.tolist() for part in np.unique(told, return_counts=True)), strict=True))
    return sorted(group, key=lambda at: (-count[at], at))


def _mark(spots: list[Spot]) -> dict[str, Any]:
    one = spots[0]
    lats, lons = [s.lat for s in spots if s.lat is not None], [s.lon for s in spots if s.lon is not None]
    alone = len(spots) == 1
    return {
        "key": one.key if alone else None, "name": one.name, "names": [spot.name for spot in spots[:3]],
        "members": len(spots), "precision": one.precision if alone else None,
        "country": one.country if alone else None, "lat": one.lat, "lon": one.lon,
        "west": min(lons, default=None), "south": min(lats, default=None),
        "east": max(lons, default=None), "north": max(lats, default=None), "event": one.event,
    }  # fmt: skip
