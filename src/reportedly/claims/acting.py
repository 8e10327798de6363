"""Which of the mentions near an event can act in it or be acted upon: no towns, signatures, brackets or "X-backed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.within import Shelf
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Mention, Place, Span

ACTING = frozenset(("armed_group", "military", "government", "organisation", "person", "group", "nationality"))
_SIGNS = re.compile(r"[:|–—-]\s(?:the\s)?$|\s\($")
_LINE_END = re.compile(r"\)?[ \t]*(?:\n|$)")
_LED = re.compile(r"\s(led|backed)\s(?!(?:by|to|the|an?|his|her|its|their|into|up)\b)")  # "US led operations"
_NO_STATE = re.compile(
    r"\s(?:civil\s)?(?:conflict|war|crisis|uprising|revolution|city|town|village|province|capital|border|airspace|territory|soil|coast|side|region|area)s?\b"
)
_TO_BRACKET = 60


def acts(text: str, m: Mention, trigger: Span, places: Shelf[Place]) -> bool:
    """Whether a mention can be a party of the event that a trigger names."""
    if not (m.kind in ACTING or _is_state(m, places)) or (m.span.overlaps(trigger) and not _opens(m.span, trigger)):
        return False
    words = m.span.of(text)
    if not clause_words().name.search(words) or clause_words().compound.match(text, m.span.end):
        return False
    led = _LED.match(text, m.span.end)
    if led is not None and not trigger.covers(Span(*led.span(1))):
        return False
    against = text[max(0, m.span.start - 5) : m.span.start].lower() == "anti-"
    if against or (words.lower().startswith("anti-") and " " not in words):
        return False
    here = places.overlapping(m.span)
    if m.kind == "nationality" and (
        _NO_STATE.match(text, m.span.end) or any(p.span.covers(m.span) and p.precision != "country" for p in here)
    ):
        return False  # "the Qalamoun offensive", "the Syrian war" name where
    return not any(p.sense == "comparison" for p in here)


def _is_state(m: Mention, places: Shelf[Place]) -> bool:
    """Whether a mention is the name of a country, which acts and suffers as its state does."""
    return m.kind == "place" and any(p.span == m.span and p.precision == "country" for p in places.overlapping(m.span))


def signs(text: str, span: Span) -> bool:
    """Whether a name stands behind a mark at the end of a headline: "Strike kills eight: AFP"."""
    return (
        _SIGNS.search(text, max(0, span.start - 3), span.start) is not None
        and _LINE_END.match(text, span.end) is not None
    )


def in_brackets(text: str, span: Span, others: Sequence[Mention]) -> bool:
    """Whether a mention stands in brackets, where it explains or signs another ("(formerly the Front)")."""
    before = text[max(0, span.start - _TO_BRACKET) : span.start]
    open_at = span.start - len(before) + before.rfind("(")
    if before.rfind("(") <= before.rfind(")") or text.find(")", span.start, span.end + _TO_BRACKET) < 0:
        return False
    whole = text[open_at + 1 : span.end + 1] == f"{span.of(text)})"
    return not whole or any(0 <= open_at - m.span.end <= 1 for m in others)


def _opens(span: Span, trigger: Span) -> bool:
    """Whether a mention is the first of a trigger's words ("terrorist | attack")."""
    return span.start == trigger.start and span.end < trigger.end
