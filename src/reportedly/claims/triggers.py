"""Which triggers stand for events of their own: a toll told beside its attack is part of that attack."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.events import event_words
from reportedly.records import EventMention, Span

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|people|and)\s+(?:\w+\s)?$")
_OBJECT = re.compile(r"\s+(?:at|more|some|about|around|up|over|nearly|the|a|an|another|\d|[a-z]+(?:\sof)?\s)")
_ALLEGIANCE = re.compile(r"\s(?:under\sthe\s(?:banners?|flags?|umbrella)\sof\b|on\sbehalf\sof\b)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s(?:(?:that|which|also|then|later|had|has)\s){0,2}$")
_ACTED = re.compile(r"(?:ed|ing)$")
_FINITE = frozenset(("kill", "kills", "killed"))


def kept_triggers(text: str, found: Sequence[EventMention], sentences: Shelf[Span]) -> tuple[EventMention, ...]:
    """The triggers in text order, one at each place, without tolls of an attack named in the same sentence.

    "Fighting under the banner of X" says whose side one is on, and tells of no fight; "the blast struck" tells of one
    event. A toll that the model has marked stays; only the dictionary's effect words ("killed", "injured") are dropped.
    """
    own = [e for e in _distinct(found) if not _ALLEGIANCE.match(text, e.trigger.end)]
    distinct = _without_carriers(text, own)
    acts = _first_acts(text, distinct, sentences)
    kept: list[EventMention] = []
    tolls: set[Span] = set()
    for e in distinct:
        if not (_effect(text, e.trigger) and e.maker.startswith("event_words")):
            kept.append(e)
            continue
        sentence = sentence_at(sentences, e.trigger)
        act = acts.get(sentence)
        if sentence not in tolls and (act is None or (act > e.trigger.start and _killer(text, e.trigger))):
            kept.append(e)
        tolls.add(sentence)
    return tuple(kept)


def _first_acts(text: str, found: Sequence[EventMention], sentences: Shelf[Span]) -> dict[Span, int]:
    """Where the first attack of each sentence is named; wars as a whole do not count."""
    first: dict[Span, int] = {}
    for e in found:
        if e.type == "ASSAULT" and not _effect(text, e.trigger) and _low(text, e.trigger) not in event_words().wars:
            first.setdefault(sentence_at(sentences, e.trigger), e.trigger.start)
    return first


def _without_carriers(text: str, found: Sequence[EventMention]) -> list[EventMention]:
    kept: list[EventMention] = []
    for e in found:
        if not (kept and _low(text, e.trigger) in event_words().carriers and _its_subject(text, kept[-1], e)):
            kept.append(e)
    return kept


def _its_subject(text: str, act: EventMention, verb: EventMention) -> bool:
    """Whether an attack named by a noun stands right before a verb."""
    if act.type != "ASSAULT" or _effect(text, act.trigger) or _ACTED.search(_low(text, act.trigger).split(" ")[0]):
        return False
    return _BETWEEN.fullmatch(text[act.trigger.end : verb.trigger.start]) is not None


def _killer(text: str, trigger: Span) -> bool:
    """Whether "killed" is an active verb with an object: its subject has acted."""
    if _low(text, trigger) not in _FINITE or _PASSIVE.search(text[max(0, trigger.start - 24) : trigger.start]):
        return False
    return _OBJECT.match(text, trigger.end) is not None and not re.match(
        r"\s(?:in|by|on|as|when|while|after|during)\b", text[trigger.end : trigger.end + 8]
    )


def _low(text: str, trigger: Span) -> str:
    return " ".join(trigger.of(text).lower().split())


def _effect(text: str, trigger: Span) -> bool:
    return _low(text, trigger) in event_words().effects


def _distinct(found: Sequence[EventMention]) -> list[EventMention]:
    kept: list[EventMention] = []
    for e in sorted(found, key=lambda e: (e.trigger, -e.score)):
        if not kept or not kept[-1].trigger.overlaps(e.trigger):
            kept.append(e)
    return kept
