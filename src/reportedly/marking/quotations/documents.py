"""What a received report states is told by the report: "X received a letter from Y, stating that ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.voices import speakers
from reportedly.records import Attribution, Span

_FAR = 200
_RECEIVED = re.compile(r"\b(?:receives?|received|obtain(?:s|ed)|s[ae]w|seen|published?|got)\s+")
_DOCUMENT = re.compile(r"(?:an?|the|several|two)\s(?:[\w’'-]+\s){0,3}?([a-z]+)\b(?=\s(?:from|by|of|in|on)\b|,)[^;:.]*")


def told_by_documents(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, with the document as the source where the one named has only received it."""
    return tuple(_told_by_document(text, a) for a in attributions)


def _told_by_document(text: str, a: Attribution) -> Attribution:
    if not a.source or not a.cue or not a.cue[0].of(text).endswith("ing"):
        return a
    start, end = a.source[0].end, a.cue[0].start
    if not 0 < end - start <= _FAR:
        return a
    got = _RECEIVED.search(text, start, end)
    told = _DOCUMENT.match(text, got.end(), end) if got else None
    if told is None or told.group(1).lower() not in speakers().document:
        return a
    quote = told.group().rstrip(" ,")
    return replace(a, source=(Span(told.start(), told.start() + len(quote)),))
