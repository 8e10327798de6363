"""The words around a place name, one by one: what stands before it, after it, and joins it to other names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.place_cues import cues
from reportedly.marking.places.words import Word
from reportedly.records import Span

FARTHEST = 5
_LISTING = re.compile(r",?\s(?:and|or|&|as well as)\s(?:the\s)?|[/–-]| ")
_COMMA = re.compile(r",\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a text. A blank between two words keeps them together; any other mark parts them."""

    text: str
    words: Sequence[Word]
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str, words: Sequence[Word]) -> Clause:
        """Return the words with their starts, for looking up spans."""
        return cls(text, words, [w.start for w in words])

    def at(self, span: Span) -> tuple[int, int]:
        """Return the first word of a span and the word after its last."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def low(self, k: int) -> str:
        """Return word k in lower case; empty outside the text."""
        return self.words[k].low if 0 <= k < len(self.words) else ""

    def capital(self, k: int) -> bool:
        """Whether word k starts with a capital letter."""
        return 0 <= k < len(self.words) and self.words[k].capital

    def gap(self, k: int) -> str:
        """Return what stands between word k-1 and word k; a line's end outside the text."""
        return self.text[self.words[k - 1].end : self.words[k].start] if 0 < k < len(self.words) else "\n\n"

    def joined(self, k: int) -> bool:
        """Whether nothing but a blank stands between word k-1 and word k."""
        gap = self.gap(k)
        return gap == " " or (gap.isspace() and "\n\n" not in gap)

    def owned(self, k: int) -> int:
        """Return the word that a name before word k owns ("Syria's north", "the States' north"); -1 without 's."""
        if self.low(k) == "s" and self.gap(k) in ("'", "’") and self.joined(k + 1):
            return k + 1
        return k if self.gap(k) in ("' ", "’ ") and self.low(k - 1).endswith("s") else -1

    def before(self, k: int) -> int:
        """Return the word before word k that is no article or adjective of place; -1 where a mark stands between."""
        passed = cues("beside", "describing") | cues("join", "direction")
        while self.joined(k):
            k -= 1
            low = self.low(k)
            if low not in passed and not low.endswith("ern"):
                return k
            if self.gap(k) == "-" and self.low(k - 1) in passed:
                k -= 1
        return -1

    def following(self, k: int) -> Iterator[int]:
        """Yield the words from word k on that may belong to one noun: up to a mark or a function word."""
        ends, nouns = cues("beside", "function"), cues("beside", "nouns_in_ly")
        for at in range(k, min(k + FARTHEST, len(self.words))):
            low = self.low(at)
            if low in ends or (low.endswith(("ly", "n't", "n’t")) and low not in nouns):
                return
            if at > k and not (self.joined(at) or self.gap(at) == "-"):
                return
            yield at


def listed(clause: Clause, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return, for each name, the first word and the word after the last of the list that it stands in.

    "Russia, Turkey and Iran" is one list, as are "Homs, Syria" and "US-China"; after "In Syria," a new one begins.
    """
    runs: list[list[int]] = []
    for n in range(len(spans)):
        if runs and _goes_on(clause, spans, runs[-1], n):
            runs[-1].append(n)
        else:
            runs.append([n])
    return [(clause.at(spans[run[0]])[0], clause.at(spans[run[-1]])[1]) for run in runs for _ in run]


def _goes_on(clause: Clause, spans: Sequence[Span], run: Sequence[int], n: int) -> bool:
    gap = clause.text[spans[n - 1].end : spans[n].start]
    if _LISTING.fullmatch(gap):
        return True
    before = clause.before(clause.at(spans[run[0]])[0])
    opening = before >= 0 and clause.words[before].first
    return bool(_COMMA.fullmatch(gap)) and not opening
