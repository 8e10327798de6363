"""How far two reviewers' stretches are the same: F1 of exact ones, and of their characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportedly.reviewing.coefficient import Coefficient

Stretch = tuple[int, int]
_NOTHING = Coefficient(None, "neither lets a stretch stand")


def exact_f1(one: Iterable[Stretch], other: Iterable[Stretch]) -> Coefficient:
    """F1 of the stretches that both have to the character; it is the same whoever is held against whom.

    >>> exact_f1([(0, 5), (8, 9)], [(0, 5), (7, 9)]).value
    0.5
    """
    return _f1(set(one), set(other))


def characters_f1(one: Iterable[Stretch], other: Iterable[Stretch]) -> Coefficient:
    """F1 of the characters that both cover.

    >>> characters_f1([(0, 5)], [(0, 10)]).value
    0.667
    """
    return _f1(*({n for start, end in side for n in range(start, end)} for side in (one, other)))


def _f1(one: set[Any], other: set[Any]) -> Coefficient:
    if not one and not other:
        return _NOTHING
    return Coefficient(round(2 * len(one & other) / (len(one) + len(other)), 3))


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches that overlap as one, in order.

    >>> merged([(5, 9), (0, 6), (10, 12)])
    [(0, 9), (10, 12)]
    """
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
