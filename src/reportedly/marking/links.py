"""Which source said which content by which cue: scores between spans, from the encoder's projections.

A span chooses its partner by a scaled dot product of mean projections and a learned score of the distance
(the pairwise scorer of dependency parsing: Dozat and Manning 2017, without the bilinear part).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.marking.decoding import Stretch

Floats = npt.NDArray[np.float32]
REACH = 150  # words between the starts of linked spans at most


@dataclass(frozen=True, slots=True)
class Linker:
    """Learned numbers of the link scores: distance scores [link, bucket], score of no link [link]."""

    relations: tuple[str, ...]
    width: int
    distance: Floats
    none: Floats


@dataclass(frozen=True, slots=True)
class Projections:
    """The encoder's projections a piece [pieces, links * width]; `first` is each word's first piece, and the end."""

    left: Floats
    right: Floats
    first: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution as word stretches."""

    content: tuple[Stretch, ...]
    cue: Stretch | None
    source: Stretch | None


def bucket(gap: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Buckets of signed distances in words: 0 to 15 rightwards, 16 to 31 leftwards."""
    step = np.minimum((2 * np.log2(np.abs(gap) + 1)).astype(np.int64), 15)
    return np.asarray(step + np.where(gap < 0, 16, 0), dtype=np.int64)


def scores(linker: Linker, relation: str, left: Sequence[Stretch], right: Sequence[Stretch],
           projections: Projections) -> Floats:  # fmt: skip
    """Score matrix [left, right] of one relation; minus infinity where the two stand too far apart."""
    r = linker.relations.index(relation)
    part = slice(r * linker.width, (r + 1) * linker.width)
    q = _pool(projections.left, projections.first, left)[:, part]
    k = _pool(projections.right, projections.first, right)[:, part]
    starts = np.array([s.start for s in right]) - np.array([s.start for s in left])[:, None]
    out = (q @ k.T / np.sqrt(linker.width) + linker.distance[r][bucket(starts)]).astype(np.float32)
    return np.where(np.abs(starts) > REACH, np.float32(-np.inf), out)


def _pool(states: Floats, first: npt.NDArray[np.int64], spans: Sequence[Stretch]) -> Floats:
    return np.stack([states[first[s.start] : first[s.end]].mean(axis=0) for s in spans])


def link(linker: Linker, contents: Sequence[Stretch], cues: Sequence[Stretch], sources: Sequence[Stretch],
         projections: Projections) -> list[Linked]:  # fmt: skip
    """Attributions: contents of one cue go together, and the source is chosen by cue and contents both."""
    groups: dict[tuple[bool, int], list[Stretch]] = {}
    for i, chosen in enumerate(_cues_of(linker, contents, cues, projections)):
        groups.setdefault((False, i) if chosen is None else (True, chosen), []).append(contents[i])
    found = []
    for (has_cue, number), held in groups.items():
        cue = cues[number] if has_cue else None
        found.append(Linked(tuple(held), cue, _source(linker, held, cue, sources, projections)))
    return found


def _cues_of(linker: Linker, contents: Sequence[Stretch], cues: Sequence[Stretch],
             projections: Projections) -> list[int | None]:  # fmt: skip
    if not contents or not cues:
        return [None] * len(contents)
    matrix = scores(linker, "content_cue", contents, cues, projections)
    none = linker.none[linker.relations.index("content_cue")]
    return [int(row.argmax()) if row.max() > none else None for row in matrix]


def _source(linker: Linker, contents: Sequence[Stretch], cue: Stretch | None, sources: Sequence[Stretch],
            projections: Projections) -> Stretch | None:  # fmt: skip
    if not sources:
        return None
    total = scores(linker, "content_source", contents, sources, projections).mean(axis=0)
    none = float(linker.none[linker.relations.index("content_source")])
    if cue is not None:
        total = total + scores(linker, "cue_source", [cue], sources, projections)[0]
        none += float(linker.none[linker.relations.index("cue_source")])
    best = int(total.argmax())
    return sources[best] if total[best] > none else None
