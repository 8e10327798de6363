"""What is told of a place or an actor, day by day."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.store.asking.timeline import timeline
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Day, Limit, Page, view

router = APIRouter(prefix=API, tags=["timeline"])
_COLUMNS = (
    "ref", "type", "mode", "stage", "trigger", "who", "whom", "place", "earliest", "latest", "killed_low",
    "killed_high", "text", "holder", "status", "publisher", "published_earliest", "published_latest", "incident",
)  # fmt: skip


@view(router, "/timeline", _COLUMNS)
def days(
    connection: Asking,
    name: Annotated[str, Query(min_length=1, max_length=200, description="A place or an actor.")],
    within: Annotated[float | None, Query(gt=0, le=2000, description="Kilometres around the place.")] = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 100,
) -> Page:
    """Events at a place or with an actor, by day; those without a day by publication."""
    return Page(timeline(connection, name, within=within, since=since, until=until, limit=limit))
