"""MUC-4: event templates of wire reports, from the product's reading of the true-cased text."""

from __future__ import annotations

from typing import Any

from benchmarks.documents import report
from benchmarks.muc4.encodings import encodings
from benchmarks.muc4.features import words
from benchmarks.muc4.network import network
from benchmarks.muc4.reading import Choice, templates
from benchmarks.muc4.wire import prepared


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The templates of one line."""
    ready = prepared(line)
    read = report(ready)
    known = words(ready["text"], encodings(ready["text"]), read)
    raw, dateline = line["text"], line.get("dateline") or ""
    return {"doc": line["doc"], "templates": templates(raw, dateline, known, read, network(), Choice())}
