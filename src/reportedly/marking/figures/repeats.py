"""The same number told again: "some 40.000 mercenaries ... the 40.000 fighters"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.knowledge.figures import figure_words
from reportedly.records.figure import Figure

FEW = 4
"""Smaller numbers come twice by chance."""
_Key = tuple[float | None, float | None, str | None, str | None]


def with_repeats(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Figures with the id of the first one that gave the same number of the same, where one did.

    The same are equal bounds from FEW on, effect and unit, and the same main noun, or people whom the same befell.
    """
    first: dict[_Key, list[Figure]] = {}
    found: list[Figure] = []
    for figure in figures:
        before = first.setdefault((figure.low, figure.high, figure.effect, figure.unit), [])
        again = next((f for f in before if _same(f, figure)), None)
        if again is None:
            before.append(figure)
        found.append(replace(figure, repeats=again.id) if again else figure)
    return tuple(found)


def _same(a: Figure, b: Figure) -> bool:
    if (a.low or a.high or 0) < FEW:
        return False
    heads = _head(a), _head(b)
    if heads[0] == heads[1]:
        return a.part_of == b.part_of and (heads[0] is not None or a.effect is not None) and a.per == b.per
    return a.effect is not None and all(head is None or _people(head) for head in heads)


def _head(figure: Figure) -> str | None:
    return figure.counted.lower().split()[-1] if figure.counted else None


def _people(head: str) -> bool:
    sets = figure_words().sets
    return head in sets["people"] or head in sets["combatants"] or head in sets["state"]
