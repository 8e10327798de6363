"""Who claims what, over all reports."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.records import CERTAINTIES, STATUSES
from reportedly.store.asking.claims import Wanted, find_claims
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Cursor, Day, Limit, Page, Words, paged, view

router = APIRouter(prefix=API, tags=["claims"])
_COLUMNS = (
    "ref", "status", "certainty", "polarity", "holder", "holder_kind", "text", "start", "end", "document", "title",
    "publisher", "published_earliest", "published_latest",
)  # fmt: skip
Status = Annotated[str | None, Query(pattern=f"^({'|'.join(STATUSES)})$")]
Certainty = Annotated[str | None, Query(pattern=f"^({'|'.join(CERTAINTIES)})$")]


@view(router, "/claims", _COLUMNS)
def claims(
    connection: Asking,
    about: Words = None,
    by: Words = None,
    status: Status = None,
    certainty: Certainty = None,
    outlet: Words = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page:
    """Claims by words in them, by who makes them and how, the last added first."""
    wanted = Wanted(about, by, status, certainty, outlet, since, until, limit + 1, cursor)
    return paged(find_claims(connection, wanted), limit)
