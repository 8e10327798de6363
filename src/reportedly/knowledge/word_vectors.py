"""How near two words are in meaning: vectors of common words and of the words of our lexicons (`word_vectors.npz`).

Made by `training/build_word_vectors.py` with all-MiniLM-L6-v2 (Apache-2.0), each word read by itself.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
_ENDINGS = re.compile(r"(?:ings?|ed|es|s|e|ion|er)$")


@cache
def word_vector(word: str) -> Vector | None:
    """The unit vector of a word, or of a known word with the same stem; None where neither is known."""
    words, by_stem, vectors = _table()
    low = word.lower()
    row = words.get(low, by_stem.get(_stem(low)))
    return None if row is None else vectors[row]


@cache
def word_likeness(one: str, other: str) -> float:
    """Cosine of two words, 1 for the same word; UNKNOWN where one of them is not known."""
    if one.lower() == other.lower():
        return 1.0
    a, b = word_vector(one), word_vector(other)
    return UNKNOWN if a is None or b is None else float(a @ b)


UNKNOWN = 0.3  # the mean of two words taken at random


def _stem(word: str) -> str:
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) > 2 else word


@cache
def _table() -> tuple[dict[str, int], dict[str, int], Vector]:
    with as_file(files("reportedly.knowledge").joinpath("word_vectors.npz")) as path, np.load(path) as held:
        words, rows = held["words"].tolist(), held["vectors"].astype(np.float32)
    vectors: Vector = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    by_stem: dict[str, int] = {}
    for row, word in enumerate(words):
        by_stem.setdefault(_stem(word), row)
    return {w: i for i, w in enumerate(words)}, by_stem, vectors
