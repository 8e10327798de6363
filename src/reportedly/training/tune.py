"""Fine-tuning the shipped model to gold data of one's own, in the formats of the gold sets."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportedly.knowledge.weights import weights
from reportedly.training.export import ship
from reportedly.training.fit import fit
from reportedly.training.gold import FILES
from reportedly.training.restore import restored


def configuration(name: str = "tune.toml") -> dict[str, Any]:
    """A configuration that the package carries."""
    return tomllib.loads((files("reportedly.training") / name).read_text(encoding="utf-8"))


def read_configuration(path: Path) -> dict[str, Any]:
    """A configuration in a file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def tune(data: Path, out: Path, config: dict[str, Any], *, device: str = "cpu") -> Path:
    """Train the shipped model on with the sets that a folder holds, and write a model folder; returns the graph's path.

    `data` holds one folder a set (re3d, polnear, claims ...), each with its train.jsonl.

    Raises:
        FileNotFoundError: if the folder holds none of the known sets.
    """
    present = {name: n for name, n in config["repeat"].items() if all((data / f).exists() for f in FILES[name])}
    if not present:
        wanted = ", ".join(f for names in FILES.values() for f in names)
        raise FileNotFoundError(f"{data} holds none of the known sets ({wanted})")
    model = weights()
    network = fit({**config, "repeat": present}, data, device=device, start=restored(model, config["dropout"]))
    return ship(network.cpu(), out, {**config, "bias": model.bias, "temperature": model.temperature})
