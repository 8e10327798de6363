"""Fits the weights of words that tell whether a text is relevant: ridge regression, solved over texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.muc4.relevance import HASHES, Floats, terms

RIDGE = 0.3
SEEN = 3  # texts in which a term must stand


def relevance_weights(texts: Sequence[str], relevant: Sequence[bool]) -> dict[str, Floats]:
    """Inverse document frequencies `rare` and weights `relevant` by hash, and `usual`, the mean answer."""
    found = [terms(text) for text in texts]
    seen = np.bincount(np.concatenate(found), minlength=HASHES)
    rare = np.where(seen >= SEEN, np.log((len(texts) + 1) / (seen + 1)), 0).astype(np.float32)
    rows = np.zeros((len(texts), HASHES), dtype=np.float32)
    for row, mine in zip(rows, found, strict=True):
        row[mine] = rare[mine] / (np.linalg.norm(rare[mine]) or 1.0)
    wanted = np.where(relevant, 1.0, -1.0)
    shares = np.linalg.solve(rows @ rows.T + RIDGE * np.eye(len(rows)), wanted - wanted.mean())
    return {
        "rare": rare,
        "relevant": (rows.T @ shares).astype(np.float32),
        "usual": np.array([wanted.mean()], dtype=np.float32),
    }
