"""Days that go over from one telling of an event to another, and places from an act to what is told right after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.claims.trigger_words import WORDS_ONLY
from reportedly.records import Event, Time

_NEAR = 600
_SENTENCE = re.compile(r"[.!?][^\w\s]{0,20}\s")
_EXACT = frozenset(("day", "part", "hour", "minute"))


def with_carried(text: str, events: Sequence[Event], times: Sequence[Time] = ()) -> tuple[Event, ...]:
    """The events with the day that all dated tellings of the same event (`same_as`) agree on, and places taken over.

    What a headline leaves open its report tells; tellings that name two days leave it open. An act on the ground
    without a place happens where the act told just before it did. `why` names whence each came.
    """
    days = {t.id: (t.earliest, t.latest) for t in times if t.grain in _EXACT}
    tellings: dict[str, list[Event]] = {}
    for e in events:
        tellings.setdefault(e.same_as or e.id, []).append(e)
    told: list[Event] = []
    before: Event | None = None
    for e in events:
        again = _timed(e, tellings[e.same_as or e.id], days)
        told.append(_placed(text, again, before) if before else again)
        before = again if again.where else before
    return tuple(told)


def _timed(e: Event, others: Sequence[Event], days: Mapping[str, tuple[str | None, str | None]]) -> Event:
    """An event told as done, with the day that the dated tellings of it agree on."""
    dated = [x for x in others if x.when]
    if e.when or e.stage != "accomplished" or len({days.get(x.when or "") for x in dated}) != 1:
        return e
    x = _nearest(e, dated)
    return replace(e, when=x.when, why=f"{e.why}; time as in {x.id}") if x.when in days else e


def _nearest(e: Event, others: Sequence[Event]) -> Event:
    before = [x for x in others if x.trigger.start < e.trigger.start]
    return before[-1] if before else others[0]


def _placed(text: str, e: Event, before: Event) -> Event:
    """An act on the ground without a place of its own happens where the act named just before it did.

    Only the sentence before counts, and only a place named in it: farther off, less than a third are right.
    """
    if e.where or e.type in WORDS_ONLY or e.trigger.start - before.trigger.end > _NEAR:
        return e
    if len(_SENTENCE.findall(text, before.trigger.end, e.trigger.start)) > 1:
        return e
    return replace(e, where=before.where, why=f"{e.why}; place as in {before.id}")
