"""Which mention of an event repeats an earlier one of the same document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.knowledge.event_kinds import event_kinds
from reportedly.records import Bounds, Event, Place, Time

_RECENT = 30
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such|its|\w+days)\s+(?:[\w-]+\s)?$", re.IGNORECASE)
_ENDING = re.compile(r"(?:ing|ed|s|es|ment)$")
_SENTENCE = re.compile(r"[.!?][^\w\s]{0,20}\s")


def with_repeats(
    text: str,
    events: Sequence[Event],
    places: Sequence[Place],
    times: Sequence[Time] = (),
    doers: Mapping[str, str] | None = None,
) -> tuple[Event, ...]:
    """The events with `same_as` where type and stage agree and a toll, a place or a definite article ties them.

    `doers` gives for a mention's id the actor behind it; events of different known doers are different.
    The same toll is the same event; "the attack" repeats an attack told before, and so does a bare "attack" on the
    same place right after. A repeat keeps to what its own words say: `same_as` leads to the rest.
    """
    names = {p.id: p.name for p in places}
    days = {t.id: t for t in times}
    told: list[Event] = []
    for e in events:
        recent = [x for x in reversed(told[-_RECENT:]) if x.type == e.type and _fits(e, x, days)]
        recent = [x for x in recent if not _other_doer(e, x, doers or {})]
        same = next((x for n, x in enumerate(recent) if _tied(text, e, x, names, near=n == 0)), None)
        told.append(_repeat(e, same) if same else e)
    return tuple(told)


def _fits(e: Event, x: Event, days: dict[str, Time]) -> bool:
    """Whether two events can be one: same stage as to denial, and no time or toll in contradiction."""
    if "denied" in (e.stage, x.stage) and e.stage != x.stage:
        return False
    if not (_agree(e.when, x.when) or _same_time(days.get(e.when or ""), days.get(x.when or ""))):
        return False
    return e.killed is None or x.killed is None or _meet(e.killed, x.killed)


def _same_time(a: Time | None, b: Time | None) -> bool:
    """Whether two times can be one: one lies in the other."""
    if a is None or b is None or not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    return (a.earliest <= b.earliest and b.latest <= a.latest) or (b.earliest <= a.earliest and a.latest <= b.latest)


def _tied(text: str, e: Event, x: Event, names: dict[str, str], *, near: bool) -> bool:
    """Whether something says that an event is the earlier one; `near` is the last of its type."""
    where, place = names.get(e.where or ""), names.get(x.where or "")
    if e.killed and x.killed:
        return e.killed == x.killed and _agree(where, place)
    if not _SENTENCE.search(text, x.trigger.end, e.trigger.start):
        return False
    definite = _DEFINITE.search(text[max(0, e.trigger.start - 30) : e.trigger.start]) is not None
    if _stem(text, e) == _stem(text, x):
        return definite or (near and where is not None and where == place)
    return definite and _may_be_one(text, e, x)


def _may_be_one(text: str, e: Event, x: Event) -> bool:
    """Whether the words of both can name one deed: of one stem or kind, or "attack" for any."""
    if _stem(text, e) == _stem(text, x):
        return True
    later, earlier = _words(text, e), _words(text, x)
    kinds = event_kinds()
    general = kinds.general.get(e.type, frozenset())
    return bool(kinds.of(later) & kinds.of(earlier)) or later.split()[-1] in general


def _other_doer(e: Event, x: Event, doers: Mapping[str, str]) -> bool:
    """Whether each names who did it, by known names, and not the same."""
    ours, theirs = {doers[m] for m in e.who if m in doers}, {doers[m] for m in x.who if m in doers}
    return bool(ours and theirs) and not ours & theirs


def _words(text: str, e: Event) -> str:
    return " ".join(e.trigger.of(text).lower().split())


def _stem(text: str, e: Event) -> str:
    """The head word of a trigger without its ending ("attacks", "attacked": "attack")."""
    return _ENDING.sub("", _words(text, e).split()[-1])


def _repeat(e: Event, x: Event) -> Event:
    return replace(e, same_as=x.same_as or x.id, why=f"{e.why}; repeats {x.same_as or x.id}")


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _meet(a: Bounds, b: Bounds) -> bool:
    low = max(a.low or 0, b.low or 0)
    highs = [h for h in (a.high, b.high) if h is not None]
    return not highs or low <= min(highs)
