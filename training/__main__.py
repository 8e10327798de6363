"""`python -m training --gold FOLDER`: from gold data to the shipped weights, in one command."""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

import torch

from reportedly.training.fit import fit, new_network
from reportedly.training.network import Network

OURS = Path(__file__).resolve().parents[1] / "src" / "reportedly"


def main() -> None:
    """Train the teachers, then the network that learns from them, and write its graph, vocabulary and model.json."""
    words = argparse.ArgumentParser(prog="python -m training", description=main.__doc__)
    words.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    words.add_argument("--config", type=Path, default=OURS / "training" / "config.toml")
    words.add_argument("--work", type=Path, default=Path("build/training"), help="where checkpoints go")
    words.add_argument("--out", type=Path, default=OURS / "model", help="where the model goes")
    words.add_argument("--device", default="cpu", help="cpu or cuda")
    words.add_argument("--no-ship", action="store_true", help="leave the trained network in the work folder")
    words.add_argument("--teacher", type=int, help="train this one teacher only (they may run side by side)")
    given = words.parse_args()
    config = tomllib.loads(given.config.read_text(encoding="utf-8"))
    given.work.mkdir(parents=True, exist_ok=True)
    if given.teacher is not None:
        _teacher(config, given, given.teacher)
        return
    teachers = tuple(_teacher(config, given, number) for number in range(config["teach"]["count"]))
    network = fit(config, given.gold, device=given.device, teachers=teachers).cpu()
    torch.save(network.state_dict(), given.work / "student.pt")
    if not given.no_ship:
        from reportedly.training.export import ship  # the export needs onnx, the training does not

        ship(network, given.out, config)


def _teacher(config: dict, given: argparse.Namespace, number: int) -> Network:  # type: ignore[type-arg]
    path = given.work / f"teacher{number}.pt"
    if path.exists():
        network = new_network(config)
        network.load_state_dict(torch.load(path, weights_only=True))
        return network.to(given.device)
    network = fit(config, given.gold, device=given.device, number=number)
    torch.save({n: t.cpu() for n, t in network.state_dict().items()}, path)
    return network


if __name__ == "__main__":
    main()
