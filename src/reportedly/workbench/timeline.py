"""What is told day by day: events in their order, and how they spread over time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.desk.atlas import by_day
from reportedly.desk.spread import spread
from reportedly.store.asking.happenings import told
from reportedly.workbench.choosing import Chosen
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Limit, Page, view

router = APIRouter(prefix=API, tags=["timeline"])
_COLUMNS = (
    "ref", "type", "mode", "stage", "trigger", "who", "whom", "place", "earliest", "latest", "killed_low",
    "killed_high", "text", "holder", "status", "publisher", "published_earliest", "published_latest", "incident",
)  # fmt: skip


@view(router, "/timeline", _COLUMNS)
def days(
    connection: Asking,
    choice: Chosen,
    limit: Limit = 100,
    cursor: Annotated[str | None, Query(pattern=r"^\d{1,9}$", description="`next` of the page before.")] = None,
) -> Page:
    """Events by the first day on which they may have been; those without a day by publication, the undated last."""
    skip = int(cursor or 0)
    rows = by_day(choice.rows)
    found = told(connection, rows["rid"][skip : skip + limit].tolist())
    more = str(skip + limit) if len(rows) > skip + limit else None
    return Page(found, whole={"rows": found, "next": more, "events": len(rows)})


@view(router, "/spread", ("since", "until", "within", "across", "published"))
def stretches(choice: Chosen) -> Page:
    """How many events each stretch of time holds: surely, perhaps, and by the day of the report alone."""
    found = spread(choice.rows, choice.since, choice.until)
    undated = int((choice.rows["since"] == 0).sum())
    return Page(found, whole={"rows": found, "next": None, "undated": undated})
