"""Words and their pieces as BERT has them (Devlin et al. 2019): lower case, no accents, longest piece first.

The same pieces as the tokenizers library gives, without the 40 MB that it brings along.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

LONGEST = 100  # letters of a word that is not looked up whole
REMEMBERED = 200_000  # stretches whose words are kept
UNKNOWN = "[UNK]"
_STRETCH = re.compile(r"\S+")
_IDEOGRAPHS = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0002a6df\U0002a700-\U0002b81f\U0002b820-\U0002ceaf\U0002f800-\U0002fa1f]"
)

Word = tuple[int, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class WordPieces:
    """A vocabulary. `known` keeps the words of stretches met before."""

    numbers: dict[str, int]
    known: dict[str, tuple[Word, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def read(cls, path: Path) -> WordPieces:
        """Read a vocabulary with one piece a line; the line is its number."""
        return cls({piece: i for i, piece in enumerate(path.read_text(encoding="utf-8").split("\n")) if piece})

    def words(self, text: str) -> Iterator[Word]:
        """The words of a text in order: start, end, and the numbers of their pieces."""
        for stretch in _STRETCH.finditer(text):
            at = stretch.start()
            for start, end, pieces in self._stretch(stretch.group()):
                yield at + start, at + end, pieces

    def _stretch(self, stretch: str) -> tuple[Word, ...]:
        found = self.known.get(stretch)
        if found is None:
            if len(self.known) >= REMEMBERED:
                self.known.clear()
            parts = ((s, e, self._pieces(_normal(stretch[s:e]))) for s, e in _parts(stretch))
            found = self.known[stretch] = tuple(part for part in parts if part[2])
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST:
            return (self.numbers[UNKNOWN],)
        found, start = [], 0
        while start < len(word):
            end = self._longest(word, start)
            if end == start:
                return (self.numbers[UNKNOWN],)
            found.append(self.numbers[_named(word, start, end)])
            start = end
        return tuple(found)

    def _longest(self, word: str, start: int) -> int:
        for end in range(len(word), start, -1):
            if _named(word, start, end) in self.numbers:
                return end
        return start


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, as WordPieces cuts them."""
    for stretch in _STRETCH.finditer(text):
        for start, end in _parts(stretch.group()):
            yield stretch.start() + start, stretch.start() + end


def _named(word: str, start: int, end: int) -> str:
    return word[start:end] if start == 0 else f"##{word[start:end]}"


def _parts(stretch: str) -> Iterator[tuple[int, int]]:
    """Runs of letters, and single marks, without invisible characters at their edges."""
    start = 0
    for key, group in groupby(enumerate(stretch), key=lambda c: (_is_mark(c[1]), c[0] if _is_mark(c[1]) else 0)):
        end = start + sum(1 for _ in group)
        first, last = start, end
        while not key[0] and first < last and _is_invisible(stretch[first]):
            first += 1
        while not key[0] and first < last and _is_invisible(stretch[last - 1]):
            last -= 1
        if first < last:
            yield first, last
        start = end


def _is_mark(c: str) -> bool:
    if c.isascii():
        return not c.isalnum() and c.isprintable()
    return unicodedata.category(c)[0] == "P" or _IDEOGRAPHS.match(c) is not None


def _is_invisible(c: str) -> bool:
    return c == "\ufffd" or (not c.isprintable() and unicodedata.category(c)[0] == "C")


def _normal(word: str) -> str:
    """Lower case without accents and invisible characters; the empty string where nothing else is there."""
    if word.isascii() and word.isprintable():
        return word.lower()
    kept = "".join(c for c in word if not _is_invisible(c))
    return "".join(c for c in unicodedata.normalize("NFD", kept) if unicodedata.category(c) != "Mn").lower()
