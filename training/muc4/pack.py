"""Writes a trained network beside the bench, as 8-bit matrices."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.muc4.network import packed
from training.muc4.fit import Scale
from training.muc4.network import Heads, Trunk


def pack(net: Trunk, heads: Heads, known: Scale, path: Path) -> None:
    """Write all weights to `path`."""
    weights = {n: v.detach().numpy() for part in (net, heads) for n, v in part.state_dict().items()}
    np.savez_compressed(path, **packed({**weights, "mean": known.mean, "spread": known.spread, "axes": known.axes}))  # type: ignore[arg-type]
