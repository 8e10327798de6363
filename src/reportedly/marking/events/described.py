"""Event words that describe a person, a place or a thought instead of telling an event."""

from __future__ import annotations

import re

from reportedly.knowledge.events import event_words
from reportedly.records import Span

_PARTICIPLE = re.compile(r"[a-z-]+(?:ed|en|ot|ost)")
_NOUN_GROUP = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|some|two|three|several|many|other|all|of|in|from|into|its|his|her|their|our)"
    r"|\d)\s(?:[a-z]+ly\s|[a-z]+-)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s([A-Za-z][\w’'-]*)")
_THE = re.compile(r"\b(?:the|of|their|our|these|those)\s$", re.IGNORECASE)
_ANY = re.compile(r"\b(?:such(?!\sas\b)|any|further|future)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:dead|died|deaths|killed)\b[^.;:]{0,60}$", re.IGNORECASE)
_REACH = 80
# Before a war that is told of as known, and before a revolt from whose beginning something is counted.
_KNOWN = re.compile(
    r"(?:\b(?:the|this|that|its|their|our)|[A-Z]\w+(?:[’']?s|[’']))\s(?:(?!(?:a|an|against|on)\b)[\w-]+\s){0,2}$"
)
_SINCE = re.compile(r"\b(?:since|of)\sthe\s(?:[\w-]+\s){0,2}$")
_OF_WHAT = re.compile(r"\s(?:\w+\s){0,3}(?:of|from|to)\s((?:\w+\s?){1,2})")
_DEATHS = frozenset(("die", "dies", "died", "dying", "dead", "deaths", "death"))


def only_describes(text: str, trigger: Span) -> bool:
    """Whether a word is used as an attribute ("a besieged town"), of people ("the wounded") or of no single case.

    So are the hurt of a toll that has named its dead ("nine dead and dozens wounded"), what "such" or "any" makes a
    kind of event, a war told of as known ("during the civil war"), and deaths by hunger or illness, which nobody did.
    """
    word, before = trigger.of(text), text[max(0, trigger.start - _REACH) : trigger.start]
    hurt = word.lower() in event_words().states
    if _ANY.search(before) or (hurt and _TOLL.search(before) and word.lower() not in ("killed", "dead")):
        return True
    if _attribute(text, trigger, word, before) or _known_war(word.lower(), before):
        return True
    if word.lower() in _DEATHS and _of_illness(text, trigger):
        return True
    return hurt and _THE.search(before) is not None


def _of_illness(text: str, trigger: Span) -> bool:
    m = _OF_WHAT.match(text, trigger.end)
    return m is not None and not event_words().illnesses.isdisjoint(m.group(1).lower().split())


def _known_war(word: str, before: str) -> bool:
    """Whether a war is told of as known ("during the civil war", "since the uprising"), not as breaking out."""
    if word in event_words().revolts:
        return _SINCE.search(before) is not None
    return word in event_words().wars and _KNOWN.search(before) is not None


def _attribute(text: str, trigger: Span, word: str, before: str) -> bool:
    if not (_PARTICIPLE.fullmatch(word) and _NOUN_GROUP.search(before)):
        return False
    m = _NOUN.match(text, trigger.end)
    return m is not None and m.group(1).lower() not in event_words().no_nouns
