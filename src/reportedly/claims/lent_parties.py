"""Who killed, where the words name only in which attack: "killed in a raid by the army", "the army's raid killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Event, Span

_IN_IT = re.compile(
    r"\b(?:in|by|during|after|when|as|from|under|following|due\sto|because\sof|through)\s", re.IGNORECASE
)
_STOP = re.compile(r"[.;:!?]")
_TO_ATTACK, _TO_HARM = 180, 90
_OTHER = re.compile(r"\b(?:while|but|meanwhile|separately|elsewhere|another|who|whose)\b", re.IGNORECASE)


def with_lent_parties(text: str, events: Sequence[Event], sentences: Shelf[Span]) -> tuple[Event, ...]:
    """The events; a killing or wounding without a doer has the one of the attack in its sentence that it tells of."""
    return tuple(_lent(text, e, events[max(0, n - 3) : n + 4], sentences) for n, e in enumerate(events))


def _lent(text: str, e: Event, near: Sequence[Event], sentences: Shelf[Span]) -> Event:
    if e.type != "ASSAULT" or e.who or not clause_words().harm.fullmatch(e.trigger.of(text)):
        return e
    sentence = sentence_at(sentences, e.trigger)
    for x in near:
        if x.type == e.type and x.who and sentence.covers(x.trigger) and _tells_of(text, e.trigger, x.trigger):
            who = tuple(i for i in x.who if i not in e.whom)
            return replace(e, who=who, why=f"{e.why}; by whom as in {x.id}") if who else e
    return e


def _tells_of(text: str, harm: Span, attack: Span) -> bool:
    """Whether an attack is what killed: the verb's setting behind it, or its subject."""
    between = text[min(harm.end, attack.end) : max(harm.start, attack.start)]
    if len(between) > (_TO_ATTACK if harm < attack else _TO_HARM) or (harm < attack and not _IN_IT.search(between)):
        return False
    return not (_STOP.search(between) or _OTHER.search(between) or clause_words().harm.search(between))
