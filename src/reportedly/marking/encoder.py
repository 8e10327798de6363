"""Runs the one model: a text in, marks of all heads out, in a single pass over overlapping windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.knowledge.weights import GRAPH, TOKENIZER, Weights, altered, weights
from reportedly.marking.decoding import Stretch, decode
from reportedly.marking.links import Linker, Projections, link
from reportedly.marking.windows import Ints, Pieces, owners, pieces, windows
from reportedly.marking.relations import Relater, relate
from reportedly.records import Attribution, EventMention, Mention, Span

Floats = npt.NDArray[np.float32]
CLS, SEP = 101, 102
BATCH = 8
KINDS = {
    "Person": "person", "Organisation": "organisation", "Location": "place", "Weapon": "weapon",
    "MilitaryPlatform": "platform", "Vehicle": "vehicle", "DocumentReference": "document",
    "Nationality": "nationality",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tag:
    """A span of one head with its type and probability."""

    span: Span
    type: str
    score: float


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
class Encoded:
    """What the heads say of one text. `own` are propositions that the report states in its own voice."""

    names: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Attribution, ...] = ()
    own: tuple[Tag, ...] = ()
    labels: tuple[Tag, ...] = ()
    events: tuple[EventMention, ...] = ()
    mentions: tuple[Tag, ...] = ()
    tags: tuple[Tag, ...] = ()
    relations: tuple[NamePair, ...] = ()
    factuality: Factuality | None = None


@dataclass(frozen=True)
class Encoder:
    """The loaded model. One thread a process: several processes serve several cores better."""

    weights: Weights
    tokenizer: Any
    session: Any

    @classmethod
    def load(cls, folder: Path | None = None) -> Encoder:
        """Load a model, by default the one that the package carries.

        Raises:
            FileNotFoundError: if there is no model.
            ValueError: if its bytes are not those that model.json pins.
        """
        return _load(folder)

    @property
    def maker(self) -> str:
        """Component and version, for the records."""
        return f"encoder/{self.weights.version}"

    def run(self, text: str) -> Encoded:
        """All marks of a text; spans are code points of that very text."""
        p = pieces(self.tokenizer, text)
        if not len(p.word_piece):
            return Encoded()
        out = self._scores(p)
        return _Marks(self, p, text, out).encoded()

    def _scores(self, p: Pieces) -> dict[str, Floats]:
        """Scores a piece for each output, stitched from the windows."""
        spans = list(windows(len(p), p.word_piece))
        parts: list[list[Floats]] = []
        for at in range(0, len(spans), BATCH):
            parts += self._batch(p, spans[at : at + BATCH])
        mine = owners(spans)
        kept = [
            [o[a - s : b - s] for o in part] for part, (s, _), (a, b) in zip(parts, spans, mine, strict=True)
        ]
        names = [o.name for o in self.session.get_outputs()]
        return {name: np.concatenate([k[i] for k in kept]) for i, name in enumerate(names)}

    def _batch(self, p: Pieces, spans: Sequence[tuple[int, int]]) -> list[list[Floats]]:
        length = max(e - s for s, e in spans) + 2
        ids = np.zeros((len(spans), length), dtype=np.int64)
        mask = np.zeros((len(spans), length), dtype=np.float32)
        for i, (s, e) in enumerate(spans):
            ids[i, : e - s + 2] = [CLS, *p.ids[s:e], SEP]
            mask[i, : e - s + 2] = 1.0
        out = self.session.run(None, {"ids": ids, "mask": mask})
        return [[o[i, 1 : e - s + 1] for o in out] for i, (s, e) in enumerate(spans)]


@dataclass(frozen=True, slots=True)
class _Marks:
    """The scores of one text on their way to records."""

    encoder: Encoder
    pieces: Pieces
    text: str
    out: dict[str, Floats]

    def encoded(self) -> Encoded:
        maker = self.encoder.maker
        tags = self.tags("names")
        names = tuple(
            Mention(f"m{i}", t.span, KINDS[t.type], t.score, maker)
            for i, t in enumerate((t for t in tags if t.type in KINDS), 1)
        )
        events = tuple(EventMention(t.span, t.type, t.score, maker) for t in self.tags("events"))
        own = tuple(t for t in self.tags("claims") if t.type == "own")
        return Encoded(
            names=names,
            attributions=self.linked("attribution"),
            claims=self.linked("claims"),
            own=own,
            labels=self.tags("labels"),
            events=events,
            mentions=self.tags("mentions"),
            tags=tags,
            relations=self.related(tags),
            factuality=self.factuality(),
        )

    def factuality(self) -> Factuality | None:
        if "factuality" not in self.out:
            return None
        return Factuality(self.pieces.word_end, self.out["factuality"][self.pieces.word_piece, 0])

    def related(self, tags: tuple[Tag, ...]) -> tuple[NamePair, ...]:
        model = self.encoder.weights
        if not model.relation_types:
            return ()
        left, right = self.out["relation_left"], self.out["relation_right"]
        found = relate(_relater(model), self.stretches("names"), left, right, self.first())
        return tuple(NamePair(tags[r.left], tags[r.right], r.type, round(r.score, 3)) for r in found)

    def first(self) -> Ints:
        return np.append(self.pieces.word_piece, len(self.pieces))

    def stretches(self, head: str) -> list[Stretch]:
        bias = self.encoder.weights.bias.get(head, 0.0)
        return decode(self.out[head][self.pieces.word_piece], bias)

    def span(self, s: Stretch) -> Span:
        return Span(int(self.pieces.word_start[s.start]), int(self.pieces.word_end[s.end - 1]))

    def tags(self, head: str) -> tuple[Tag, ...]:
        if head not in self.encoder.weights.heads:
            return ()
        types = self.encoder.weights.heads[head]
        return tuple(Tag(self.span(s), types[s.type], round(s.score, 3)) for s in self.stretches(head))

    def linked(self, head: str) -> tuple[Attribution, ...]:
        types = self.encoder.weights.heads.get(head)
        if types is None:
            return ()
        by_role: dict[str, list[Stretch]] = {"source": [], "cue": [], "content": []}
        for s in self.stretches(head):
            by_role.setdefault(types[s.type], []).append(s)
        projections = Projections(self.out["link_left"], self.out["link_right"], self.first())
        found = link(_linker(self.encoder.weights), by_role["content"], by_role["cue"], by_role["source"], projections)
        return tuple(
            Attribution(
                source=(self.span(x.source),) if x.source else (),
                cue=(self.span(x.cue),) if x.cue else (),
                content=tuple(self.span(c) for c in x.content),
                score=round(min(c.score for c in x.content), 3),
                maker=self.encoder.maker,
            )
            for x in found
        )


@cache
def _linker(model: Weights) -> Linker:
    return Linker(
        model.relations,
        model.link_width,
        np.asarray(model.link_distance, dtype=np.float32),
        np.asarray(model.link_none, dtype=np.float32),
    )


@cache
def _relater(model: Weights) -> Relater:
    return Relater(
        model.relation_types,
        model.relation_width,
        np.asarray(model.relation_distance, dtype=np.float32),
        np.asarray(model.relation_kinds, dtype=np.float32),
        model.relation_none,
    )


@cache
def _load(folder: Path | None) -> Encoder:
    model = weights(folder)
    wrong = altered(model)
    if wrong:
        raise ValueError(f"the model's files are not those that were published: {', '.join(wrong)}")
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    tokenizer = Tokenizer.from_file(str(model.folder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(model.folder / GRAPH), options, providers=["CPUExecutionProvider"])
    return Encoder(model, tokenizer, session)
