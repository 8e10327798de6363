"""The words of a sentence as the figure grammar sees them: numerals, words, marks, and what must not be a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.knowledge.numbers import number_words

_SUFFIX = "|".join(sorted(number_words().short, key=lambda s: (-len(s), s)))
COMPOUNDS = ("strong", "plus", "nation", "country", "man", "truck", "vehicle", "aircraft", "ship")
"""What a hyphen may join to a numeral that counts."""
# A numeral ends before a blank or a mark, or before a scale glued to it ("3bn"); "46th" and "12-year-old" are words.
_END = rf"(?:(?![\w'’]|[.,]\d|[-–](?!(?:{'|'.join(COMPOUNDS)})\b)[^\W\d])|(?=(?i:{_SUFFIX})\b(?![-–]\w)))"
_TOKEN = re.compile(
    r"(?P<x>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+"
    r"|\+\d[\d() -]{6,20}\d"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,4}-\d{1,2}-\d{1,4}(?!\d)"
    r"|\d+(?:/\d+)+(?!\d))"
    r"|(?P<n>(?:\d+[- ])?\d/\d(?!\d)|\d*[½¼¾]"
    rf"|\d{{1,3}}(?:(?P<gap>[\u0020\u00a0\u2009\u202f])\d{{3}}(?:(?P=gap)\d{{3}}){{0,5}}){_END}"
    rf"|\d+(?:[.,'’]\d+){{0,8}}{_END})"
    r"|(?P<w>(?:[^\W\d_]\.){2,}|US\$|\w+(?:['’´`-]\w+)*)"
    r"|(?P<g>\n\s*\n)"
    r"|(?P<p>[<>]=|[^\s\w]|_)"
)
# Names that would read as small words in lower case.
_NAMES = frozenset({"IS", "US", "WHO"})


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence.

    `kinds` has one letter a token: n numeral, w word, p mark, x opaque (a clock, a date, an address), g a gap;
    `low` their lower-case text, `starts` and `ends` their places in the whole text.
    """

    text: str
    kinds: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """The lower-case token; empty outside the sentence."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def kind(self, i: int) -> str:
        """The letter of the token's class; empty outside the sentence."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else ""

    def raw(self, i: int) -> str:
        """The token as it is written."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.low) else ""

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a blank."""
        return 0 < i < len(self.low) and self.starts[i] == self.ends[i - 1]


def number_tokens(text: str, start: int, end: int) -> Words:
    """Split `text[start:end]` into tokens."""
    kinds, low, starts, ends = [], [], [], []
    for m in _TOKEN.finditer(text, start, end):
        kinds.append(m.lastgroup or "n")
        found = m.group()
        low.append(found if found in _NAMES else found.lower())
        starts.append(m.start())
        ends.append(m.end())
    return Words(text, kinds, low, starts, ends)
