"""PolNeAR: attributions as the encoder's attribution head marks and links them."""

from __future__ import annotations

from typing import Any

from reportedly.marking.encoder import Encoder
from reportedly.records import Span


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Attributions of one line."""
    found = Encoder.load().run(line["text"]).attributions
    rows = [{"source": _pairs(a.source), "cue": _pairs(a.cue), "content": _pairs(a.content)} for a in found]
    return {"doc": line["doc"], "attributions": rows}


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
