"""Krippendorff's alpha for unitizing: whether reviewers cut the same stretches out of a text.

Krippendorff, K. (2004), Content Analysis (2nd ed.), section 11.6; the same, Measuring the reliability of qualitative
text analysis data, Quality & Quantity 38:787-800.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from reportedly.reviewing.coefficient import Coefficient

Stretch = tuple[int, int]
_Section = tuple[int, int, bool]
"""Where it begins, how long it is, and whether it is a unit; a gap otherwise."""


def unitizing(length: int, reviewers: Sequence[Sequence[Stretch]]) -> Coefficient:
    """Alpha over a text of so many characters; each reviewer gives stretches (start, end) that do not overlap.

    >>> unitizing(300, [[(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)]]).value
    0.729
    """
    if len(reviewers) < 2:
        return Coefficient(None, "it takes two reviewers")
    cut = [list(_sections(length, sorted(units))) for units in reviewers]
    if not any(unit for sections in cut for _, _, unit in sections):
        return Coefficient(None, "nobody marked a stretch")
    expected = _expected(length, cut)
    if expected == 0:
        return Coefficient(None, "all marked the whole text, so there is nothing to tell agreement by")
    return Coefficient(round(1 - _observed(length, cut) / expected, 3))


def _sections(length: int, units: Sequence[Stretch]) -> Iterator[_Section]:
    """The whole text as units and the gaps between them."""
    at = 0
    for start, end in units:
        if start > at:
            yield at, start - at, False
        yield start, end - start, True
        at = end
    if at < length:
        yield at, length - at, False


def _observed(length: int, cut: Sequence[Sequence[_Section]]) -> float:
    apart = sum(_distance(a, b) for one, other in permutations(cut, 2) for a in one for b in other)
    return apart / (len(cut) * (len(cut) - 1) * length**2)


def _distance(a: _Section, b: _Section) -> int:
    """The squared distance of two sections: how far their ends are apart, or the length of a unit lost in a gap."""
    (start, size, unit), (other, others_size, others_unit) = a, b
    if unit and others_unit:
        meet = start < other + others_size and other < start + size
        return (start - other) ** 2 + (start + size - other - others_size) ** 2 if meet else 0
    if unit and other <= start and start + size <= other + others_size:
        return size**2
    if others_unit and start <= other and other + others_size <= start + size:
        return others_size**2
    return 0


def _expected(length: int, cut: Sequence[Sequence[_Section]]) -> float:
    """The disagreement of units of these lengths at all places where they could stand."""
    units = [size for sections in cut for _, size, unit in sections if unit]
    gaps = [size for sections in cut for _, size, unit in sections if not unit]
    apart = sum(
        (len(units) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        + size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
        for size in units
    )
    whole = len(cut) * length
    places = whole * (whole - 1) - sum(size * (size - 1) for size in units)
    return 2 * apart / length / places if places else 0.0
