"""`python -m training.stand_ins --gold FOLDER --out FOLDER`: the shipped network learns to read stand-ins for names.

It learns from the sets' own answers, and to say of a text with stand-ins what it said of the text as it is written.
"""

from __future__ import annotations

import argparse
import copy
from pathlib import Path

from reportedly.knowledge.weights import weights
from reportedly.training.export import ship
from reportedly.training.fit import fit, vocabulary
from reportedly.training.restore import restored
from reportedly.training.stand_ins import stand
from reportedly.training.tune import configuration


def main() -> None:
    """One round: from the shipped model to a folder with another. The shipped one may itself read stand-ins."""
    words = argparse.ArgumentParser(prog="python -m training.stand_ins", description=main.__doc__)
    words.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    words.add_argument("--out", type=Path, required=True, help="where the model goes")
    words.add_argument(
        "--teacher", type=Path, help="folder of a model that reads names as written; else the shipped one"
    )
    words.add_argument("--device", default="cpu", help="cpu or cuda")
    given = words.parse_args()
    config, shipped = configuration("stand_ins.toml"), weights()
    start = restored(shipped, config["dropout"])
    teacher = restored(weights(given.teacher), config["dropout"]) if given.teacher else copy.deepcopy(start)
    if given.teacher is None:
        stand(start, vocabulary())
    network = fit(config, given.gold, device=given.device, teachers=(teacher.to(given.device),), start=start)
    ship(network.cpu(), given.out, {**config, "bias": shipped.bias, "temperature": shipped.temperature})


if __name__ == "__main__":
    main()
