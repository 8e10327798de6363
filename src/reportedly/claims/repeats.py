"""Which mention of an event repeats an earlier one of the same document, and what it takes over from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.setting import WORDS_ONLY
from reportedly.records import Bounds, Event, Place

_RECENT, _NEAR = 30, 600
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such|its|\w+days)\s+(?:[\w-]+\s)?$", re.IGNORECASE)
_NOUN = re.compile(r"(?:ed|ing)$")


def with_repeats(text: str, events: Sequence[Event], places: Sequence[Place]) -> tuple[Event, ...]:
    """The events with `same_as` where type and setting agree and a toll, a party or a definite article ties them.

    "The attack" that tells nothing new repeats the last event of its type; a repeat takes place, time and parties
    that it does not name from the event that it repeats.
    """
    names = {p.id: p.name for p in places}
    told: list[Event] = []
    for e in events:
        recent = [x for x in reversed(told[-_RECENT:]) if x.type == e.type and _fits(e, x, names)]
        same = next((x for x in recent if _tied(text, e, x)), None)
        again = _repeat(e, same) if same else e
        told.append(_placed(again, told[-1]) if told else again)
    return tuple(told)


def _placed(e: Event, before: Event) -> Event:
    """An act on the ground without a place of its own happens where the act told just before it did."""
    if e.where or not before.where or e.type in WORDS_ONLY or e.trigger.start - before.trigger.end > _NEAR:
        return e
    return replace(e, where=before.where, why=f"{e.why}; place as in {before.id}")


def _fits(e: Event, x: Event, names: dict[str, str]) -> bool:
    """Whether two events can be one: same stage, and no place, time or toll in contradiction."""
    if "denied" in (e.stage, x.stage) and e.stage != x.stage:
        return False
    if not _agree(names.get(e.where or ""), names.get(x.where or "")) or not _agree(e.when, x.when):
        return False
    return e.killed is None or x.killed is None or _meet(e.killed, x.killed)


def _tied(text: str, e: Event, x: Event) -> bool:
    if e.killed and x.killed:
        return True
    if set(e.who) & set(x.who) and set(e.whom) & set(x.whom):
        return True
    if e.killed or (e.who and x.who) or _NOUN.search(e.trigger.of(text)):
        return False
    return _DEFINITE.search(text[max(0, e.trigger.start - 30) : e.trigger.start]) is not None


def _repeat(e: Event, x: Event) -> Event:
    return replace(
        e,
        same_as=x.same_as or x.id,
        where=e.where or x.where,
        when=e.when or x.when,
        who=e.who or x.who,
        whom=e.whom or x.whom,
        why=f"{e.why}; repeats {x.same_as or x.id}",
    )


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _meet(a: Bounds, b: Bounds) -> bool:
    low = max(a.low or 0, b.low or 0)
    highs = [h for h in (a.high, b.high) if h is not None]
    return not highs or low <= min(highs)
