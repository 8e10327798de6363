"""What two layers of the shipped encoder say of each word of a text: its last one, and one below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.knowledge.weights import GRAPH, VOCABULARY, weights
from reportedly.marking.encoder.encoder import CLS, SEP
from reportedly.marking.encoder.windows import MARK, owners, pieces, windows
from reportedly.marking.encoder.word_pieces import WordPieces

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
LAYERS = tuple(f"/layers.{n}/norm2/LayerNormalization_output_0" for n in (5, 3))
ENCODED = 384 * len(LAYERS)


@dataclass(frozen=True, slots=True, eq=False)
class Encodings:
    """The code points of the words of a text, and what the layers say of the first piece of each [words, ENCODED]."""

    starts: Ints
    ends: Ints
    states: Floats


def encodings(text: str) -> Encodings:
    """Read a text in the encoder's own windows."""
    model = weights()
    p = pieces(_vocabulary(model.folder / VOCABULARY), text)
    spans = list(windows(len(p), p.word_piece))
    rows = [np.zeros((0, ENCODED), dtype=np.float32)]
    for (start, end), (first, last) in zip(spans, owners(spans), strict=True):
        ids = np.array([[CLS, *p.ids[start:end], SEP]], dtype=np.int64)
        shapes = np.array([[MARK, *p.shapes[start:end], MARK]], dtype=np.int64)
        given = {"ids": ids, "shapes": shapes, "mask": np.ones(ids.shape, dtype=np.float32)}
        found = np.concatenate(_encoder(model.folder / GRAPH).run(LAYERS, given), axis=2)[0]
        mine = p.word_piece[(p.word_piece >= first) & (p.word_piece < last)]
        rows.append(found[mine - start + 1])
    return Encodings(p.word_start, p.word_end, np.concatenate(rows))


@cache
def _vocabulary(path: Path) -> WordPieces:
    return WordPieces.read(path)


@cache
def _encoder(path: Path) -> Any:
    """The shipped graph with its layers as further outputs.

    A message in the protobuf format takes in what is appended to it: here entries of the graph's outputs (field 12
    of field 7; field 1 is the name). <https://protobuf.dev/programming-guides/encoding/#last-one-wins>
    """
    import onnxruntime

    more = b"".join(_field(7, _field(12, _field(1, name.encode()))) for name in LAYERS)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path.read_bytes() + more, options, providers=["CPUExecutionProvider"])


def _field(number: int, value: bytes) -> bytes:
    return bytes([number << 3 | 2, len(value)]) + value
