"""Paragraphs, sentences and words of a text, as spans.

Sentences are split by rules: a stop, a blank and a capital, but not after a known abbreviation or an initial.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.records import Span

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*")
_WORD = re.compile(r"\w+(?:['’´`-]\w+)*|[^\w\s]")
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9À-ÖØ-Þ])|(?:[.!?]{1,3}[\"”»]?)(?=\n)")
_BEFORE = re.compile(r"([\w.´'’-]+)$")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm rev hon sen rep gov pres st mt ft no vs inc ltd co corp"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx est fig al u.s u.k u.n a.m"
    " p.m e.g i.e etc spc pvt cmdr supt amb sheikh".split()
)
_MAY_END = frozenset({"u.s", "u.k", "u.n", "a.m", "p.m", "etc", "no", "al", "sun", "sat", "mar", "jan"})


@lru_cache(maxsize=8)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Blocks of text between blank lines, without the white space around them."""
    return tuple(Span(m.start(), m.end()) for m in _PARAGRAPH.finditer(text))


@lru_cache(maxsize=8)
def words(text: str) -> tuple[Span, ...]:
    """Words (with inner apostrophes and hyphens) and single marks."""
    return tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text))


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[Span, ...]:
    """Sentences within paragraphs, without the white space around them."""
    return tuple(s for block in paragraphs(text) for s in _split(text, block))


def _split(text: str, block: Span) -> list[Span]:
    found, start = [], block.start
    for m in _STOP.finditer(text, block.start, block.end):
        if _is_abbreviation(text, m.start(), m.end()):
            continue
        found.append(Span(start, m.start() + len(m.group().rstrip())))
        start = m.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        found.append(Span(start, block.end))
    return found


def _is_abbreviation(text: str, stop: int, following: int) -> bool:
    if text[stop] != ".":
        return False
    before = _BEFORE.search(text[max(0, stop - 16) : stop])
    if before is None:
        return False
    word = before.group(1)
    if len(word) == 1 and word.isupper():
        return True
    low = word.casefold()
    if low not in _ABBREVIATIONS:
        return False
    after = text[following : following + 12]
    return low not in _MAY_END or after[:1].isdigit() or _looks_like_name(low, after)


def _looks_like_name(word: str, after: str) -> bool:
    # "U.S. Chairman" goes on; "5 a.m. The army" does not.
    return word in {"u.s", "u.k", "u.n"} and after.split(" ", 1)[0] not in {"The", "A", "In", "It", "He", "But", "They"}
