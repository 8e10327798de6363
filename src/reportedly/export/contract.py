"""A Report as the JSON that others build upon, and back again.

Field names and shapes are those of the records; only spans carry their quotation beside them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

import msgspec

from reportedly.export.digest_words import in_sentences
from reportedly.records import Report, Span

SCHEMA = "reportedly/1"


def to_dict(report: Report) -> dict[str, Any]:
    """The report as plain dicts and lists; every span is `{"start", "end", "text"}`, an absent value None.

    `digest` tells the layers in sentences; it is made of them anew each time and never read back.
    """
    layers = _record(report, report.document.text)
    digest = [{"text": one.text, "records": list(one.records)} for one in in_sentences(report)]
    return {"schema": SCHEMA, "document": layers.pop("document"), "digest": digest, **layers}


def to_json(report: Report, *, indent: int | None = 1) -> str:
    """The report as one JSON object; the same report gives the same characters."""
    return dumps(to_dict(report), indent=indent)


def dumps(value: object, *, indent: int | None = 1) -> str:
    """JSON in readable UTF-8; lone surrogates, which UTF-8 has no room for, are written as JSON escapes."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def from_json(raw: bytes | str) -> Report:
    """The report that `to_json` wrote; quotations are taken from the document's text again.

    Raises:
        ValueError: if it is no JSON, of another schema version, or a field has the wrong type.
    """
    data = msgspec.json.decode(raw)
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise ValueError(f"not a report in the schema {SCHEMA}")
    return msgspec.convert(data, Report)


def is_contract(raw: bytes) -> bool:
    """Whether the bytes look like a report that `to_json` wrote."""
    head = raw[:200].lstrip()
    return head.startswith(b"{") and f'"{SCHEMA}"'.encode() in head


def _record(record: Any, text: str) -> dict[str, Any]:
    return {name: _plain(getattr(record, name), text, name) for name in record.__dataclass_fields__}


def _plain(value: Any, text: str, name: str) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.of(text)}
    if isinstance(value, tuple):
        return [_plain(item, text, name) for item in value]
    if isinstance(value, float):
        # Scores differ in the last digits from one processor to the next.
        return _number(value, 3 if name == "score" else 6)
    if is_dataclass(value):
        return _record(value, text)
    return value


def _number(value: float, digits: int) -> int | float | None:
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else round(value, digits)
