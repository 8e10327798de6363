"""Time expressions: spans, types and TIMEX3 values, from the text and the day of its creation."""

from __future__ import annotations

from typing import Any

from benchmarks.documents import document, span
from reportedly.marking.times import mark_single_times


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Give the time expressions of one text; the ends of a range stand apart, as the gold has them."""
    found = document(line)
    times = mark_single_times(found.text, found.published)
    return {"doc": line["doc"], "times": [span(t.span) | {"type": t.type, "value": t.value or ""} for t in times]}
