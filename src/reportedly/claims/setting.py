"""Where and when an event happened and with what toll, from the marks of its clause and sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.nested import finest, stationed
from reportedly.claims.trigger_words import WORDS_ONLY
from reportedly.claims.within import Shelf
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Bounds, EventMention, Figure, Place, Span, Time

_COARSE = {"country": 60, "area": 40, "region": 15, None: 15}
_BEFORE_COST, _BEFORE_SUBJECT = 25, 40
_TOLL = frozenset(("killed", "injured"))
_GROUPS = re.compile(r"(?:\W+(?:\w+\W+){0,4}?(?:and|as well as)|\s*,)\s+(?:another\s)?", re.IGNORECASE)
_OF_THEM = re.compile(r"\s?\bof\s(?:them|whom)\b", re.IGNORECASE)
_SUBJECT_OF = re.compile(r"\s(?:others?\s|more\s)?(?:were|was|had|have|has|are|is)\b")
_YEAR = re.compile(r"\b\d{4}\b")
_ON_THE_GROUND = frozenset(("literal", "modifier", "attribute", "embedded"))
# "killed in an attack": what stands on both sides happened at one time
_SAME_DEED = re.compile(
    r"(?:\b(?:in|by|from|during|with|under|amid)\s(?:(?!and\b|but\b)[\w’'-]+\s){0,6})$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|had|has|have|is|are)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?:[’']?s)?\s(?:(?!(?:to|in|and|but|when|after|as)\b|\w+ing\b)[\w-]+\s)?", re.IGNORECASE)
_WHOSE = ("modifier", "attribute")
_DATELINE = 25
_TYPES_WITH_TOLL = frozenset(("ASSAULT", "COERCE", "PROTEST"))


@dataclass(frozen=True, slots=True)
class Setting:
    """Place and time ids, figure ids, and the toll as bounds."""

    where: str | None
    when: str | None
    figures: tuple[str, ...]
    killed: Bounds | None
    injured: Bounds | None


def setting_of(
    text: str,
    found: EventMention,
    sentence: Span,
    others: Sequence[Span],
    places: Shelf[Place],
    times: Shelf[Time],
    figures: Shelf[Figure],
    source: Span | None = None,
    bloodless: Sequence[Span] = (),
) -> Setting:
    """The setting of a trigger by its sentence alone; `others` are the other triggers there.

    A figure belongs to the trigger that is nearest to it; the dead and hurt do not belong to the `bloodless` of the
    others, which tell of no harm to people ("killed nine and | destroyed two trucks"). A place in the words for the
    `source` says whence the teller is, not where it happened ("residents of Arsal said ...").
    """
    harmful = [o for o in others if o not in bloodless]
    mine = [
        f
        for f in figures.overlapping(sentence)
        if _owns(text, found.trigger, harmful if f.effect in _TOLL else others, f.span)
    ]
    toll = [f for f in mine if f.effect in _TOLL] if found.type in _TYPES_WITH_TOLL else []
    told = source is not None and not source.overlaps(found.trigger)
    near = [p for p in places.overlapping(sentence) if not (told and source and source.covers(p.span))]
    where = _where(text, found, near)
    when = _when(text, found.trigger, sentence, others, times.overlapping(sentence))
    return Setting(
        where,
        when,
        tuple(f.id for f in mine),
        _bounds(text, found.trigger, [f for f in toll if f.effect == "killed"]),
        _bounds(text, found.trigger, [f for f in toll if f.effect == "injured"]),
    )


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _owns(text: str, trigger: Span, others: Sequence[Span], figure: Span) -> bool:
    """Whether a trigger is the nearest to a figure; the subject of a verb is far from what stands before it."""
    subject = _SUBJECT_OF.match(text, figure.end) is not None

    def far(span: Span) -> int:
        return _gap(span, figure) + (_BEFORE_SUBJECT if subject and span.end <= figure.start else 0)

    mine = far(trigger)
    return all(far(o) >= mine for o in others)


def _bounds(text: str, trigger: Span, toll: Sequence[Figure]) -> Bounds | None:
    """The toll of the figure nearest to the trigger, or the sum of groups joined to it ("9 men and 2 women").

    A part of another figure ("including nine children", "nine of them") is not counted again.
    """
    toll = [f for f in toll if not _of_them(text, f.span)] or toll
    begun = {f.id: f.span.start for f in toll}
    whole = [
        f
        for f in toll
        if begun.get(f.part_of or "", f.span.start) >= f.span.start  # a sum told later takes in what was told before
        and not clause_words().before_part.search(text, max(0, f.span.start - 24), f.span.start)
    ]
    if not whole:
        return None
    near = min(range(len(whole)), key=lambda i: (_gap(trigger, whole[i].span), i))
    first = last = near
    while first > 0 and _GROUPS.fullmatch(text[whole[first - 1].span.end : whole[first].span.start]):
        first -= 1
    while last + 1 < len(whole) and _GROUPS.fullmatch(text[whole[last].span.end : whole[last + 1].span.start]):
        last += 1
    groups = whole[first : last + 1]
    lows = [int(f.low) for f in groups if f.low is not None]
    highs = [int(f.high) for f in groups if f.high is not None]
    return Bounds(sum(lows) if lows else None, sum(highs) if len(highs) == len(groups) else None)


def _of_them(text: str, figure: Span) -> bool:
    inside = _OF_THEM.search(text, figure.start, figure.end)
    return inside is not None or _OF_THEM.match(text, figure.end) is not None


def _where(text: str, found: EventMention, near: Sequence[Place]) -> str | None:
    """The nearest and finest literal place that a preposition or the trigger itself makes one of the event."""
    trigger = found.trigger
    fit = [
        p
        for p in near
        if _on_the_ground(p)
        and not p.span.overlaps(trigger)
        and (_located(text, found, p.span) or _names_it(text, found, p))
    ]
    return finest(text, min(fit, key=lambda p: (_cost(trigger, p), p.span)), near).id if fit else None


def _on_the_ground(p: Place) -> bool:
    """Whether a name is meant as a place; a country before a noun tells whose it is ("Turkish shelling")."""
    return p.sense in _ON_THE_GROUND and not (p.precision == "country" and p.sense in _WHOSE)


def _cost(trigger: Span, p: Place) -> int:
    return _gap(trigger, p.span) + _COARSE.get(p.precision, 0) + (_BEFORE_COST if p.span.end <= trigger.start else 0)


def _located(text: str, found: EventMention, place: Span) -> bool:
    if _aside(text, found.trigger, place):
        return False
    if stationed(text, place):
        return False
    between = text[found.trigger.end : place.start]
    if found.type in WORDS_ONLY:
        return 0 < len(between) < 12 and clause_words().before_place.search(between + " ") is not None
    if clause_words().before_place.search(text, max(0, place.start - 45), place.start):
        return True
    return place.start >= found.trigger.end and len(between.split()) < 3


def _names_it(text: str, found: EventMention, p: Place) -> bool:
    """Whether a place stands before a trigger as its attribute ("the Ghouta | massacre")."""
    if found.type in WORDS_ONLY or text[p.span.end : found.trigger.start] != " ":
        return False
    return p.sense in _WHOSE or text[max(0, p.span.start - 4) : p.span.start].lower() == "the "


def _aside(text: str, trigger: Span, place: Span) -> bool:
    """Whether a place stands in brackets that a trigger is not in ("Nusra (Qaeda's branch in the Levant) fired")."""
    before = text[max(0, place.start - 80) : place.start]
    opened = len(before) - before.rfind("(")
    if before.rfind("(") <= before.rfind(")"):
        return False
    closed = text.find(")", place.end, place.end + 80)
    return closed >= 0 and not (place.start - opened <= trigger.start < closed)


def _when(text: str, trigger: Span, sentence: Span, others: Sequence[Span], near: Sequence[Time]) -> str | None:
    fit = [
        t
        for t in near
        if t.type in ("DATE", "TIME")
        and t.earliest
        and t.latest
        and _of_event(text, trigger, t, sentence)
        and not _apart(text, trigger, t.span)
        and not any(_robs(text, trigger, o, t.span) for o in others)
    ]
    return min(fit, key=lambda t: (_gap(trigger, t.span), t.span)).id if fit else None


def _apart(text: str, trigger: Span, time: Span) -> bool:
    """Whether a clause border stands between a trigger and a time."""
    left, right = sorted((trigger, time))
    return clause_words().border.search(text, left.end, right.start) is not None


def _robs(text: str, trigger: Span, other: Span, time: Span) -> bool:
    """Whether another trigger has a time for itself: it stands right behind it, or nearer and in its own clause."""
    if _takes(text, other, time):
        return True
    if _gap(other, time) >= _gap(trigger, time) or _apart(text, other, time):
        return False
    left, right = sorted((trigger, other))
    between = text[left.end : right.start]
    return _FINITE.search(between) is not None or not _SAME_DEED.search(between)


def _takes(text: str, other: Span, time: Span) -> bool:
    """Whether a time stands before another trigger as its attribute ("the 21 August | attack")."""
    return 0 <= other.start - time.end < 12 and _ATTRIBUTE.fullmatch(text, time.end, other.start) is not None


def _of_event(text: str, trigger: Span, t: Time, sentence: Span) -> bool:
    """Whether a time can be an event's: no date line, no time of saying, no border of another stretch of time."""
    known, low, at = clause_words(), max(0, t.span.start - 40), t.span.start
    if known.before_told_time.search(text, low, at) or known.before_border_time.search(text, low, at):
        return False
    if known.elsewhen.search(text, trigger.end, at):
        return False
    if not _YEAR.search(t.span.of(text)):
        return True
    dateline = sentence.start == 0 and t.span.start <= _DATELINE
    return not dateline and (t.grain != "day" or known.before_plain_time.search(text, low, at) is not None)
