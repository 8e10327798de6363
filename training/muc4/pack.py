"""Writes a trained network beside the bench, as 8-bit matrices."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.muc4.network import Floats, packed
from reportedly.knowledge.weights import GRAPH, weights
from training.muc4.fit import Scale
from training.muc4.network import Heads, Trunk


def numbers(net: Trunk, heads: Heads, known: Scale) -> dict[str, Floats]:
    """All weights of a network by name."""
    found = {n: v.detach().numpy() for part in (net, heads) for n, v in part.state_dict().items()}
    return {**found, "mean": known.mean, "spread": known.spread, "axes": known.axes}


def pack(network: dict[str, Floats], path: Path) -> None:
    """Write the weights to `path`, with the encoder on whose states they were fitted: a check says when it changed."""
    np.savez_compressed(path, encoder=np.array(weights().sha256[GRAPH]), **packed(network))  # type: ignore[arg-type]
