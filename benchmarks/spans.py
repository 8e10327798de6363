"""Every span of every record of every report quotes the text: the law is held over a whole folder of real articles."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.documents import document
from reportedly.pipeline import read_document
from reportedly.records import Report, Span


def measure(path: Path) -> dict[str, int]:
    """How many texts and spans a JSON Lines file gives, and how many spans do not quote their text."""
    texts = spans = broken = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            report = read_document(document(json.loads(line)))
            found = list(spans_of(report))
            texts, spans, broken = texts + 1, spans + len(found), broken + sum(not _quotes(report, s) for s in found)
    return {"texts": texts, "spans": spans, "broken": broken}


def spans_of(record: Any) -> Iterator[Span]:
    """All spans that stand anywhere in a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from spans_of(part)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            yield from spans_of(getattr(record, field.name))


def _quotes(report: Report, span: Span) -> bool:
    quote = span.of(report.document.text)
    return len(quote) == len(span) and bool(quote.strip())
