"""Reports: the list, the search, and one report."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Query, Response

from reportedly.export.claim_rows import claim_rows
from reportedly.export.contract import from_json
from reportedly.store.asking.reports import Listed, added, contract, list_reports
from reportedly.store.asking.search import search
from reportedly.store.engine import HIDDEN
from reportedly.store.stats import stats, tallied
from reportedly.workbench.choosing import Shelf, shelf_of
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Cursor, Day, Limit, Page, Words, as_json, paged, view
from reportedly.workbench.screen import screen

router = APIRouter(prefix=API, tags=["reports"])
_COLUMNS = ("ref", "id", "title", "publisher", "published_earliest", "published_latest", "url", "language", "words")
_CLAIMS = (
    "claim_id", "event_id", "field", "value_text", "value_low", "value_high", "unit", "epistemic", "polarity",
    "speaker", "speaker_kind", "attribution_kind", "start", "end", "exact", "prefix", "suffix", "published_at",
    "claimed_date_start", "claimed_date_end",
)  # fmt: skip


@view(router, "/reports", _COLUMNS)
def reports(
    connection: Asking,
    q: Annotated[
        str | None, Query(max_length=500, description="Words that all stand in it; then the best first.")
    ] = None,
    outlet: Words = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page:
    """The reports of the store, the last added first, or those that hold words."""
    if q and q.strip():
        # Ranks have no key to go on from: the best are asked for anew.
        skip = int(cursor) if cursor and cursor.isdecimal() and len(cursor) < 6 else 0
        found = search(connection, q, skip + limit + 1)[skip:]
        return Page(found[:limit], str(skip + limit) if len(found) > limit else None)
    return paged(list_reports(connection, Listed(outlet, since, until, limit + 1, cursor)), limit)


@view(router, "/reports/{ref}", _CLAIMS)
def report(connection: Asking, ref: str) -> Page:
    """One report in the schema reportedly/1; as a table, its claims."""
    body = contract(connection, ref)
    return Page(list(claim_rows(from_json(body))), whole=msgspec.json.decode(body))


@router.get("/reports/{ref}/screen", response_class=Response, summary="One report as it is shown.")
def shown(connection: Asking, ref: str) -> Response:
    """The text in pieces with their marks, who says what, and why each record stands as it does."""
    return as_json({**screen(from_json(contract(connection, ref))), "added": added(connection, ref)})


@router.get("/stats", response_class=Response, summary="What is in the store, in numbers.")
def numbers(connection: Asking, shelf: Annotated[Shelf, Depends(shelf_of)]) -> Response:
    """Counts of documents, records, problems and judgements."""
    if connection.get_execution_options().get(HIDDEN):  # who sees less of the store counts less of it
        return as_json(stats(connection))
    shelf.tally = tallied(connection, shelf.tally)
    return as_json(stats(connection, shelf.tally))
