"""What a map draws: places with how much is told of them, near ones as one where they would cover one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reportedly.desk.atlas import Atlas, iso
from reportedly.store.schema import BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEVER = np.iinfo("i4").max
_WIDE = 1 << 32


@dataclass(frozen=True, slots=True)
class Marks:
    """Some of the marks, in order, and of all of them: how many there are, of how many places, of how many events."""

    shown: list[dict[str, Any]]
    count: int
    places: int
    events: int


def marks(
    atlas: Atlas, rows: NDArray[Any], cell: float | None = None, *, located: bool = False, skip: int = 0,
    limit: int | None = None,
) -> Marks:  # fmt: skip
    """The places of the rows, those first of which most reports tell; places that no gazetteer has have no coordinates.

    With `cell`, towns and smaller places within one square of so many degrees are one mark: its `members` are more than
    one, its box holds their middles. Countries and regions always stand by themselves. `located` leaves out places
    without coordinates.
    """
    known = rows["spot"] >= 0
    if located and len(atlas.spots):
        known &= ~np.isnan(atlas.where["lat"])[rows["spot"]]
    placed = rows[known]
    if not len(placed):
        return Marks([], 0, 0, 0)
    count = np.bincount(placed["spot"], minlength=len(atlas.spots))
    used = np.flatnonzero(count)
    group_of = np.zeros(len(atlas.spots), "i8")
    group_of[used] = np.unique(_squares(atlas, used, cell), return_inverse=True)[1]
    told = _counted(placed, group_of[placed["spot"]])
    # Places stand in the order in which they were first named: it settles what weighs the same.
    order = np.lexsort((told.first_spot, -told.tellings, -told.reports))
    chosen = order[skip : None if limit is None else skip + limit]
    spots, ends = _members(used, group_of[used], count)
    shown = [
        {
            **_mark(atlas, spots[ends[group] : ends[group + 1]]),
            "reports": int(told.reports[group]), "tellings": int(told.tellings[group]),
            "earliest": iso(int(told.earliest[group]) % _NEVER), "latest": iso(int(told.latest[group])),
        }
        for group in chosen
    ]  # fmt: skip
    return Marks(shown, len(order), len(used), len(placed))


def located(atlas: Atlas, rows: NDArray[Any]) -> tuple[int, int]:
    """How many places with coordinates the rows are at, and how many of the rows are at one."""
    spots = rows["spot"]
    count = np.bincount(spots[spots >= 0], minlength=len(atlas.spots))[~np.isnan(atlas.where["lat"])]
    return int(np.count_nonzero(count)), int(count.sum())


@dataclass(frozen=True, slots=True)
class _Counted:
    """By group: its reports, its tellings, the first and last day told, and the spot that came first."""

    reports: NDArray[Any]
    tellings: NDArray[Any]
    earliest: NDArray[Any]
    latest: NDArray[Any]
    first_spot: NDArray[Any]


def _counted(placed: NDArray[Any], group: NDArray[Any]) -> _Counted:
    order = np.argsort(group, kind="stable")
    group, doc, spot = group[order], placed["rid"][order] >> BITS, placed["spot"][order]
    first, last = placed["first"][order], placed["last"][order]
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    fresh = np.r_[True, (doc[1:] != doc[:-1]) | (group[1:] != group[:-1])]
    return _Counted(
        np.add.reduceat(fresh.astype("i8"), starts),
        np.diff(np.r_[starts, len(group)]),
        np.minimum.reduceat(np.where(first > 0, first, _NEVER), starts),
        np.maximum.reduceat(last, starts),
        np.minimum.reduceat(spot, starts),
    )


def _squares(atlas: Atlas, used: NDArray[Any], cell: float | None) -> NDArray[Any]:
    """A number for each of the spots, the same for those that are drawn as one."""
    alone = -1 - used
    if cell is None:
        return alone
    where = atlas.where[used]
    free = where["broad"] | np.isnan(where["lat"])
    # Squares stand where they stand, so that no mark jumps when the map is moved.
    lat, lon = (np.floor(np.nan_to_num(where[name] + 360.0) / cell).astype("i8") for name in ("lat", "lon"))
    return np.where(free, alone, lat * _WIDE + lon)


def _members(used: NDArray[Any], group: NDArray[Any], count: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The spots group by group, those first of which most is told, and where each group begins and ends."""
    order = np.lexsort((used, -count[used], group))
    return used[order], np.r_[0, np.cumsum(np.bincount(group))]


def _mark(atlas: Atlas, members: NDArray[Any]) -> dict[str, Any]:
    spots = [atlas.spots[at] for at in members[:3]]
    one, alone, where = spots[0], len(members) == 1, atlas.where[members]
    box = dict.fromkeys(("west", "south", "east", "north")) if one.lat is None else {
        "west": float(where["lon"].min()), "south": float(where["lat"].min()),
        "east": float(where["lon"].max()), "north": float(where["lat"].max()),
    }  # fmt: skip
    return {
        "key": one.key if alone else None, "name": one.name, "names": [spot.name for spot in spots],
        "members": len(members), "precision": one.precision if alone else None,
        "country": one.country if alone else None, "lat": one.lat, "lon": one.lon, **box, "event": one.event,
    }  # fmt: skip
