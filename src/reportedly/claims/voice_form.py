"""Whether a trigger is a passive, an active verb or a noun, from its ending and the words beside it."""

from __future__ import annotations

import re

from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Span

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|got)\b"
    r"(?:\s(?:also|then|later|not|all|\w+ly|\w+ed\s(?:and|or)))*\s*$",
    re.IGNORECASE,
)
# A transitive participle with no object behind it: "30 fighters killed in an ambush", "those arrested."
_NO_OBJECT = re.compile(
    r"(?:\s(?:and|or)\s\w+ed)?(?:\s*(?:[.,;:!?)]|$|\n)|\s(?:in|on(?!\s\w+day)|at(?!\s(?:least|most))|near|of|during|after|due|across|outside|inside)\b)"
)
_AGENT = re.compile(r"\s+(?:\w+\s){0,2}?by\s")
_PAST = re.compile(r"(?:ed|ew|ook|ught)$")
_MODAL = re.compile(r"\b(?:to|will|would|could|can|may|might|must|should|not)\s$")
_INFINITIVE = re.compile(r"\bto\s(?!\w+ly\s)\w+\s$")  # "to justify calls": what follows is its object
_DETERMINED = re.compile(r"\b(?:the|a|an|of|in|heavy|by)\s$")
_COMPLEMENT = re.compile(r"\s(?:of|by|on|in|against|between)\b")
_OBJECT = re.compile(r"\s(?:the|a|an|its|his|[A-Z])")


def is_passive(text: str, start: int, end: int, low: int) -> bool:
    """Whether the word start..end is a passive participle; nothing before `low` is read."""
    first = text[start:end].split(maxsplit=1)[0].lower()
    if not first.endswith(("ed", "en")) and first not in clause_words().participles:
        return False
    if passive_before(text, start, low) or _AGENT.match(text, end, end + 40):
        return True
    return first in clause_words().undergone and _NO_OBJECT.match(text, end, end + 40) is not None


def passive_before(text: str, start: int, low: int) -> bool:
    """Whether a form of "be" with adverbs stands right before an offset."""
    return _PASSIVE.search(text, max(low, start - 40), start) is not None


def is_verb(text: str, trigger: Span) -> bool:
    """Whether a trigger that is no passive is an active verb and not a noun."""
    first = trigger.of(text).split()[0].lower()
    if _PAST.search(first) or first in clause_words().pasts:
        return True
    before = text[max(0, trigger.start - 8) : trigger.start].lower()
    if first.endswith("ing"):
        return not _DETERMINED.search(before) and not _COMPLEMENT.match(text, trigger.end)
    if _MODAL.search(before):
        return True
    if _INFINITIVE.search(text, max(0, trigger.start - 24), trigger.start):
        return False
    return first.endswith("s") and _OBJECT.match(text, trigger.end) is not None
