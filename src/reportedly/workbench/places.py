"""Where it is told to have happened: places with how far they reach, and how much is told of each."""

from __future__ import annotations

from math import log2
from typing import Annotated, Any

import numpy as np
from fastapi import APIRouter, Depends, Query
from sqlalchemy import Connection

from reportedly.desk.marks import located, marks
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
    cell, skip = _cell(choice, cells) if cells else None, int(cursor or 0)
    found = marks(choice.atlas, choice.rows, cell, located=bool(cells), skip=skip, limit=limit)
    rows = _reaching(connection, shelf, found.shown)
    more = str(skip + limit) if found.count > skip + limit else None
    known, somewhere = (found.places, found.events) if cells else located(choice.atlas, choice.rows)
    events = len(choice.rows)
    told = {"rows": rows, "next": more, "places": known, "events": events, "nowhere": events - somewhere}
    return Page(rows, more, whole=told)


def _cell(choice: Choice, cells: int) -> float:
    """The side of a square in degrees: a power of two, so that squares of one zoom lie in those of the next."""
    if choice.box is None:
        where = choice.atlas.where[np.unique(choice.rows["spot"][choice.rows["spot"] >= 0])]
        lons = where["lon"][~where["broad"] & ~np.isnan(where["lon"])]
        west, east = (float(lons.min()), float(lons.max())) if len(lons) else (0.0, 0.0)
    else:
        west, _, east, _ = choice.box
    side: float = 2.0 ** round(log2(max(1e-3, (east - west) / cells)))
    return side


def _reaching(connection: Connection, shelf: Shelf, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The marks with how far around its middle each place reaches; several as one have a box in its stead."""
    single = {mark["event"] for mark in shown if mark["members"] == 1 and mark["lat"] is not None}
    shelf.reaches |= reaches(connection, sorted(single - shelf.reaches.keys()))
    nowhere: dict[str, Any] = {"radius_km": None, "lines": []}
    found = [(mark, mark.pop("event")) for mark in shown]
    return [{**mark, **(shelf.reaches[event] if event in single else nowhere)} for mark, event in found]
