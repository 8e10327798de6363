"""People without a name of their own, as parties of events: "civilians", "residents", "gunmen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.clause_words import clause_words
from reportedly.marking.beside_triggers import beside_triggers, overlapped
from reportedly.records import EventMention, Mention, Span

MAKER = "victims/1"
_SCORE = 0.6


def with_unnamed_people(
    text: str, mentions: Sequence[Mention], found: Sequence[EventMention] = ()
) -> tuple[Mention, ...]:
    """The mentions (m1.. in text order) and, where none stands yet, groups by the plain nouns for people.

    With them come the plain nouns beside the triggers `found`, for sides and for what is hit.
    """
    taken = sorted(m.span for m in mentions)
    people = [
        Mention("", span, "group", _SCORE, MAKER)
        for m in clause_words().people.finditer(text)
        if not overlapped(taken, span := Span(*m.span()))
    ]
    known = (*mentions, *people)
    ordered = sorted((*known, *beside_triggers(text, known, found)), key=lambda m: m.span)
    return tuple(replace(m, id=f"m{n}") for n, m in enumerate(ordered, 1))
