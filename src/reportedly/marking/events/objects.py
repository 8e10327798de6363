"""Verbs of many senses whose object says that they name an event: "took the town", "sent reinforcements"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reportedly.knowledge.event_frames import event_frames
from reportedly.knowledge.events import event_words
from reportedly.marking.events.described import only_describes
from reportedly.marking.sentences import sentences
from reportedly.records import EventMention, Span

MAKER = "event_frames/1"
_SURE = 0.5
_AHEAD, _BACK, _SUBJECT = 6, 3, 8
_OTHER_CLAUSE = frozenset("and but when while as after before who said if because since".split())
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[\w'’-]+|[^\w\s]")
_BE = frozenset(("is", "are", "was", "were", "been", "being", "be"))
# Before what is not done ("avoid targeting") and before a noun ("the use of arms").
_NO_DEED = re.compile(r"\b(?:avoid(?:s|ed|ing)?|the|an?|this|its|their|his|her)\s$", re.IGNORECASE)
_CURRENCIES = frozenset("$€£")
_BY = re.compile(r"\s(?:[\w’'-]+\s){0,9}?(?:by|with|using)\s((?:[\w’'-]+\s?){1,4})")
# Words of a noun group, which may stand between a verb and the noun that counts.
_GROUP = frozenset(
    "the a an his her its their our this that these those all both some more most several many dozens scores hundreds "
    "thousands tens any at least than of last early late two three four five six seven eight nine ten only".split()
)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(event_frames()))})\b", re.IGNORECASE)


def mark_event_objects(text: str, taken: Sequence[EventMention]) -> Iterator[EventMention]:
    """Triggers by verb and object, where none of `taken` stands; in text order.

    An object is looked for within a few words behind an active verb and before a passive one, in the same clause.
    """
    busy = sorted(e.trigger for e in taken)
    for m in _verbs().finditer(text):
        span = Span(*m.span())
        if (
            any(span.overlaps(s) for s in busy)
            or only_describes(text, span)
            or _NO_DEED.search(text[max(0, span.start - 12) : span.start])
        ):
            continue
        objects, means, subjects = _objects(text, span), _means(text, span), _subjects(text, span, busy)
        frame = next(
            (
                f
                for f in event_frames()[m.group().lower()]
                if not f.retypes and (f.objects & objects or f.means & means or f.subjects & subjects)
            ),
            None,
        )
        if frame and not (frame.alone and _attacked(text, span, taken)):
            yield EventMention(span, frame.type, _SURE, MAKER, frame.mode)


def typed_by_object(text: str, found: EventMention) -> EventMention:
    """A mention with the type of the frame that says how its verb is to be typed ("seized the town": ASSAULT)."""
    frames = event_frames().get(found.trigger.of(text).lower(), ())
    if not any(f.retypes for f in frames):
        return found
    objects, subjects = _objects(text, found.trigger), _subjects(text, found.trigger, ())
    frame = next((f for f in frames if f.retypes and (f.objects & objects or f.subjects & subjects)), None)
    return replace(found, type=frame.type, mode=frame.mode) if frame else found


def _objects(text: str, verb: Span) -> set[str]:
    # "IS" in capitals is a name, no form of "be".
    before = [t if t.isupper() else t.lower() for t in _TOKEN.findall(text[max(0, verb.start - 60) : verb.start])]
    if not verb.of(text).endswith("ing") and _BE & set(before[-2:]):
        at = max(i for i, w in enumerate(before) if w in _BE)
        return set(before[max(0, at - _BACK) : at])
    found: set[str] = set()
    for token in _TOKEN.findall(text[verb.end : verb.end + 80])[:_AHEAD]:
        if token.lower() in event_words().no_nouns - _GROUP or not (token[0].isalnum() or token in _CURRENCIES):
            break
        found.add(token.lower())
    return found


def _means(text: str, verb: Span) -> set[str]:
    """The words behind "by", "with" or "using" in the same clause."""
    m = _BY.match(text, verb.end, verb.end + 120)
    return set(m.group(1).lower().split()) if m else set()


def _subjects(text: str, verb: Span, busy: Sequence[Span]) -> set[str]:
    """The words before an active verb in the same clause, without those of other triggers ("mortar fire that hit")."""
    found: set[str] = set()
    start = max(0, verb.start - 60)
    for m in reversed(list(_TOKEN.finditer(text, start, verb.start))[-_SUBJECT:]):
        word = m.group().lower()
        at = bisect_left(busy, Span(*m.span()))
        if any(s.overlaps(Span(*m.span())) for s in busy[max(0, at - 1) : at + 1]):
            return set()
        if not word[0].isalnum() or word in _OTHER_CLAUSE or word in _BE:
            return found
        found.add(word)
    return found


def _attacked(text: str, verb: Span, taken: Sequence[EventMention]) -> bool:
    """Whether an attack is named in the same sentence; whom it killed or hurt names none."""
    every = sentences(text)
    sentence = every[max(0, bisect_left(every, Span(verb.start, len(text) + 1)) - 1)]
    return any(
        e.type == "ASSAULT" and sentence.covers(e.trigger) and e.trigger.of(text).lower() not in event_words().effects
        for e in taken
    )
