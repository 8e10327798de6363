"""Word sequences of a text as numbers, the MinHash signature of their set, and its bands for lookup.

MinHash: Broder 1997, On the resemblance and containment of documents; bands: Leskovec, Rajaraman and Ullman, Mining of
Massive Datasets, ch. 3; hashing by multiply-shift: Dietzfelbinger et al. 1997.
"""

from __future__ import annotations

import re
import zlib
from functools import cache

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint32]

WORDS = 4  # words a shingle
BANDS, ROWS = 54, 3
_WORD = re.compile(r"\w+")
_SENTENCE_WORDS = 10
_SEED = 20131014


def shingles(text: str) -> Hashes:
    """The distinct sequences of WORDS words of a text, as sorted 32-bit hashes; case and marks do not count."""
    words = [w.lower() for w in _WORD.findall(text)]
    rows = (" ".join(words[i : i + WORDS]) for i in range(max(1, len(words) - WORDS + 1)))
    return np.unique(np.array([zlib.crc32(r.encode()) for r in rows], dtype=np.uint32))


def signature(found: Hashes) -> Hashes:
    """The MinHash signature of a set of shingles: BANDS x ROWS numbers."""
    factors, offsets = _functions()
    values = found.astype(np.uint64)[:, None] * factors + offsets
    least: Hashes = (values >> np.uint64(32)).min(axis=0).astype(np.uint32)
    return least


def band_keys(signed: Hashes) -> tuple[str, ...]:
    """One key a band; two texts that share a third of their shingles meet in a band with a chance of .87."""
    bands = signed.reshape(BANDS, ROWS)
    return tuple(f"b{i}:{zlib.crc32(band.tobytes()):08x}" for i, band in enumerate(bands))


def sentence_keys(sentences: list[str]) -> tuple[str, ...]:
    """One key a sentence of ten words or more: a long quotation or a kept paragraph meets even in a short cut."""
    made = (" ".join(w.lower() for w in _WORD.findall(s)) for s in sentences)
    return tuple(sorted({f"s{zlib.crc32(s.encode()):08x}" for s in made if s.count(" ") >= _SENTENCE_WORDS - 1}))


def contained(a: Hashes, b: Hashes) -> float:
    """The share of the smaller set that stands in the other (0 to 1)."""
    return len(np.intersect1d(a, b, assume_unique=True)) / max(1, min(len(a), len(b)))


@cache
def _functions() -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    random = np.random.default_rng(_SEED)
    whole = 2**64 - 1
    factors = random.integers(0, whole, BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    return factors, random.integers(0, whole, BANDS * ROWS, dtype=np.uint64)
