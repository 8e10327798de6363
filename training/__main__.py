"""`python -m training --gold FOLDER`: from gold data to the shipped weights, in one command."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from training.export import ship
from training.fit import fit

SHIPPED = Path(__file__).resolve().parents[1] / "src" / "reportedly" / "model"


def main() -> None:
    """Train with the configuration and write the int8 graph, its tokenizer and model.json."""
    words = argparse.ArgumentParser(prog="python -m training", description=main.__doc__)
    words.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    words.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    words.add_argument("--work", type=Path, default=Path("build/training"), help="where checkpoints go")
    words.add_argument("--out", type=Path, default=SHIPPED, help="where the model goes")
    given = words.parse_args()
    config = tomllib.loads(given.config.read_text(encoding="utf-8"))
    network = fit(config, given.gold, given.work)
    ship(network, given.out, {"version": config["version"], "bias": config["bias"]})


if __name__ == "__main__":
    main()
