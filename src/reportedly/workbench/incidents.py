"""Happenings as many reports tell them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from reportedly.desk.compare import comparison
from reportedly.records import ASPECTS, PLOVER_TYPES
from reportedly.store.asking.first_told import first_told
from reportedly.store.asking.incidents import Sought, find_incidents
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Cursor, Day, Limit, Page, Words, paged, view
from reportedly.workbench.reviewers import Sight

router = APIRouter(prefix=API, tags=["incidents"])
_COLUMNS = (
    "id", "type", "earliest", "latest", "place", "gazetteer", "lat", "lon", "reports", "tellings",
    "who", "outlet", "text",
)  # fmt: skip
_MATRIX = ("ref", "who", "outlet", "kind", "published", "status", "certainty", *ASPECTS, "text")
Type = Annotated[str | None, Query(pattern=f"^({'|'.join(sorted(PLOVER_TYPES))})$")]


@view(router, "/incidents", _COLUMNS)
def incidents(
    connection: Asking,
    place: Words = None,
    type: Type = None,  # noqa: A002  # as the address calls it
    since: Day = None,
    until: Day = None,
    reports: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page:
    """Incidents, those of which most reports tell first, each with its first words and whose they are."""
    sought = Sought(place, type, since, until, reports, limit + 1, cursor)
    page = paged(find_incidents(connection, sought), limit, "id")
    words = first_told(connection, [row["id"] for row in page.rows])
    return Page([{**row, **words.get(row["id"], {})} for row in page.rows], page.next)


@view(router, "/incidents/{name}", _MATRIX)
def incident(connection: Asking, reviewer: Sight, name: str) -> Page:
    """One incident: who says what on each aspect, where they differ and why; as a table, one row a telling."""
    found = comparison(connection, name, reviewer)
    return Page([_row(telling) for telling in found["tellings"]], whole=found)


def _row(telling: dict[str, Any]) -> dict[str, Any]:
    return {**telling, **telling["aspects"]}
