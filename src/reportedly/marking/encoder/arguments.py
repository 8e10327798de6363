"""Who did it, to whom and where: each trigger of an event chooses among the names and places near it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportedly.marking.encoder.decoding import Stretch
from reportedly.marking.encoder.encoded import Encoded, Pairing
from reportedly.marking.encoder.links import scores
from reportedly.records import Argument, Span

ROLES = ("who", "whom", "where")
SURE = 0.2


def mark_arguments(seen: Encoded, triggers: Sequence[Span], candidates: Sequence[Span]) -> tuple[Argument, ...]:
    """The likely participants and places of each trigger, by trigger and role, likeliest first.

    `candidates` are spans of names, noun phrases and places. A role that the model finds nobody for has none.
    """
    return tuple(a for pairing in seen.pairings for a in _of_section(pairing, triggers, candidates))


def _of_section(pairing: Pairing, triggers: Sequence[Span], candidates: Sequence[Span]) -> list[Argument]:
    left, right = _placed(pairing, triggers), _placed(pairing, candidates)
    if not left or not right:
        return []
    return [a for role in ROLES for a in _chosen(pairing, role, left, right)]


def _placed(pairing: Pairing, spans: Sequence[Span]) -> list[tuple[Stretch, Span]]:
    found = []
    for span in spans:
        first = int(np.searchsorted(pairing.ends, span.start, side="right"))
        end = int(np.searchsorted(pairing.starts, span.end, side="left"))
        if first < end:
            found.append((Stretch(first, end, 0, 1.0), span))
    return found


def _chosen(pairing: Pairing, role: str, left: list[tuple[Stretch, Span]],
            right: list[tuple[Stretch, Span]]) -> list[Argument]:  # fmt: skip
    name = f"event_{role}"
    matrix = scores(pairing.linker, name, [s for s, _ in left], [s for s, _ in right], pairing.projections)
    none = np.full((len(left), 1), pairing.linker.none[pairing.linker.number(name)])
    whole = np.concatenate([none, matrix], axis=1)
    chances = np.exp(whole - whole.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    found = []
    for (_, trigger), row in zip(left, chances[:, 1:], strict=True):
        for j in np.argsort(-row, kind="stable"):
            if row[j] < SURE:
                break
            found.append(Argument(trigger, role, right[int(j)][1], round(float(row[j]), 3)))
    return found
