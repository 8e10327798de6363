"""ECB+: event mentions as the model marks them; mentions whose last words have one stem stand as one thing.

Events are not linked across reports yet: the stem is the set's own anchor, and needs no memory of other lines.
"""

from __future__ import annotations

import re
from typing import Any

from reportedly.marking.encoder import Encoder
from reportedly.marking.times import mark_times
from reportedly.records import Span

_ENDING = re.compile(r"(?:ing|ed|es|s|ion|er|e)$")
_LAYERS = {"participants": ("Person", "Organisation", "Nationality"), "locations": ("Location",)}


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Event mentions, participants, times and locations of one line."""
    text = line["text"]
    tags = Encoder.load().run(text).tags
    found = {layer: [t.span for t in tags["names"] if t.type in types] for layer, types in _LAYERS.items()}
    found["events"] = [t.span for t in tags["mentions"]]
    found["times"] = [t.span for t in mark_times(text)]
    return {"doc": line["doc"], **{layer: [_mention(text, s) for s in spans] for layer, spans in found.items()}}


def _mention(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "chain": stem(span.of(text))}


def stem(words: str) -> str:
    """The last word in lower case without its ending.

    >>> stem("was Bombing"), stem("bombs")
    ('bomb', 'bomb')
    """
    last = words.casefold().split()[-1]
    cut = _ENDING.sub("", last)
    return cut if len(cut) > 2 else last
