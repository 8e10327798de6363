"""Which fighters "terrorists" or "militants" means: the group named nearest, else the opposition, else nobody."""

from __future__ import annotations

import re

from reportedly.knowledge.labels import label_words
from reportedly.marking.labels.names import shown
from reportedly.marking.labels.parties import ARMED, Parties
from reportedly.records import Actor, Mention, Span

_FARTHEST = 600  # characters: longer sentences are lists or lack their stops
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n+")
_SIDED = re.compile(r"\b(pro-\w+)\s(?:armed\s)?\Z")
_VERBS = (
    "kill|execut|behead|decapitat|attack|fight|fought|clash|battl|target|bomb|shell|raid|struck|strik|arrest|besieg|repel"
    "|captur|wound|injur|defeat|ambush|expel|crucif"
)
# Between a group and a label: the group fights those that the label means.
HOSTILE = re.compile(rf"(?:\s\w+){{0,2}}\s(?:{_VERBS})\w*\s(?:[\w-]+\s){{0,4}}\Z", re.IGNORECASE)
_RIVAL = re.compile(r"\b(?:rival|opposing|enemy|hostile)\s\Z", re.IGNORECASE)


def fighting(text: str, span: Span, parties: Parties) -> tuple[str | None, str]:
    """Return the actor id and neutral name of the fighters that a label means."""
    words, word = label_words(), span.of(text).lower()
    sided = _SIDED.search(text[max(0, span.start - 30) : span.start])
    if sided:
        return None, words.referents["people"].format(sided.group(1))
    # Partisan reports call every opponent so; other words are kept for a group that is named.
    opponent, plain = (any(stem in word for stem in stems) for stems in (words.opponents, words.plain))
    group = None if "mercenar" in word else near_group(text, span, parties)
    if plain and parties.rebels and (group is None or _rebels_nearer(text, span, parties)):
        return None, words.referents["rebels"]
    if group is None and not opponent:
        group = _far_group(text, span, parties)
    if group:
        return group.id, shown(text, group, parties)
    return None, words.referents["opposition" if opponent or (plain and parties.state_fights) else "unclear"]


def near_group(text: str, span: Span, parties: Parties) -> Actor | None:
    """Return the armed group that is named nearest in this sentence or the one before."""
    start, end = window(text, span, 2)
    before = parties.last_before(span, ARMED, start)
    foe = _foe(text, span, before)
    if before and not foe:
        return parties.actor(before)
    after = parties.first_after(span, ARMED, end)
    return parties.actor(after) if after and after.actor != foe else None


def _foe(text: str, span: Span, before: Mention | None) -> str | None:
    """Return who is said to fight those that a label means: they are not the same."""
    if before is None:
        return None
    between = text[before.span.end : span.start]
    return before.actor if HOSTILE.match(between) or _RIVAL.search(between) else None


def _far_group(text: str, span: Span, parties: Parties) -> Actor | None:
    before = parties.last_before(span, ARMED, 0)
    found = parties.actor(before) if before else parties.most_named(ARMED)
    return None if found and found.id == _foe(text, span, before) else found


def _rebels_nearer(text: str, span: Span, parties: Parties) -> bool:
    start = window(text, span, 2)[0]
    group = parties.last_before(span, ARMED, start)
    return parties.rebels_before(span, start) > (group.span.start if group else -1)


def window(text: str, span: Span, sentences: int) -> tuple[int, int]:
    """Return where the given number of sentences up to a word begins and where its own sentence ends."""
    first, last = max(0, span.start - _FARTHEST), min(len(text), span.end + _FARTHEST)
    cuts = [m.end() for m in _SENTENCE.finditer(text, first, span.start)]
    follows = _SENTENCE.search(text, span.end, last)
    return cuts[-sentences] if len(cuts) >= sentences else first, follows.start() if follows else last
