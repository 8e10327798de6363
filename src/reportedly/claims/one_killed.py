"""A toll of one that no number tells: "Omar Said was killed", "a man who was killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records import Bounds, EventMention, Mention, Span

_PASSIVE = frozenset(("killed", "shot dead", "assassinated", "murdered", "executed", "beheaded"))
_DIED = frozenset(("died", "dies"))
_WAS = re.compile(r"(?:^|(?<=\W))(?:was|is|has\sbeen|had\sbeen|being)\s(?:\w+ly\s|also\s|later\s)?$")
_WHO_WAS = re.compile(r"\bwho\s(?:was|has\sbeen|had\sbeen)\s(?:\w+ly\s|also\s|later\s)?$")
_NOBODY = re.compile(r"\b(?:no|not|none|nobody|never|one)\b", re.IGNORECASE)
_FATALLY = re.compile(r"\b(?:mortally|fatally)\s$")
_HURT = frozenset(("wounded", "injured", "shot", "stabbed"))
_JOINED = re.compile(r"\b(?:and|or)\s$")
_ASIDE = re.compile(r"(?:,[^.;:]{1,60},)?\s$")
_BACK = 90


def one_killed(text: str, found: EventMention, whom: Sequence[str], near: Sequence[Mention]) -> Bounds | None:
    """One, where a verb in the singular tells that a person was killed or died; None where it does not.

    `whom` are the ids of those acted upon, `near` the mentions of the sentence. A body or a group in the singular
    ("the unit was killed") is no person.
    """
    word = " ".join(found.trigger.of(text).lower().split())
    before = text[max(0, found.trigger.start - _BACK) : found.trigger.start]
    if found.type != "ASSAULT" or _NOBODY.search(before.rpartition(".")[2]):
        return None
    if word in _DIED:
        one = any(_beside(text, m, found.trigger) for m in near)
    elif word in _PASSIVE or (word in _HURT and _FATALLY.search(before)):
        one = _WHO_WAS.search(before) is not None or (_WAS.search(before) is not None and _is_person(whom, near))
    else:
        one = False
    return Bounds(1, 1) if one else None


def _is_person(whom: Sequence[str], near: Sequence[Mention]) -> bool:
    return len(whom) == 1 and any(m.id == whom[0] and m.kind == "person" for m in near)


def _beside(text: str, m: Mention, verb: Span) -> bool:
    """Whether a single person stands right before a verb, an aside between commas apart."""
    if m.kind != "person" or m.span.end > verb.start or _JOINED.search(text, max(0, m.span.start - 5), m.span.start):
        return False
    return _ASIDE.fullmatch(text, m.span.end, verb.start) is not None
