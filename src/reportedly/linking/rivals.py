"""Which tolls of an incident are told of the same people, so that one can be held against the other.

A number of "more" or "others" is added to one told before; and of numbers of a report that make up another one of it,
each is a part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from reportedly.knowledge.linking import linking_words
from reportedly.linking.positions import Position
from reportedly.records import Bounds, Toll

_MOST = 8  # numbers of a report; among more, some make up another by chance
Numbers = Mapping[str, frozenset[Bounds]]


def told_numbers(held: Iterable[Position]) -> Numbers:
    """The tolls that each report tells on an aspect."""
    found: dict[str, set[Bounds]] = defaultdict(set)
    for p in held:
        if isinstance(p.value, Toll):
            found[p.telling.ref.document].add(p.value.bounds)
    return {document: frozenset(bounds) for document, bounds in found.items()}


def rivals(a: Position, b: Position, numbers: Numbers) -> bool:
    """Whether two positions on an aspect can be held against each other: all can but tolls of other people.

    `numbers` are those of their reports.
    """
    if not isinstance(a.value, Toll) or not isinstance(b.value, Toll) or a.value.bounds == b.value.bounds:
        return True
    if a.about == "killed" and (_added(a.value) or _added(b.value)):
        return False
    one, other = (numbers[p.telling.ref.document] for p in (a, b))
    return not (_part(a.value.bounds, one) or _part(b.value.bounds, other))


def _added(toll: Toll) -> bool:
    """Whether those counted come on top of others; of the injured, "others" are mostly others than the dead."""
    return not linking_words().added.isdisjoint((toll.counted or "").lower().split())


def _part(bounds: Bounds, told: frozenset[Bounds]) -> bool:
    """Whether a number makes, with another of its report, a third one."""
    if bounds.low is None or len(told) > _MOST:
        return False
    rest = sorted({b.low for b in told if b.low is not None and b.low != bounds.low})
    return any(bounds.low + x == y for x, y in combinations(rest, 2))
