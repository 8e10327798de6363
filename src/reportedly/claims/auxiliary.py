"""PLOVER's auxiliary modes: whether an event is told as historical, future, hypothetical or negated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Event, Published, Span, Time

_BY_STAGE = {"denied": "negated", "planned": "future", "threatened": "hypothetical"}
# "PLOVER: the coder should return the single event category" where the category says so itself.
_SAID_BY_TYPE = {("THREATEN", "threatened"), ("AGREE", "planned")}
_LONG_AGO = re.compile(
    r"\b(?:(?:\w+\s)?(?:years|decades|centuries)\s(?:ago|earlier|before)|a\s(?:decade|century)\sago"
    r"|(?:in|during|since)\sthe\s(?:early\s|late\s)?(?:1[89]|20)\d0s|last\scentury)\b",
    re.IGNORECASE,
)
_PAST = timedelta(days=365)
_REACH = 80


def with_auxiliary(
    text: str,
    events: Sequence[Event],
    sentences: Shelf[Span],
    times: Sequence[Time] = (),
    published: Published | None = None,
) -> tuple[Event, ...]:
    """The events with their auxiliary modes."""
    known = {t.id: t for t in times}
    return tuple(
        replace(
            e,
            auxiliary=auxiliary_of(
                text, e.trigger, sentence_at(sentences, e.trigger), e.type, e.stage, known.get(e.when or ""), published
            ),
        )
        for e in events
    )


def auxiliary_of(
    text: str, trigger: Span, sentence: Span, type_: str, stage: str, when: Time | None, published: Published | None
) -> str | None:
    """The auxiliary mode (PLOVER manual 2021, section on modes), None for what is told as done of late.

    Historical is what ended more than a year before the report appeared, or is said to lie that far back.
    """
    by_stage = None if (type_, stage) in _SAID_BY_TYPE else _BY_STAGE.get(stage)
    if by_stage:
        return by_stage
    if _long_past(when, published) or _long_ago(text, trigger, sentence):
        return "historical"
    return None


def _long_past(when: Time | None, published: Published | None) -> bool:
    if when is None or published is None or when.latest is None:
        return False
    try:
        return date.fromisoformat(when.latest[:10]) < date.fromisoformat(published.earliest[:10]) - _PAST
    except (ValueError, OverflowError):
        return False


def _long_ago(text: str, trigger: Span, sentence: Span) -> bool:
    low, high = max(sentence.start, trigger.start - _REACH), min(sentence.end, trigger.end + _REACH)
    return any(
        clause_words().border.search(text, min(m.end(), trigger.end), max(m.start(), trigger.start)) is None
        for m in _LONG_AGO.finditer(text, low, high)
    )
