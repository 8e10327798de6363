"""Agglomerative clustering by average linkage (Sokal and Michener 1958)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
_NEVER = -np.inf


def merges(likeness: Matrix) -> Iterator[tuple[float, list[int], list[int]]]:
    """The steps by which single items grow into one cluster: the likeness at which two clusters meet, and both."""
    left = likeness.astype(np.float64).copy()
    np.fill_diagonal(left, _NEVER)
    groups = {i: [i] for i in range(len(left))}
    while len(groups) > 1:
        i, j = divmod(int(left.argmax()), len(left))
        a, b = len(groups[i]), len(groups[j])
        yield float(left[i, j]), groups[i], groups[j]
        row = (left[i] * a + left[j] * b) / (a + b)
        left[i], left[:, i] = row, row
        left[j] = left[:, j] = left[i, i] = _NEVER
        groups[i] = groups[i] + groups.pop(j)


def clusters(likeness: Matrix, threshold: float) -> list[list[int]]:
    """Groups of items that are at least so alike on average."""
    groups: set[tuple[int, ...]] = {(i,) for i in range(len(likeness))}
    for level, one, other in merges(likeness):
        if level < threshold:
            break
        groups -= {tuple(one), tuple(other)}
        groups.add(tuple(one + other))
    return sorted(sorted(g) for g in groups)


def meeting_levels(likeness: Matrix) -> Matrix:
    """At which likeness each two items first stand in one cluster (the cophenetic likeness); 1 on the diagonal."""
    levels = np.ones_like(likeness, dtype=np.float64)
    for level, one, other in merges(likeness):
        levels[np.ix_(one, other)] = levels[np.ix_(other, one)] = level
    return levels


def parts(likeness: Matrix, least: float) -> list[list[int]]:
    """Items that a chain of likenesses of at least so much ties together: no cluster reaches beyond its part."""
    rest = set(range(len(likeness)))
    found = []
    while rest:
        part, new = set(), {min(rest)}
        while new:
            part |= new
            reached = np.flatnonzero((likeness[sorted(new)] >= least).any(axis=0))
            new = set(reached.tolist()) - part
        found.append(sorted(part))
        rest -= part
    return found
