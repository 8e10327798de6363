"""Parts and wholes: an act told as part of a wider one ("killed in the offensive", "part of a campaign")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.event_kinds import event_kinds
from reportedly.records import Event

_WIDE = frozenset(("offensive", "war", "fight", "siege"))
_WITHIN = re.compile(
    r"\b(?:in|during|amid|in the course of|(?:as\s)?part of|within|in the framework of|under)\s"
    r"(?:the|an?|its|their|his|this|that|ongoing|fierce|heavy)\s(?:[\w’'-]+\s){0,4}$|\b(?:in|during|amid)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_FAR, _NEXT = 120, 6
_STOP = re.compile(r"[.;:!?]|\b(?:who|which|while|but|after|before|said)\b")


def with_wholes(text: str, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with `part_of`, the id of the wider one that the same clause names behind them.

    Only campaigns, wars, sieges and fights have parts, and what repeats an event is no part of it.
    """
    return tuple(_part(text, e, events[n + 1 : n + _NEXT]) for n, e in enumerate(events))


def _part(text: str, e: Event, later: Sequence[Event]) -> Event:
    whole = next((x for x in later if _holds(text, e, x)), None)
    if whole is None:
        return e
    return replace(e, part_of=whole.same_as or whole.id, why=f"{e.why}; part of {whole.same_as or whole.id}")


def _holds(text: str, e: Event, x: Event) -> bool:
    if (x.same_as or x.id) == (e.same_as or e.id) or x.trigger.start - e.trigger.end > _FAR:
        return False
    gap = text[e.trigger.end : x.trigger.start]
    if _STOP.search(gap) or not _WITHIN.search(gap):
        return False
    return bool(event_kinds().of(" ".join(x.trigger.of(text).lower().split())) & _WIDE)
