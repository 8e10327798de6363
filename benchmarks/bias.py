"""Loaded wording (BABE): the words that are marked as labels or loaded wording, and whether a sentence has any."""

from __future__ import annotations

from typing import Any

from benchmarks.documents import report, span


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The loaded words of one sentence, and its label."""
    read = report(line)
    spans = [*(x.span for x in read.labels), *(w.span for w in read.wording)]
    words = [span(s) for s in spans]
    return {"doc": line["doc"], "label": "biased" if words else "non-biased", "words": words}
