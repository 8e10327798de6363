"""A text as word pieces, and the overlapping windows in which the encoder reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from reportedly.marking.encoder.stand_ins import stood_in
from reportedly.marking.encoder.word_pieces import WordPieces
from reportedly.records import Span

WINDOW = 254
OVERLAP = 40
SECTION = 60_000
Ints = npt.NDArray[np.int64]

# How a word is written, which the lower-casing vocabulary does not tell: letters first, then what stands before it.
LOWER, TITLE, UPPER, MIXED, DIGITS, MARK = range(6)
JOINED, SPACED, NEW_LINE, NEW_PARAGRAPH = 0, 8, 16, 24
SHAPES = 32


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of one text.

    `ids` are vocabulary numbers and `shapes` the writing of the word (0 to SHAPES), one a piece; `word_piece` is the
    first piece of each word, `word_start` and `word_end` its code points in the text.
    """

    ids: Ints
    shapes: Ints
    word_piece: Ints
    word_start: Ints
    word_end: Ints

    def __len__(self) -> int:
        return len(self.ids)


def pieces(vocabulary: WordPieces, text: str, *, plain: bool = False) -> Pieces:
    """Cut a text into words and their pieces.

    A name of a party is read as the two pieces that stand for its kind, unless the text is read `plain`: the first
    word has the first, and all words behind it share the second.
    """
    words = list(vocabulary.words(text))
    start, end = (np.array([w[side] for w in words], dtype=np.int64) for side in (0, 1))
    written, named = shapes(text, start, end), np.zeros(len(words), dtype=bool)
    if not plain:
        words, named = stood_in(vocabulary, text, words)
        written = np.where(named, TITLE + written - written % 8, written)
    lengths = np.array([len(w[2]) for w in words], dtype=np.int64)
    ids = np.array([n for w in words for n in w[2]], dtype=np.int64)
    first = np.cumsum(lengths) - lengths
    written = np.repeat(written, lengths)
    written[first[named] + 1] = TITLE + SPACED
    return Pieces(ids, written, first - (lengths == 0), start, end)


def shapes(text: str, starts: Ints, ends: Ints) -> Ints:
    """The writing of each word: its letters (LOWER to MARK) plus what stands before it (JOINED to NEW_PARAGRAPH)."""
    found, before = np.zeros(len(starts), dtype=np.int64), 0
    for i, (s, e) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        found[i] = _letters(text[s:e]) + _gap(text[before:s])
        before = e
    return found


def _letters(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isdigit():
        return DIGITS
    if word.istitle():
        return TITLE
    if word.isupper():
        return UPPER
    return MIXED if word.isalnum() else MARK


def _gap(between: str) -> int:
    if not between:
        return JOINED
    lines = between.count("\n")
    return SPACED if not lines else (NEW_LINE if lines == 1 else NEW_PARAGRAPH)


def sections(text: str, most: int = SECTION) -> Iterator[Span]:
    """Stretches of at most `most` code points that cover a text, cut at blank lines where there are any.

    What is kept of a section is some kilobytes a word: a book is read without holding all of it at once.
    """
    start = 0
    while start < len(text):
        end = min(start + most, len(text))
        if end < len(text):
            end = _gap_before(text, start + most // 2, end)
        yield Span(start, end)
        start = end


def _gap_before(text: str, first: int, end: int) -> int:
    for gap in ("\n\n", "\n", ". ", " "):
        at = text.rfind(gap, first, end)
        if at >= 0:
            return at + len(gap)
    return end


def windows(count: int, word_piece: Ints, size: int = WINDOW, overlap: int = OVERLAP) -> Iterator[tuple[int, int]]:
    """Half-open ranges of pieces that cover `count` pieces, begin at words and share about `overlap` pieces."""
    start = 0
    while start < count:
        end = min(start + size, count)
        yield start, end
        if end == count:
            return
        wanted = end - overlap
        at = int(np.searchsorted(word_piece, wanted, side="right")) - 1
        following = int(word_piece[at])
        start = following if following > start else end


def owners(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The part of each window that it answers for: overlaps are halved between neighbours."""
    cuts = [(a[1] + b[0]) // 2 for a, b in pairwise(spans)]
    return list(zip([spans[0][0], *cuts], [*cuts, spans[-1][1]], strict=True)) if spans else []
