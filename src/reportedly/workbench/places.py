"""Where it is told to have happened: places with how far they reach, and how much is told of each."""

from __future__ import annotations

from math import log2
from typing import Annotated, Any

import numpy as np
from fastapi import APIRouter, Depends, Query
from sqlalchemy import Connection

from reportedly.desk.marks import BROAD, marks
from reportedly.store.asking.happenings import reaches
from reportedly.workbench.choosing import Choice, Chosen, Shelf, shelf_of
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Limit, Page, view

router = APIRouter(prefix=API, tags=["places"])
_COLUMNS = (
    "key", "name", "members", "precision", "country", "lat", "lon", "radius_km", "west", "south", "east", "north",
    "reports", "tellings", "earliest", "latest",
)  # fmt: skip


@view(router, "/places", _COLUMNS)
def places(
    connection: Asking,
    choice: Chosen,
    shelf: Annotated[Shelf, Depends(shelf_of)],
    cells: Annotated[
        int, Query(ge=0, le=200, description="Near places are one where the box is so many squares wide; 0 for never.")
    ] = 0,
    limit: Limit = 400,
    cursor: Annotated[str | None, Query(pattern=r"^\d{1,6}$", description="`next` of the page before.")] = None,
) -> Page:
    """Places of events, those first of which most reports tell; `nowhere` counts events without a known place."""
    found = marks(choice.atlas, choice.rows, _cell(choice, cells) if cells else None)
    located = [mark for mark in found if mark["lat"] is not None]
    skip = int(cursor or 0)
    shown = found if not cells else located
    rows = [_reaching(connection, shelf, mark) for mark in shown[skip : skip + limit]]
    more = str(skip + limit) if len(shown) > skip + limit else None
    events = len(choice.rows)
    told = {
        "rows": rows, "next": more, "places": sum(mark["members"] for mark in located), "events": events,
        "nowhere": events - sum(mark["tellings"] for mark in located),
    }  # fmt: skip
    return Page(rows, more, whole=told)


def _cell(choice: Choice, cells: int) -> float:
    """The side of a square in degrees: a power of two, so that squares of one zoom lie in those of the next."""
    if choice.box is None:
        used = (choice.atlas.spots[n] for n in np.unique(choice.rows["spot"]) if n >= 0)
        lons = [spot.lon for spot in used if spot.lon is not None and spot.precision not in BROAD]
        west, east = min(lons, default=0.0), max(lons, default=0.0)
    else:
        west, _, east, _ = choice.box
    side: float = 2.0 ** round(log2(max(1e-3, (east - west) / cells)))
    return side


def _reaching(connection: Connection, shelf: Shelf, mark: dict[str, Any]) -> dict[str, Any]:
    """The mark with how far around its middle the place reaches; several as one have a box in its stead."""
    event = mark.pop("event")
    if mark["members"] > 1 or mark["lat"] is None:
        return {**mark, "radius_km": None, "lines": []}
    if event not in shelf.reaches:
        shelf.reaches |= reaches(connection, [event])
    return {**mark, **shelf.reaches[event]}
