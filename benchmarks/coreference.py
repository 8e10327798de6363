"""ECB+ with its event mentions given, without their chains: which of them mean one event, in all texts of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.linking.coreference import chains
from reportedly.marking.sentences import sentences
from reportedly.records import Span


def predict_all(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The given mentions of each line with the number of their event."""
    told = list(lines)
    numbers = chains([t["text"] for t in told], [_mentions(t) for t in told])
    for line, found in zip(told, numbers, strict=True):
        events = [{**e, "chain": f"e{n}"} for e, n in zip(line["events"], found, strict=True)]
        yield {"doc": line["doc"], "events": events}


def _mentions(line: dict[str, Any]) -> list[tuple[Span, Span]]:
    text = line["text"]
    spans = [Span(e["start"], e["end"]) for e in line["events"]]
    whole = Span(0, len(text))
    return [(s, next((x for x in sentences(text) if x.covers(s)), whole)) for s in spans]
