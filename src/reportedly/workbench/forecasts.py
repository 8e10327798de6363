"""What was foretold, when it falls due, and what may show what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.store.asking.forecasts import find_forecasts
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Day, Limit, Page, view
from reportedly.workbench.reviewers import Sight

router = APIRouter(prefix=API, tags=["forecasts"])
_COLUMNS = (
    "ref", "state", "text", "what", "holder", "due_earliest", "due_latest", "publisher", "published_earliest",
    "published_latest",
)  # fmt: skip


@view(router, "/forecasts", _COLUMNS)
def forecasts(
    connection: Asking, reviewer: Sight, due: Day = None, candidates: Annotated[int, Query(ge=0, le=20)] = 3,
    limit: Limit = 20,
) -> Page:  # fmt: skip
    """Forecasts, the first due first, with claims of later reports that may show what became of those that are due."""
    today = datetime.now(UTC).date().isoformat()
    return Page(find_forecasts(connection, today, due=due, candidates=candidates, limit=limit, reviewer=reviewer))
