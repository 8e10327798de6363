"""Quotation marks: quoted stretches, also over paragraphs, and contents without marks at their edges."""

from __future__ import annotations

import re

from reportedly.records import Span

_QUOTE = re.compile('["“”„«»]')
_MARKS = ' \t\n"“”„«»,;:.'


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quoted stretches; a second opening mark before a closing one begins anew (a quotation over paragraphs)."""
    found, opened = [], -1
    for m in _QUOTE.finditer(text, start, end):
        if _opens(text, m.start(), m.group()):
            if opened >= 0:
                found.append((opened, m.start()))
            opened = m.end()
        elif opened >= 0:
            found.append((opened, m.start()))
            opened = -1
    return [(a, b) for a, b in found if 0 < b - a < 2500]


def _opens(text: str, at: int, mark: str) -> bool:
    if mark in "“„«":
        return True
    if mark in "”»":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def quote_end(text: str, block: Span) -> int:
    """Where the quotation that fills a paragraph closes, the paragraph's end if it does not."""
    for m in _QUOTE.finditer(text, block.start + 1, block.end):
        if m.end() >= block.end or not text[m.end()].isalnum():
            return m.start()
    return block.end


def trim_marks(text: str, start: int, end: int) -> Span | None:
    """A stretch without marks and blanks at its edges; None if nothing is left."""
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end) if end > start else None
