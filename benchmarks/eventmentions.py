"""ECB+: event mentions as the model marks them, and which of them mean one event in any text of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.linking.coreference import chains
from reportedly.marking.encoder import Encoder
from reportedly.marking.sentences import sentences
from reportedly.marking.times import mark_times
from reportedly.records import Span

_LAYERS = {"participants": ("Person", "Organisation", "Nationality"), "locations": ("Location",)}


def predict_all(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Event mentions, participants, times and locations of each line; entities with equal words share a chain."""
    told = [predict(line) for line in lines]
    texts = [t.pop("text") for t in told]
    numbers = chains(texts, [[_in_sentence(text, e) for e in t["events"]] for text, t in zip(texts, told, strict=True)])
    for found, of_text in zip(told, numbers, strict=True):
        yield {**found, "events": [{**e, "chain": f"e{n}"} for e, n in zip(found["events"], of_text, strict=True)]}


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """What one line tells by itself, with its text."""
    text = line["text"]
    tags = Encoder.load().run(text).tags
    found = {layer: [t.span for t in tags["names"] if t.type in types] for layer, types in _LAYERS.items()}
    found["events"] = [t.span for t in tags["mentions"]]
    found["times"] = [t.span for t in mark_times(text)]
    layers = {layer: [_mention(text, s) for s in spans] for layer, spans in found.items()}
    return {"doc": line["doc"], "text": text, **layers}


def _mention(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "chain": span.of(text).casefold().split()[-1]}


def _in_sentence(text: str, mention: dict[str, Any]) -> tuple[Span, Span]:
    span = Span(mention["start"], mention["end"])
    return span, next((s for s in sentences(text) if s.covers(span)), Span(0, len(text)))
