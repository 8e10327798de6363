"""Records by their ids, the words they rest on, and the layer each belongs to."""

from __future__ import annotations

from itertools import chain
from typing import TypeAlias

from reportedly.records import (
    Actor,
    Claim,
    Event,
    Figure,
    Flow,
    Forecast,
    Label,
    Mention,
    Place,
    Relation,
    Report,
    Span,
    Time,
    Voice,
    Wording,
)

Record: TypeAlias = (
    Actor | Claim | Event | Figure | Flow | Forecast | Label | Mention | Place | Relation | Time | Voice | Wording
)

LAYERS = {
    Claim: "claims",
    Event: "events",
    Forecast: "forecasts",
    Flow: "flows",
    Voice: "voices",
    Label: "labels",
    Wording: "wording",
    Figure: "figures",
    Time: "times",
    Place: "places",
    Mention: "mentions",
    Actor: "actors",
    Relation: "relations",
}


def records_of(report: Report) -> dict[str, Record]:
    """Every record of the report by its id, in the order of the layers above."""
    layers = (getattr(report, layer) for layer in LAYERS.values())
    return {record.id: record for record in chain.from_iterable(layers)}


def layer_of(record: Record) -> str:
    """The name of the record's layer in the contract."""
    return LAYERS[type(record)]


def spans_of(record: Record) -> tuple[Span, ...]:
    """The words a record rests on: a claim's content first, an event's or relation's trigger; none for an actor."""
    if isinstance(record, Claim):
        return record.content
    if isinstance(record, Event | Relation):
        return (record.trigger,) if record.trigger else ()
    if isinstance(record, Actor):
        return ()
    return (record.span,) if record.span else ()
