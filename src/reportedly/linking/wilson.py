"""The interval of a share that a few cases leave open (Wilson 1927, Probable inference, JASA 22)."""

from __future__ import annotations

import math

_Z = 1.959964  # 95 %


def wilson(count: int, of: int) -> tuple[float, float] | None:
    """Bounds of the share behind `count` of `of` cases, at 95 %; None where there is no case.

    >>> [round(x, 3) for x in wilson(1, 4)]
    [0.046, 0.699]

    Raises:
        ValueError: if the count does not lie within 0 and `of`.
    """
    if not 0 <= count <= of:
        raise ValueError(f"not a count of cases: {count} of {of}")
    if not of:
        return None
    share, square = count / of, _Z * _Z
    middle = share + square / (2 * of)
    half = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    low, high = (middle - half) / (1 + square / of), (middle + half) / (1 + square / of)
    return max(0.0, min(share, low)), min(1.0, max(share, high))  # rounding aside, the share lies within
