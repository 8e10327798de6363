"""Tells what a place name stands for: the place, its government ("Damascus said"), a comparison, or a people."""

from __future__ import annotations

import re

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.place_cues import cues
from reportedly.records import Span

SPEAKERS = frozenset({"country", "capital", "adm1", "continent"})
_HYPHENED = re.compile(r"\s?[-‐‑–—]\s?(\w+)")
_AFTER = re.compile(r"(?:[ \u00a0]+\w+){1,4}")
_BEFORE = re.compile(r"(?:(\w+)[ \u00a0]+)?(?:(\w+)[ \u00a0]+)(?:the[ \u00a0]+)?$")


def sense(text: str, span: Span, entry: Entry | None) -> str:
    """Return one of literal, government, comparison, demonym."""
    beside = _Beside(text, span)
    if beside.hyphened in cues("sense", "compared") or beside.compares():
        return "comparison"
    if entry is None:
        return "literal"
    if entry.demonym:
        return "demonym"
    if entry.id in cues("sense", "seats"):
        return "literal" if beside.last in cues("sense", "prepositions") else "government"
    return "government" if entry.kind in SPEAKERS and beside.speaks() else "literal"


class _Beside:
    """The words around a name, in lower case; empty where a mark stands between."""

    def __init__(self, text: str, span: Span) -> None:
        before = _BEFORE.search(text, max(0, span.start - 40), span.start)
        after = _AFTER.match(text, span.end, span.end + 60)
        hyphened = _HYPHENED.match(text, span.end, span.end + 20)
        self.earlier, self.last = _low(before, 1), _low(before, 2)
        self.following = _low(after, 0).split()
        self.hyphened = _low(hyphened, 1)

    def compares(self) -> bool:
        """Whether the name stands for its kind: "another Srebrenica", "a second Aleppo"."""
        return self.last in cues("sense", "comparing") and self.earlier not in cues("sense", "counting")

    def speaks(self) -> bool:
        """Whether the name does what only a government does, or has it done to it."""
        if self.last in cues("sense", "objects") or self.hyphened in cues("sense", "backed"):
            return True
        if self.last in cues("sense", "prepositions"):
            return self.last in cues("sense", "dealing") and self.earlier in cues("sense", "dealings")
        auxiliary = cues("sense", "auxiliary")
        verb = next((w for w in self.following if w not in auxiliary), "")
        return verb in cues("sense", "speech")


def _low(m: re.Match[str] | None, group: int) -> str:
    return (m.group(group) or "").lower() if m else ""
