"""A text as word pieces, and the overlapping windows in which the encoder reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 254
OVERLAP = 48
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of one text.

    `ids` are vocabulary numbers, one a piece; `word_piece` is the first piece of each word, `word_start` and
    `word_end` its code points in the text.
    """

    ids: Ints
    word_piece: Ints
    word_start: Ints
    word_end: Ints

    def __len__(self) -> int:
        return len(self.ids)


def pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """Cut a text into pieces; words are the tokenizer's own (split at white space and punctuation)."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    words = np.asarray([-1 if w is None else w for w in encoding.word_ids], dtype=np.int64)
    offsets = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    first = np.flatnonzero(np.diff(words, prepend=-2)).astype(np.int64)
    last = np.append(first[1:], len(words)) - 1 if len(first) else first
    ids = np.asarray(encoding.ids, dtype=np.int64)
    return Pieces(ids, first, offsets[first, 0], offsets[last, 1])


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
    cuts = [(a[1] + b[0]) // 2 for a, b in zip(spans, spans[1:], strict=False)]
    return list(zip([spans[0][0], *cuts], [*cuts, spans[-1][1]], strict=True)) if spans else []
