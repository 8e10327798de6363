"""What each telling of an incident holds on one aspect: a toll, the perpetrator, a place ..."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.knowledge.arms_classes import arms_class
from reportedly.knowledge.linking import linking_words
from reportedly.records import Bounds, Site, Span, Telling, Toll

_CARRIERS = ("aircraft", "vehicle", "drone", "ship", "armour", "arms/")  # what carries a weapon is none


@dataclass(frozen=True, slots=True)
class Position:
    """A telling's word on one aspect, with the words it stands on; `value` is comparable within its aspect."""

    telling: Telling
    about: str
    value: object
    span: Span | None


def positions(telling: Telling) -> Iterator[Position]:
    """All that a telling says of its happening; who denies it gives no toll of it, and names no weapon and nobody.

    Who denies a part in it ("denied carrying out the attack") does not say that it did not happen.
    """
    if denied(telling):
        if linking_words().involvement.isdisjoint(telling.words):
            yield Position(telling, "happened at all", False, telling.trigger)
        return
    yield from _toll(telling, "killed", telling.killed)
    yield from _toll(telling, "injured", telling.injured)
    if telling.who:
        yield Position(telling, "perpetrator", telling.who, telling.who_span)
    classes = tuple(sorted({c for a in telling.arms if (c := arms_class(a)) and not c.startswith(_CARRIERS)}))
    if classes:
        yield Position(telling, "weapon", classes, telling.trigger)
    if telling.site:
        yield Position(telling, "place", telling.site, telling.trigger)
    if telling.earliest and telling.latest:
        yield Position(telling, "date", (telling.earliest, telling.latest), telling.trigger)
    yield Position(telling, "happened at all", True, telling.trigger)


def denied(telling: Telling) -> bool:
    """Whether a telling says that the thing did not happen."""
    return telling.stage == "denied" or telling.status == "denied"


def _toll(telling: Telling, about: str, toll: Toll | None) -> Iterator[Position]:
    if toll:
        yield Position(telling, about, toll, toll.span)


def value_key(position: Position) -> object:
    """What makes two positions on an aspect one value: the numbers of a toll and who is counted, a place's name."""
    value = position.value
    if isinstance(value, Toll):
        return value.bounds, value.counted
    return (value.gazetteer or value.name.casefold()) if isinstance(value, Site) else value


def in_words(position: Position) -> str:
    """A position as a person would say it."""
    value = position.value
    if isinstance(value, Toll):
        return bounds_in_words(value.bounds)
    if isinstance(value, Site):
        return value.name
    if isinstance(value, bool):
        return "it happened" if value else "it did not happen"
    if position.about == "date" and isinstance(value, tuple):
        return value[0] if value[0] == value[1] else f"{value[0]} to {value[1]}"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def bounds_in_words(bounds: Bounds) -> str:
    """Bounds in words.

    >>> bounds_in_words(Bounds(26, None)), bounds_in_words(Bounds(14, 14)), bounds_in_words(Bounds(None, 30))
    ('at least 26', '14', 'up to 30')
    """
    if bounds.low == bounds.high:
        return str(bounds.low)
    if bounds.high is None:
        return f"at least {bounds.low}"
    return f"up to {bounds.high}" if bounds.low is None else f"{bounds.low} to {bounds.high}"
