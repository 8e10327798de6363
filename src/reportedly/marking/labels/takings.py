"""What is meant by the liberation of a place: its taking, by whom and from whom as far as the text says."""

from __future__ import annotations

import re

from reportedly.knowledge.labels import label_words
from reportedly.marking.labels.names import force, shown
from reportedly.marking.labels.parties import ARMED, Parties
from reportedly.records import Actor, Mention, Span

_NOUN = re.compile(r"\s(?:(?:of|the|all|these|more|new|some|other|from)\s)*([a-z-]{4,})")
_SUBJECT = re.compile(
    r"([\w'’-]{1,60})\s(?:(?:was|were|is|are|has|have|had|been|being|be|fully|completely|recently|now|also)\s){1,20}\Z"
)
_OBJECT = re.compile(
    r"\s(?:(?:of|in|the|[a-z]+|\w+-\w+)\s){0,6}?([A-Z][\w'’]*(?![\w'’]*-[a-z])(?:[-\s](?:[A-Z][\w'’-]*|al|ez|el))*)"
)
# A headline writes every word with a capital.
_REST = re.compile(r"\s(?:From|By|On|In|Near|After|As|To|And|With)\b.*", re.DOTALL)
_BY = re.compile(r"[^.;\n]{0,60}?\bby\s(?:the\s)?\Z")
_FROM = re.compile(r"[^.;\n]{0,60}?\bfrom\s(?:the\s)?\Z")


def taking(text: str, span: Span, parties: Parties, start: int) -> str:
    """Return what is said to be liberated as a taking: the subject of a passive, else what follows.

    Who takes it and from whom is looked for from `start` on.
    """
    words = label_words().referents
    passive = _SUBJECT.search(text[max(0, span.start - 60) : span.start])
    match = passive or _OBJECT.match(text, span.end) or _NOUN.match(text, span.end)
    if not match:
        return words["unclear"]
    loser = _loser(text, span, parties, start)
    taker = _taker(text, span, parties, start, loser)
    by = words["by"].format(force(text, taker, parties)) if taker else ""
    lost = words["from"].format(shown(text, loser, parties)) if loser else ""
    return words["taken"].format(_REST.sub("", match.group(1))) + by + lost


def _loser(text: str, span: Span, parties: Parties, start: int) -> Actor | None:
    """Return the group that is named behind "from", else named last, else most."""
    after = parties.between(span.end, span.end + 120)
    behind = next((m for m in after if _FROM.match(text[span.end : m.span.start])), None)
    near = behind or parties.last_before(span, ARMED, start)
    return parties.actor(near) if near else parties.most_named(ARMED)


def _taker(text: str, span: Span, parties: Parties, start: int, loser: Actor | None) -> Mention | None:
    """Return who is said to take it: named behind "by", else last before the word."""
    after = (m for m in parties.forces if span.end < m.span.start < span.end + 120)
    by = next((m for m in after if _BY.match(text[span.end : m.span.start])), None)
    return by or parties.force_before(span, start, loser)
