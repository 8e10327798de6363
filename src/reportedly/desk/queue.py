"""What waits for a reviewer over all reports, most needed first."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from reportedly.reviewing.needs import ALL
from reportedly.store.asking.queue import (
    claims_in_need,
    claims_of_report,
    doubtful_joins,
    due_forecasts,
    unjudged,
)
from reportedly.store.judging import EVENTS, FORECAST, RECORD
from reportedly.store.schema import events, figures

if TYPE_CHECKING:
    from sqlalchemy import Connection

FIGURES, HAPPENINGS = "figures", "happenings"
"""Numbers and single events, which wait only where they are asked for."""
_LAYERS = {FIGURES: figures, HAPPENINGS: events}


def queue(
    connection: Connection, reviewer: str | None, today: str, *, kind: str | None = None, why: str | None = None,
    report: str | None = None, limit: int = 50, skip: int = 0,
) -> list[dict[str, Any]]:  # fmt: skip
    """What the reviewer has not judged: `kind` narrows to claims ("record"), joins ("events"), forecasts, or layers.

    `why` narrows claims to one reason, `report` to the claims (figures, happenings) of one report in their order.

    Raises:
        NotThereError: if there is no such report.
    """
    most = skip + limit
    if kind in _LAYERS:
        return unjudged(connection, _LAYERS[kind], reviewer, most, report)[skip:]
    if report:
        return claims_of_report(connection, report, reviewer, most)[skip:]
    lists = []
    if kind in (None, RECORD):
        lists.append(claims_in_need(connection, why or ALL, reviewer, most))
    if kind in (None, EVENTS) and why is None:
        lists.append(doubtful_joins(connection, reviewer, most))
    if kind in (None, FORECAST) and why is None:
        lists.append(due_forecasts(connection, today, reviewer, most))
    return list(islice(merge(*lists, key=lambda row: -row["need"]), skip, most))
