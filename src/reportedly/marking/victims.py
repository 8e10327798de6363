"""People without a name of their own, as parties of events: "civilians", "residents", "gunmen"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Mention, Span

MAKER = "victims/1"
_SCORE = 0.6


def with_unnamed_people(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions (m1.. in text order) and, where none stands yet, groups by the plain nouns for people."""
    taken = sorted(m.span for m in mentions)
    found = [
        Mention("", span, "group", _SCORE, MAKER)
        for m in clause_words().people.finditer(text)
        if not _overlaps(taken, span := Span(*m.span()))
    ]
    ordered = sorted((*mentions, *found), key=lambda m: m.span)
    return tuple(replace(m, id=f"m{n}") for n, m in enumerate(ordered, 1))


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    at = bisect_left(taken, span)
    return any(t.overlaps(span) for t in taken[max(0, at - 2) : at + 1])
