"""Which source said which content by which cue: scores between spans, from the encoder's projections.

A span chooses its partner by a scaled dot product of mean projections and a learned score of the distance
(the pairwise scorer of dependency parsing: Dozat and Manning 2017, without the bilinear part).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.marking.encoder.decoding import Stretch

Floats = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]
Ints = npt.NDArray[np.int64]
REACH = 150  # words between the starts of linked spans at most


@dataclass(frozen=True, slots=True)
class Linker:
    """Learned numbers of the link scores: distance scores [link, bucket], score of no link [link]."""

    links: tuple[str, ...]
    width: int
    distance: Floats
    none: Floats

    def number(self, link: str) -> int:
        """The row of a link."""
        return self.links.index(link)


@dataclass(frozen=True, slots=True)
class Projections:
    """The encoder's projections a piece [pieces, links * width]; `first` is each word's first piece, and the end."""

    left: Floats | Halves
    right: Floats | Halves
    first: Ints


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution as word stretches."""

    content: tuple[Stretch, ...]
    cue: Stretch | None
    source: Stretch | None


def bucket(gap: Ints) -> Ints:
    """Buckets of signed distances in words: 0 to 15 rightwards, 16 to 31 leftwards."""
    step = np.minimum((2 * np.log2(np.abs(gap) + 1)).astype(np.int64), 15)
    return np.asarray(step + np.where(gap < 0, 16, 0), dtype=np.int64)


def pooled(states: Floats | Halves, first: Ints, spans: Sequence[Stretch]) -> Floats:
    """The mean of the pieces' states over the words of each span [spans, width]."""
    starts, ends = first[[s.start for s in spans]], first[[s.end for s in spans]]
    ends = np.maximum(ends, starts + 1)  # words behind the first of a name share a piece
    sums = [states[a:b].sum(axis=0, dtype=np.float32) for a, b in zip(starts, ends, strict=True)]
    return np.asarray(np.stack(sums) / (ends - starts)[:, None], dtype=np.float32)


def scores(
    linker: Linker, link: str, left: Sequence[Stretch], right: Sequence[Stretch], projections: Projections
) -> Floats:
    """Score matrix [left, right] of one link; minus infinity where the two stand too far apart."""
    number = linker.number(link)
    part = slice(number * linker.width, (number + 1) * linker.width)
    q = pooled(projections.left[:, part], projections.first, left)
    k = pooled(projections.right[:, part], projections.first, right)
    gaps = np.array([s.start for s in right]) - np.array([s.start for s in left])[:, None]
    out = (q @ k.T / np.sqrt(linker.width) + linker.distance[number][bucket(gaps)]).astype(np.float32)
    return np.where(np.abs(gaps) > REACH, np.float32(-np.inf), out)


def link(
    linker: Linker, contents: Sequence[Stretch], cues: Sequence[Stretch], sources: Sequence[Stretch],
    projections: Projections, spare: Sequence[Stretch] = (),
) -> list[Linked]:  # fmt: skip
    """Attributions: contents of one cue go together, and the source is chosen by cue and contents both.

    Where none of the `sources` fits, one of the `spare` ones may.
    """
    groups: dict[tuple[bool, int], list[int]] = {}
    for i, chosen in enumerate(_cues_of(linker, contents, cues, projections)):
        groups.setdefault((False, i) if chosen is None else (True, chosen), []).append(i)
    source_of = _sources_of(linker, contents, cues, sources, projections)
    spare_of = _sources_of(linker, contents, cues, spare, projections)
    return [
        Linked(tuple(contents[i] for i in held), cues[cue] if cue is not None else None,
               source_of(held, cue) or spare_of(held, cue))
        for (cued, k), held in groups.items()
        for cue in (k if cued else None,)
    ]  # fmt: skip


def _sources_of(
    linker: Linker, contents: Sequence[Stretch], cues: Sequence[Stretch], sources: Sequence[Stretch],
    projections: Projections,
) -> Callable[[list[int], int | None], Stretch | None]:  # fmt: skip
    """A function from the numbers of contents and of their cue to the source that fits both, or none."""
    if not contents or not sources:
        return lambda held, cue: None
    by_content = _against_none(linker, "content_source", contents, sources, projections)
    by_cue = _against_none(linker, "cue_source", cues, sources, projections) if cues else by_content

    def source_of(held: list[int], cue: int | None) -> Stretch | None:
        total = by_content[held].mean(axis=0)
        if cue is not None:
            total = total + by_cue[cue]
        return sources[int(total.argmax())] if total.max() > 0 else None

    return source_of


def _against_none(
    linker: Linker, name: str, left: Sequence[Stretch], right: Sequence[Stretch], projections: Projections
) -> Floats:
    matrix = scores(linker, name, left, right, projections)
    return np.asarray(matrix - linker.none[linker.number(name)], dtype=np.float32)


def _cues_of(
    linker: Linker, contents: Sequence[Stretch], cues: Sequence[Stretch], projections: Projections
) -> list[int | None]:
    if not contents or not cues:
        return [None] * len(contents)
    matrix = scores(linker, "content_cue", contents, cues, projections)
    none = linker.none[linker.number("content_cue")]
    return [int(row.argmax()) if row.max() > none else None for row in matrix]
