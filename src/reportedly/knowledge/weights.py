"""The shipped reading model: its files, the labels of its heads, and the hashes that pin them."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

GRAPH, VOCABULARY, FACTS = "encoder.onnx", "vocabulary.txt", "model.json"


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Where the model lies and what its outputs mean.

    `outputs` maps each output to its width, in the order in which they stand side by side. `heads` maps a head to its
    span types, `qualities` one to the classes of a given span; `bias` is added to a head's outside label and
    `temperature` divides its scores, so that a probability is right as often as it says;
    `link_distance` is [link, 32 buckets] and `link_none` [link]; `relation_distance` is [32 buckets, type],
    `relation_kinds` [name type, name type, type].
    """

    folder: Path
    version: str
    outputs: dict[str, int]
    heads: dict[str, tuple[str, ...]]
    qualities: dict[str, tuple[str, ...]]
    bias: dict[str, float]
    temperature: dict[str, float]
    links: tuple[str, ...]
    link_width: int
    link_distance: tuple[tuple[float, ...], ...]
    link_none: tuple[float, ...]
    relation_types: tuple[str, ...]
    relation_width: int
    relation_distance: tuple[tuple[float, ...], ...]
    relation_kinds: tuple[tuple[tuple[float, ...], ...], ...]
    relation_none: float
    sha256: dict[str, str]


def weights(folder: Path | None = None) -> Weights:
    """The model in a folder; without one, that of the folder in REPORTEDLY_MODEL, or the one that the package carries.

    Raises:
        FileNotFoundError: if the folder holds no model.
    """
    named = os.environ.get("REPORTEDLY_MODEL")
    return _read(folder or (Path(named) if named else Path(str(files("reportedly"))) / "model"))


@cache
def _read(folder: Path) -> Weights:
    facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    return Weights(
        folder=folder,
        version=facts["version"],
        outputs=facts["outputs"],
        heads={head: tuple(types) for head, types in facts["heads"].items()},
        qualities={head: tuple(types) for head, types in facts["qualities"].items()},
        bias=facts["bias"],
        temperature=facts["temperature"],
        links=tuple(facts["links"]),
        link_width=facts["link_width"],
        link_distance=tuple(tuple(row) for row in facts["link_distance"]),
        link_none=tuple(facts["link_none"]),
        relation_types=tuple(facts["relation_types"]),
        relation_width=facts["relation_width"],
        relation_distance=tuple(tuple(row) for row in facts["relation_distance"]),
        relation_kinds=tuple(tuple(tuple(r) for r in row) for row in facts["relation_kinds"]),
        relation_none=facts["relation_none"],
        sha256=facts["sha256"],
    )


def altered(model: Weights) -> tuple[str, ...]:
    """Names of the model's files whose bytes are not the pinned ones."""
    return tuple(name for name, pinned in model.sha256.items() if _digest(model.folder / name) != pinned)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"
