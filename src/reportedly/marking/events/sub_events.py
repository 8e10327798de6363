"""The ACLED-like sub-event of a snippet without marked parties."""

from __future__ import annotations

import re

from reportedly.knowledge.sub_events import sub_events

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?$")


def sub_event_of(text: str) -> str:
    """The label of a snippet: the first of the sub-events whose words are there and whose agent it is."""
    return next(s.label for s in sub_events().subs if s.fits(text) and s.agent in (None, _taker(text)))


def root_of_sub(label: str) -> str | None:
    """The PLOVER root of a sub-event; None where PLOVER has none."""
    return sub_events().roots.get(label)


def _taker(text: str) -> str | None:
    """Which side takes: the one named last before the taking or, in the passive, the other one."""
    taking = sub_events().taking.search(text)
    if taking is None:
        return None
    before, after = text[: taking.start()], text[taking.end() :]
    passive = _PASSIVE.search(before) is not None
    by = _first_side(after.partition(" by ")[2]) if passive else None
    last = _last_side(before)
    if passive and by is None and last is not None:
        return "army" if last == "takers" else "takers"
    return by or last or _first_side(after)


def _last_side(text: str) -> str | None:
    ends = {side: [m.end() for m in p.finditer(text)] for side, p in sub_events().agents.items()}
    found = {side: at[-1] for side, at in ends.items() if at}
    return max(found, key=lambda side: found[side], default=None)


def _first_side(text: str) -> str | None:
    starts = {side: m.start() for side, p in sub_events().agents.items() if (m := p.search(text)) is not None}
    return min(starts, key=lambda side: starts[side], default=None)
