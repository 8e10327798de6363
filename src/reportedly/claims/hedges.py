"""The words of a stretch that make it less than sure, without those that only look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.knowledge.cues import cues

_IN_A_DATE = re.compile(
    r"(?:\b(?:of|in|by|since|until|till|before|after|early|late|mid|last|this|next)|\d(?:st|nd|rd|th)?)[\s-]+$"
)
_DAY = re.compile(r"\s\d")
_NOT = re.compile(r"\s+not\b", re.IGNORECASE)


def hedges(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The hedges of text[start:end] in order; the month of May is none, nor is "could not", which tells what failed."""
    for m in cues().hedge_pattern.finditer(text, start, end):
        word = m.group().lower()
        if word == "may" and _month(text, m):
            continue
        if word == "could" and _NOT.match(text, m.end()):
            continue
        yield m


def _month(text: str, m: re.Match[str]) -> bool:
    before = text[max(0, m.start() - 10) : m.start()]
    return m.group() == "May" or bool(_IN_A_DATE.search(before) or _DAY.match(text, m.end()))
