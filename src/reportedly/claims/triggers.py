"""Which triggers stand for events of their own: a toll told beside its attack is part of that attack."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.one_deed import one_a_deed
from reportedly.claims.trigger_words import kills_somebody, tells_toll, words_of
from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.events import event_words
from reportedly.records import EventMention, Span

_ALLEGIANCE = re.compile(r"\s(?:under\sthe\s(?:banners?|flags?|umbrella)\sof\b|on\sbehalf\sof\b)", re.IGNORECASE)

_LEFT = re.compile(
    r"\b(?:(?:was|were|is|are|been|being)\s(?:\w+ly\s)?|(?:resulted\sin|caused|causing|led\sto|leading\sto|amid)\s(?:the\s)?(?:\w+\s)?)$"
)


def kept_triggers(text: str, found: Sequence[EventMention], sentences: Shelf[Span]) -> tuple[EventMention, ...]:
    """The triggers in text order, one at each place, without tolls of an attack named in the same sentence.

    "Fighting under the banner of X" says whose side one is on, and tells of no fight. A toll that
    the model has marked stays; only the dictionary's effect words ("killed", "injured") are dropped.
    """
    own = [e for e in _distinct(found) if not _ALLEGIANCE.match(text, e.trigger.end)]
    distinct = one_a_deed(text, own)
    acts = _first_acts(text, distinct, sentences)
    kept: list[EventMention] = []
    tolls: set[Span] = set()
    for e in distinct:
        if _ruin(text, e) and acts.get(sentence_at(sentences, e.trigger), e.trigger.start) != e.trigger.start:
            continue
        if not (tells_toll(text, e.trigger) and e.maker.startswith("event_words")):
            kept.append(e)
            continue
        sentence = sentence_at(sentences, e.trigger)
        act = acts.get(sentence)
        if sentence not in tolls and (act is None or (act > e.trigger.start and kills_somebody(text, e.trigger))):
            kept.append(e)
        tolls.add(sentence)
    return tuple(kept)


def _ruin(text: str, e: EventMention) -> bool:
    """Whether a trigger tells what an attack leaves: "was destroyed", "caused the destruction of"."""
    if words_of(text, e.trigger) not in event_words().ruins:
        return False
    return _LEFT.search(text[max(0, e.trigger.start - 40) : e.trigger.start]) is not None


def _first_acts(text: str, found: Sequence[EventMention], sentences: Shelf[Span]) -> dict[Span, int]:
    """Where the first attack of each sentence is named; wars as a whole and ground gained do not count."""
    first: dict[Span, int] = {}
    none = event_words().effects | event_words().wars | event_words().gains
    for e in found:
        if e.type == "ASSAULT" and words_of(text, e.trigger) not in none:
            first.setdefault(sentence_at(sentences, e.trigger), e.trigger.start)
    return first


def _distinct(found: Sequence[EventMention]) -> list[EventMention]:
    kept: list[EventMention] = []
    for e in sorted(found, key=lambda e: (e.trigger, -e.score)):
        if not kept or not kept[-1].trigger.overlaps(e.trigger):
            kept.append(e)
    return kept
