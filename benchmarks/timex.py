"""Time expressions: spans, types and TIMEX3 values, from the text and the day of its creation."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.documents import document, span
from reportedly.marking.times import mark_single_times

_ZONE = re.compile(r"(?<=T\d\d:\d\d)(?:Z|[+-]\d\d:\d\d)")


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Give the time expressions of one text; the ends of a range stand apart, as the gold has them."""
    found = document(line)
    times = mark_single_times(found.text, found.published)
    # The annotators leave zones out of values.
    return {
        "doc": line["doc"],
        "times": [span(t.span) | {"type": t.type, "value": _ZONE.sub("", t.value or "")} for t in times],
    }
