"""Names that are kept back, found in any spelling, and covered by blocks of the same length so that spans still hold.

What a block does not hide: that a name stands there, and how long it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from anyascii import anyascii

from reportedly.knowledge.english import english
from reportedly.knowledge.transliteration import k1, skeleton

BLOCK = "█"
# Within a word: marks on letters, what nobody sees, apostrophes. What is parted by them is one word still.
_WITHIN = (
    "'’‘ʼʻ`´"
    + "\u0300-\u036f\u064b-\u065f\u0670\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_WITHIN}])*")
_DOUBLED = re.compile(r"(.)\1+")
_UNSEEN = re.compile(rf"[{_WITHIN}]")
_SMALL = frozenset("al el ul il ad az as ash ar at ath an ed ez es esh er et en the of bin ibn bint abu umm".split())
_BETWEEN, _APART = 2, 25  # words, and characters, that may stand between two parts of a name
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, its spelling keys, and whether it is written as names are."""

    start: int
    end: int
    key: str
    bones: str
    named: bool


def words(text: str) -> Iterator[Word]:
    """The words of a text."""
    for found in _WORD.finditer(text):
        key, bones, named = _keys(found[0])
        yield Word(found.start(), found.end(), key, bones, named)


@lru_cache(maxsize=100_000)
def _keys(word: str) -> tuple[str, str, bool]:
    """How it sounds, its consonants (all that Arabic script writes), and whether it begins with no small letter."""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", unicodedata.normalize("NFKD", word)))
    key = k1(anyascii(plain))
    return key, _DOUBLED.sub(r"\1", skeleton(key)), not plain[:1].islower()


Parts = tuple[tuple[str, str], ...]
"""A name as the keys of its words and their consonants, without small words."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names as they are looked for: by how their first word sounds, in either order, and as one word."""

    starts: Mapping[str, tuple[Parts, ...]]
    wholes: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """These names."""
        starts: dict[str, tuple[Parts, ...]] = {}
        wholes = set()
        for name in names:
            held = [w for w in words(name) if name[w.start : w.end].lower() not in _SMALL] or list(words(name))
            parts = tuple((w.key, w.bones) for w in held)
            wholes.add(k1(anyascii(name)))
            for one in {parts, parts[::-1]} - {()}:
                for first in dict.fromkeys((one[0][0], f"-{one[0][1]}")):
                    starts[first] = (*starts.get(first, ()), one)
        return cls(starts, frozenset(wholes - {""}))

    def spans(self, found: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where they stand among the words of a text, with a word or two in between."""
        for n, word in enumerate(found):
            if word.key in self.wholes:
                yield word.start, word.end
            for parts in (*self.starts.get(word.key, ()), *self.starts.get(f"-{word.bones}", ())):
                end = _ends(found, n, parts)
                if end is not None:
                    yield word.start, end


def _ends(found: Sequence[Word], n: int, parts: Parts) -> int | None:
    """Where a name ends that begins with this word, None where it does not."""
    if not _sounds(found[n], parts[0], alone=len(parts) == 1):
        return None
    at = n
    for part in parts[1:]:
        near = range(at + 1, min(at + 2 + _BETWEEN, len(found)))
        after = found[at].end
        at = next((m for m in near if found[m].start - after <= _APART and _sounds(found[m], part)), -1)
        if at < 0:
            return None
    return found[at].end


def _sounds(word: Word, part: tuple[str, str], *, alone: bool = False) -> bool:
    key, bones = part
    if word.key == key:
        return bool(key)
    return word.bones == bones and len(bones) >= (_LEAST + 1 if alone else 2) and word.named


@dataclass(frozen=True, slots=True)
class Cover:
    """Whole names, and words that are kept back on their own where a document has such a name."""

    names: Names
    keys: frozenset[str] = frozenset()
    bones: frozenset[str] = frozenset()

    def over(self, text: str) -> str:
        """The text with blocks over what is kept back, as long as it was."""
        if len(text) < _LEAST:
            return text
        found = list(words(text))
        spans = list(self.names.spans(found))
        spans += [(w.start, w.end) for w in found if w.key in self.keys or (w.named and w.bones in self.bones)]
        if not spans:
            return self._escaped(text)
        covered = list(text)
        for start, end in spans:
            covered[start:end] = (c if c == "\n" else BLOCK for c in text[start:end])
        return "".join(covered)

    def all_over(self, value: Any) -> Any:
        """A value as JSON has it, every string in it covered, keys too."""
        if isinstance(value, str):
            return self.over(value)
        if isinstance(value, list):
            return [self.all_over(one) for one in value]
        if isinstance(value, dict):
            return {self.over(key): self.all_over(one) for key, one in value.items()}
        return value

    def _escaped(self, text: str) -> str:
        """An address may carry the name in percent signs: then none of it is shown."""
        if "%" not in text:
            return text
        plain = unquote(text)
        return (
            text
            if plain == text or self.over(plain.replace("%", " ")) == plain.replace("%", " ")
            else BLOCK * len(text)
        )


def cover(names: Sequence[str], alone: Iterable[str] = ()) -> Cover:
    """What covers these names, and these words on their own."""
    held = [word for one in alone for word in words(one)]
    bones = frozenset(w.bones for w in held if len(w.bones) >= _LEAST)
    return Cover(Names.of(names), frozenset(w.key for w in held if w.key), bones)


def telling(name: str) -> list[str]:
    """The words of a name that tell somebody on their own: neither small nor common."""
    return [
        said for w in words(name)
        if len(said := name[w.start : w.end]) >= _LEAST and w.named
        and said.lower() not in _SMALL and said.lower() not in english().common
    ]  # fmt: skip


def touches(asked: str, alone: Iterable[str]) -> bool:
    """Whether a question has a word that could find one of these words: the same, its beginning, a piece of it."""
    said = [(w.key, w.bones, asked[w.start : w.end].casefold()) for w in words(asked)]
    for one in alone:
        for w in words(one):
            low = one[w.start : w.end].casefold()
            if any(_finds(word, (w.key, w.bones, low)) for word in said):
                return True
    return False


def _finds(asked: tuple[str, str, str], held: tuple[str, str, str]) -> bool:
    same = asked[0] == held[0] or (asked[1] == held[1] and len(held[1]) >= _LEAST)
    return same or asked[2] in held[2] or (len(held[2]) >= _LEAST and asked[2].startswith(held[2]))
