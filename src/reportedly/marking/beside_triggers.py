"""Parties by plain nouns beside the words of an event: whose act ("regime shelling"), what it hits ("a clinic")."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence

from reportedly.knowledge.clause_words import clause_words
from reportedly.records import EventMention, Mention, Span

MAKER = "beside_triggers/1"
_SCORE = 0.6
_BACK, _AHEAD = 60, 90
_HITTING = frozenset(("ASSAULT", "COERCE"))


def beside_triggers(text: str, mentions: Sequence[Mention], found: Sequence[EventMention]) -> tuple[Mention, ...]:
    """Mentions without ids: bare nouns for sides right before an act, plain nouns for buildings and ground it hits.

    None where a mention stands already; a side has the actor that the text links the same noun to, if only one.
    """
    taken = sorted(m.span for m in mentions)
    linked = _linked(text, mentions)
    new: list[Mention] = []
    for m in (m for e in found for m in (*_owners(text, e, linked), *_targets(text, e))):
        if not overlapped(taken, m.span):
            insort(taken, m.span)
            new.append(m)
    return tuple(new)


def overlapped(taken: Sequence[Span], span: Span) -> bool:
    """Whether one of the sorted spans, of which none overlaps another, shares a letter with a span."""
    at = bisect_left(taken, span)
    return any(t.overlaps(span) for t in taken[max(0, at - 2) : at + 1])


def _linked(text: str, mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """The actors to whom mentions are linked, by the last word of those ("the regime"; "the Syrian government")."""
    found: dict[str, set[str]] = {}
    for m in mentions:
        if m.actor:
            found.setdefault(m.span.of(text).lower().split()[-1], set()).add(m.actor)
    return found


def _owners(text: str, e: EventMention, linked: Mapping[str, set[str]]) -> Iterator[Mention]:
    words = clause_words()
    m = words.before_act.search(text, max(0, e.trigger.start - _BACK), e.trigger.start) or words.side.match(
        text, e.trigger.start, e.trigger.end
    )
    if m is not None and m.end(1) < e.trigger.end:
        span = Span(*m.span(1))
        noun = span.of(text).lower()
        actors = linked.get(noun, set())
        actor = next(iter(actors)) if len(actors) == 1 else None
        yield Mention("", span, words.sides.get(noun, "group"), _SCORE, MAKER, actor=actor)


def _targets(text: str, e: EventMention) -> Iterator[Mention]:
    if e.type not in _HITTING:
        return
    words = clause_words()
    for m in (
        words.hit_behind.match(text, e.trigger.end, e.trigger.end + _AHEAD),
        words.hit_before.search(text, max(0, e.trigger.start - _AHEAD), e.trigger.start),
    ):
        if m is not None:
            yield Mention("", Span(*m.span(1)), "facility", _SCORE, MAKER)
