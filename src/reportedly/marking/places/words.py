"""The capitalised sequences of a text that the gazetteer may have, and which of them it has."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.place_cues import cues
from reportedly.marking.sentences import sentences
from reportedly.records import Span

LONGEST = 5
COMMA = re.compile(r",[ \u00a0]$")
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?:[A-Z][a-z]+\.)|[^\W_]+(?:['’´`ʼ](?![sS]\b)[^\W_]+)*")
_GAP = re.compile(r"[ \u00a0]|[ \u00a0]?[-‐‑][ \u00a0]?|\.[ \u00a0]")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}$|[A-Z]\.[A-Z][a-z]+\.$|DoD$")
_SHORTENED = frozenset({"st", "mt", "ft", "ste"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: `low` its lower case, `capital` whether it starts with one, `first` of its sentence."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    first: bool


@lru_cache(maxsize=4)
def split(text: str) -> tuple[Word, ...]:
    """Return the words of a text with their place in the sentence."""
    starts = {s.start for s in sentences(text)}
    found, opened = [], True
    for m in _WORD.finditer(text):
        word = m.group()
        opened = opened or m.start() in starts
        found.append(Word(m.start(), m.end(), word, word.lower(), _starts_a_name(word[0]), opened))
        opened = False
    return tuple(replace(w, first=True) if w.start - 1 in starts else w for w in found)


def _starts_a_name(letter: str) -> bool:
    """Whether the letter is a capital; Arabic script has none, so that each of its words may be a name."""
    return letter.isupper() or "\u0600" <= letter <= "\u06ff"


def outside(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Return the spans that overlap none of those taken, which are in text order and without overlap."""
    starts = [t.start for t in taken]
    return [s for s in spans if not any(t.overlaps(s) for t in taken[max(0, bisect(starts, s.start) - 1) :][:2])]


def sequences(text: str, tokens: Sequence[Word]) -> Iterable[tuple[int, int, str]]:
    """(first word, word after the last, key to look up)."""
    inner, opening, closing = cues("join", "inner"), cues("join", "opening"), cues("join", "closing")
    for i, token in enumerate(tokens):
        if not token.capital and not (token.low in opening and text[token.end : token.end + 1] == "-"):
            continue
        if _ACRONYM.match(token.text):
            yield i, i + 1, f"={token.text}"
        yield from _abbreviated(text, tokens, i)
        for j in range(i + 1, min(i + LONGEST, len(tokens)) + 1):
            last = tokens[j - 1]
            if j > i + 1 and not _joined(text, tokens[j - 2], last):
                break
            if last.capital or last.text.isdigit() or (j > i + 1 and last.low in closing):
                yield i, j, text[token.start : last.end]
            elif last.low not in inner:
                break


def _abbreviated(text: str, tokens: Sequence[Word], i: int) -> Iterable[tuple[int, int, str]]:
    token = tokens[i]
    after_comma = bool(i and COMMA.search(text[tokens[i - 1].end : token.start]))
    if after_comma and len(token.text) == 2 and token.text.isupper():
        yield i, i + 1, f",{token.text}"
    if text[token.end : token.end + 1] == "." and (after_comma or len(token.text) > 3) and len(token.text) < 6:
        yield i, i + 1, f"={token.text}."


def _joined(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    if gap.startswith("."):
        return left.low in _SHORTENED and bool(_GAP.fullmatch(gap))
    return bool(_GAP.fullmatch(gap))


Chosen = tuple[int, int, str, tuple[Entry, ...]]


def longest(spans: Iterable[tuple[int, int, str]], entries: Mapping[str, list[Entry]]) -> list[Chosen]:
    """Choose the longest known sequences from left to right, without overlap."""
    known = [(i, j, s, tuple(entries[s])) for i, j, s in spans if s in entries]
    known.sort(key=lambda c: (c[0], -c[1], c[2][0] not in "=,"))
    chosen: list[Chosen] = []
    for c in known:
        if not chosen or c[0] >= chosen[-1][1]:
            chosen.append(c)
    return chosen
