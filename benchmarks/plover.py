"""Event types: the PLOVER root of a sentence about a marked pair, or the sub-event of a snippet without one."""

from __future__ import annotations

from typing import Any

from reportedly.marking.encoder import Encoder
from reportedly.marking.events.codes import root_of
from reportedly.marking.events.sub_events import root_of_sub, sub_event_of
from reportedly.records import Span


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The root of one line; snippets without marked parties also get a label."""
    text = line["text"]
    if line.get("source") or line.get("target"):
        found = Encoder.load().run(text).events
        return {"doc": line["doc"], "root": root_of(text, _spans(line, "source"), _spans(line, "target"), found)}
    label = sub_event_of(text)
    return {"doc": line["doc"], "label": label, "root": root_of_sub(label)}


def _spans(line: dict[str, Any], side: str) -> tuple[Span, ...]:
    return tuple(Span(s["start"], s["end"]) for s in line.get(side) or () if s.get("start") is not None)
