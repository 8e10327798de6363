"""How what is told spreads over time: what was surely in a stretch, what may have been, and what no day is told of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from reportedly.desk.atlas import iso

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST = 120  # stretches that a drawing can show
_GRAINS = (("day", 1), ("week", 7), ("month", 30.4), ("year", 365.2))
_MONDAY = 1  # date.fromordinal(1) is one


def spread(rows: NDArray[Any], since: str | None = None, until: str | None = None) -> list[dict[str, Any]]:
    """The stretches (days, weeks, months or years, whichever are fine enough) from the first day to the last.

    `within` counts the events whose days lie in the stretch, `across` those whose days reach beyond it as well, so that
    one of these stands in several; `published` those that no day is told of, by the day of the report.
    """
    dated = rows[rows["since"] > 0]
    if not len(dated):
        return []
    low = date.fromisoformat(since).toordinal() if since else int(dated["since"].min())
    high = date.fromisoformat(until).toordinal() if until else int(dated["until"].max())
    edges = _edges(low, max(low, high))
    told, rest = dated[dated["first"] > 0], dated[dated["first"] == 0]
    one, other = _at(edges, told["since"]), _at(edges, told["until"])
    sure = (one == other) & (told["since"] >= edges[0]) & (told["until"] < edges[-1])
    count = len(edges) - 1
    within = np.bincount(one[sure], minlength=count)
    steps = np.bincount(one[~sure], minlength=count + 1) - np.bincount(other[~sure] + 1, minlength=count + 1)
    published = np.bincount(_at(edges, rest["since"]), minlength=count)
    across = np.cumsum(steps)[:count]
    return [
        {
            "since": iso(int(edges[n])), "until": iso(int(edges[n + 1]) - 1), "within": int(within[n]),
            "across": int(across[n]), "published": int(published[n]),
        }
        for n in range(count)
    ]  # fmt: skip


def _at(edges: NDArray[Any], days: NDArray[Any]) -> NDArray[Any]:
    """The stretch in which each day lies, the nearest one for days outside."""
    return np.clip(np.searchsorted(edges, days, side="right") - 1, 0, len(edges) - 2)


def _edges(low: int, high: int) -> NDArray[Any]:
    """The first days of the stretches, and the day after the last one."""
    grain = next((name for name, days in _GRAINS if (high - low + 1) / days <= _MOST), "year")
    if grain == "day":
        return np.arange(low, high + 2)
    if grain == "week":
        first = low - (low - _MONDAY) % 7
        return np.arange(first, high + 8, 7)
    edges = [_first(date.fromordinal(low), grain)]
    while edges[-1].toordinal() <= high:
        edges.append(_next(edges[-1], grain))
    return np.array([edge.toordinal() for edge in edges])


def _first(day: date, grain: str) -> date:
    return day.replace(day=1) if grain == "month" else day.replace(month=1, day=1)


def _next(day: date, grain: str) -> date:
    if grain == "year" or day.month == 12:
        return date(day.year + 1, 1, 1)
    return day.replace(month=day.month + 1)
