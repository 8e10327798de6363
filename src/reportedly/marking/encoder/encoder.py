"""Runs the one model: a text in, marks of all heads out, in a single pass over overlapping windows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.knowledge.weights import GRAPH, VOCABULARY, Weights, altered, weights
from reportedly.marking.encoder.encoded import Encoded, Floats, Tag, joined
from reportedly.marking.encoder.marks import Scored, encoded
from reportedly.marking.encoder.windows import MARK, Pieces, owners, pieces, sections, windows
from reportedly.marking.encoder.word_pieces import WordPieces
from reportedly.records import Span

__all__ = ["Encoded", "Encoder", "Tag"]

CLS, SEP = 101, 102


@dataclass(frozen=True)
class Encoder:
    """The loaded model. One thread a process: several processes serve several cores better."""

    weights: Weights
    vocabulary: WordPieces
    session: Any

    @classmethod
    def load(cls, folder: Path | None = None) -> Encoder:
        """Load a model, by default the one that the package carries.

        Raises:
            FileNotFoundError: if there is no model.
            ValueError: if its bytes are not those that model.json pins.
        """
        return _load(folder)

    def run(self, text: str) -> Encoded:
        """All marks of a text; spans are code points of that very text. A long text is read section by section."""
        parts = [found for section in sections(text) if (found := self._section(text, section)) is not None]
        return joined(parts) if parts else Encoded()

    def _section(self, text: str, section: Span) -> Encoded | None:
        p = pieces(self.vocabulary, section.of(text))
        if not len(p.word_piece):
            return None
        p = replace(p, word_start=p.word_start + section.start, word_end=p.word_end + section.start)
        return encoded(Scored(text, self.weights, p, self._scores(p)))

    def _scores(self, p: Pieces) -> dict[str, Floats]:
        """Scores a piece for each output, stitched from the windows."""
        spans = list(windows(len(p), p.word_piece))
        kept = [self._window(p, s, e)[a - s : b - s] for (s, e), (a, b) in zip(spans, owners(spans), strict=True)]
        whole = np.concatenate(kept)
        widths = self.weights.outputs
        edges = np.cumsum([0, *widths.values()])
        return {name: whole[:, a:b] for name, a, b in zip(widths, edges, edges[1:], strict=False)}

    def _window(self, p: Pieces, start: int, end: int) -> Floats:
        # One window a run: padding costs more than a batch saves.
        ids = np.array([[CLS, *p.ids[start:end], SEP]], dtype=np.int64)
        shapes = np.array([[MARK, *p.shapes[start:end], MARK]], dtype=np.int64)
        mask = np.ones(ids.shape, dtype=np.float32)
        (out,) = self.session.run(None, {"ids": ids, "shapes": shapes, "mask": mask})
        return np.asarray(out[0, 1:-1], dtype=np.float32)


@cache
def _load(folder: Path | None) -> Encoder:
    model = weights(folder)
    wrong = altered(model)
    if wrong:
        raise ValueError(f"the model's files are not those that were published: {', '.join(wrong)}")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model.folder / GRAPH), options, providers=["CPUExecutionProvider"])
    return Encoder(model, WordPieces.read(model.folder / VOCABULARY), session)
