"""What the text says of how near a speaker stands to the events: witness, party, monitor, official, hearsay ..."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.within import Shelf
from reportedly.knowledge.closeness import closeness_words
from reportedly.records import Actor, Mention, Voice

_BY_ACTOR = {"armed_group": "party", "military": "party", "government": "official"}
_SAW = re.compile(
    r"\bwho\s(?:had\s)?(?:saw|seen|witnessed|watched|survived|fled|escaped)\b|\bwho\swas\s(?:there|at the scene)\b"
)
_BEHIND = 60


def with_closeness(
    text: str, voices: tuple[Voice, ...], actors: Sequence[Actor], mentions: Shelf[Mention]
) -> tuple[Voice, ...]:
    """The voices with their closeness by the words of their description, else by the kind of the actor behind them.

    "Who saw the attack" behind a source makes a witness of anybody. Without any of this the field stays empty.
    """
    kinds = {a.id: a.kind for a in actors}
    return tuple(_one(text, v, kinds, mentions) for v in voices)


def _one(text: str, voice: Voice, kinds: dict[str, str], mentions: Shelf[Mention]) -> Voice:
    if voice.span is None:
        return voice
    saw = _SAW.search(text, voice.span.start, min(len(text), voice.span.end + _BEHIND))
    if saw and "." not in text[voice.span.end : saw.start()]:
        return replace(voice, closeness="witness")
    for kind, words in closeness_words():
        if words.search(text, voice.span.start, voice.span.end):
            return replace(voice, closeness=kind)
    behind = _BY_ACTOR.get(kinds.get(voice.actor or "", "")) or next(
        (_BY_ACTOR[m.kind] for m in mentions.overlapping(voice.span) if m.kind in _BY_ACTOR), None
    )
    return replace(voice, closeness=behind) if behind else voice
