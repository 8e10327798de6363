"""Incidents: which reports tell one story, and the killed and injured that a report gives where its figures agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.documents import report
from reportedly.linking.stories import stories
from reportedly.linking.tolls import report_tolls
from reportedly.records import Bounds


def predict_all(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The story of each report by number, with its toll."""
    told = list(lines)
    texts = [f"{t.get('title') or ''}\n{t['text']}" for t in told]
    numbers = stories(texts, [t.get("published") for t in told])
    for line, number in zip(told, numbers, strict=True):
        killed, injured = report_tolls(report(line))
        yield {"doc": line["doc"], "incident": f"s{number}", "killed": exact(killed), "injured": exact(injured)}


def exact(bounds: Bounds | None) -> int | None:
    """The number where it is told in full; "at least 3" is none.

    >>> exact(Bounds(3, 3)), exact(Bounds(3, None)), exact(None)
    (3, None, None)
    """
    return bounds.low if bounds and bounds.low == bounds.high else None
