"""What the heads of the encoder say of one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from reportedly.marking.encoder.links import Linker, Projections
from reportedly.records import Attribution, EventMention, Mention, Span

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tag:
    """A span of one head with its type and probability."""

    span: Span
    type: str
    score: float


@dataclass(frozen=True, slots=True)
class Quality:
    """Classes of a given stretch, word by word; `chances` are probabilities [words, classes]."""

    classes: tuple[str, ...]
    starts: Ints
    ends: Ints
    chances: Floats

    def of(self, spans: Sequence[Span]) -> dict[str, float]:
        """The mean probability of each class over the words of the spans; empty where there is no word."""
        rows = [self.chances[slice(*self._words(s))] for s in spans]
        rows = [r for r in rows if len(r)]
        if not rows:
            return {}
        mean = np.concatenate(rows).mean(axis=0)
        return {c: round(float(p), 3) for c, p in zip(self.classes, mean, strict=True)}

    def _words(self, span: Span) -> tuple[int, int]:
        return (
            int(np.searchsorted(self.ends, span.start, side="right")),
            int(np.searchsorted(self.starts, span.end, side="left")),
        )


@dataclass(frozen=True, slots=True)
class Factuality:
    """How certainly each word, read as an event, is told to have happened: -3 (certainly not) to 3 (certainly so)."""

    ends: Ints
    values: Floats

    def at(self, span: Span) -> float | None:
        """The value at the first word of a span; None where the model does not tell."""
        word = int(np.searchsorted(self.ends, span.start, side="right"))
        return float(np.clip(self.values[word], -3, 3)) if word < len(self.values) else None


@dataclass(frozen=True, slots=True)
class NamePair:
    """A relation between two spans that the names head marked."""

    source: Tag
    target: Tag
    type: str
    score: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """What it takes to score pairs of spans of a section after the pass: projections, and the words' code points."""

    linker: Linker
    projections: Projections
    starts: Ints
    ends: Ints


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the heads say of one text.

    `attributions` are drawn as PolNeAR draws them, `claims` as the project's own annotation does; `own` are
    propositions that the report states in its own voice; `tags` holds the spans of each head by its name.
    """

    names: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Attribution, ...] = ()
    own: tuple[Tag, ...] = ()
    events: tuple[EventMention, ...] = ()
    tags: dict[str, tuple[Tag, ...]] = field(default_factory=dict)
    qualities: dict[str, Quality] = field(default_factory=dict)
    relations: tuple[NamePair, ...] = ()
    factuality: Factuality | None = None
    pairings: tuple[Pairing, ...] = ()


def joined(parts: Sequence[Encoded]) -> Encoded:
    """The marks of the sections of one text as those of the whole."""
    if len(parts) == 1:
        return parts[0]
    names = [m for p in parts for m in p.names]
    heads, told = parts[0].tags, parts[0].qualities
    values = [p.factuality for p in parts if p.factuality]
    return Encoded(
        names=tuple(replace(m, id=f"m{i}") for i, m in enumerate(names, 1)),
        attributions=tuple(a for p in parts for a in p.attributions),
        claims=tuple(a for p in parts for a in p.claims),
        own=tuple(t for p in parts for t in p.own),
        events=tuple(e for p in parts for e in p.events),
        tags={head: tuple(t for p in parts for t in p.tags[head]) for head in heads},
        qualities={head: _joined([p.qualities[head] for p in parts]) for head in told},
        relations=tuple(r for p in parts for r in p.relations),
        factuality=Factuality(np.concatenate([v.ends for v in values]), np.concatenate([v.values for v in values])),
        pairings=tuple(x for p in parts for x in p.pairings),
    )


def _joined(parts: Sequence[Quality]) -> Quality:
    return Quality(
        parts[0].classes,
        np.concatenate([p.starts for p in parts]),
        np.concatenate([p.ends for p in parts]),
        np.concatenate([p.chances for p in parts]),
    )
