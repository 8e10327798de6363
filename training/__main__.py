"""`python -m training --gold FOLDER --out FOLDER`: from gold data to the shipped weights."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from training.fit import fit


def main() -> None:
    """Train with the configuration and export the model."""
    words = argparse.ArgumentParser(prog="python -m training", description=main.__doc__)
    words.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    words.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    words.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints")
    given = words.parse_args()
    fit(tomllib.loads(given.config.read_text(encoding="utf-8")), given.gold, given.work)


if __name__ == "__main__":
    main()
