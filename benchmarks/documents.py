"""A gold line as the Document that the pipeline reads."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any

from reportedly.pipeline import read_document
from reportedly.records import Document, Published, Report


def document(line: dict[str, Any]) -> Document:
    """The line's text as a Document; its date, where one is given, is metadata."""
    text = line["text"]
    day = line.get("published") or line.get("dct")
    return Document(
        id="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        title=line.get("title"),
        publisher=line.get("publisher"),
        language="en",
        published=Published(day, day, "metadata", "given with the text") if day else None,
    )


@lru_cache(maxsize=4)
def _read(found: Document) -> Report:
    return read_document(found)


def report(line: dict[str, Any]) -> Report:
    """The whole reading of a gold line."""
    return _read(document(line))


def span(found: Any) -> dict[str, int]:
    """A Span in the gold files' form."""
    return {"start": found.start, "end": found.end}
