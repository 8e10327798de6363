"""Whether a text is relevant, by the words that it has and the words that stand together in it."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
HASHES = 1 << 16
_WORD = re.compile(r"[A-Z]+(?:'[A-Z]+)?|\d+")


def terms(raw: str) -> Ints:
    """Hashes of the words of a text in upper case and of pairs of neighbours, each once; a number is a number."""
    words = ["#" if w[0].isdigit() else w for w in _WORD.findall(raw)]
    found = {*words, *(f"{a} {b}" for a, b in pairwise(words))}
    return np.array(sorted({zlib.crc32(t.encode()) % HASHES for t in found}), dtype=np.int64)


def relevance(raw: str, weights: dict[str, Floats]) -> float:
    """A score above 0 for relevant texts: inverse document frequencies, all texts of one length, times the weights."""
    found = terms(raw)
    rare = weights["rare"][found]
    length = float(np.linalg.norm(rare))
    return float(rare @ weights["relevant"][found]) / (length or 1.0) + float(weights["usual"][0])
