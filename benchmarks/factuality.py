"""Factuality: how certainly the given events are told to have happened, as the encoder's head says."""

from __future__ import annotations

from typing import Any

from reportedly.marking.encoder import Encoder
from reportedly.records import Span


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """A value from -3 to 3 for each given event span."""
    told = Encoder.load().run(line["text"]).factuality
    events = []
    for e in line["events"]:
        value = told.at(Span(e["start"], e["end"])) if told else None
        events.append({"start": e["start"], "end": e["end"], "value": value})
    return {"doc": line["doc"], "events": events}
