"""What the words of a trigger say by themselves: an attack by its noun, a toll, an active killing."""

from __future__ import annotations

import re

from reportedly.knowledge.events import event_words
from reportedly.records import EventMention, Span

WORDS_ONLY = frozenset(
    ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "SANCTION", "COOPERATE", "CONCEDE", "AGREE")
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|people|and)\s+(?:\w+\s)?$")
_OBJECT = re.compile(r"\s+(?:at|more|some|about|around|up|over|nearly|the|a|an|another|\d|[a-z]+(?:\sof)?\s)")
_NO_OBJECT = re.compile(r"\s(?:in|by|on|as|when|while|after|during)\b")
_VERB = re.compile(r"(?:ed|ing)$")
# Nouns of attacks in -ing; as the first of two words they are one even where the dictionary has them as verbs.
_NOUNS = frozenset(("bombing", "shelling", "shooting", "stabbing", "beheading"))
_KILLING = frozenset(("kill", "kills", "killed"))
_REACH = 24


def words_of(text: str, trigger: Span) -> str:
    """A trigger's words in lower case, with one blank between them."""
    return " ".join(trigger.of(text).lower().split())


def tells_toll(text: str, trigger: Span) -> bool:
    """Whether the words tell an attack's effect on people ("killed", "casualties")."""
    return words_of(text, trigger) in event_words().effects


def harms_nobody(text: str, found: EventMention) -> bool:
    """Whether a trigger tells what was done to things or in words, so that a toll beside it is another's."""
    return found.type in WORDS_ONLY or words_of(text, found.trigger) in event_words().ruins


def names_attack(text: str, found: EventMention) -> bool:
    """Whether a trigger names an attack by a noun ("air strike", "shelling")."""
    first = words_of(text, found.trigger).split(" ")[0]
    noun = first in _NOUNS or not _VERB.search(first)
    return noun and found.type == "ASSAULT" and not tells_toll(text, found.trigger)


def is_passive(text: str, trigger: Span) -> bool:
    """Whether a form of "be" stands before a verb; "people" and "and" before one make it one of a toll."""
    return _PASSIVE.search(text[max(0, trigger.start - _REACH) : trigger.start]) is not None


def kills_somebody(text: str, trigger: Span) -> bool:
    """Whether "killed" is an active verb with an object: its subject has acted."""
    if words_of(text, trigger) not in _KILLING or is_passive(text, trigger):
        return False
    return _OBJECT.match(text, trigger.end) is not None and not _NO_OBJECT.match(text, trigger.end)
