"""How far a figure would move with other documents: 95 % intervals by bootstrap (Efron and Tibshirani 1993)."""

from __future__ import annotations

import json
import random
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.runner import write_predictions
from benchmarks.scoring import figure, score
from benchmarks.table import RUNS

SMALL = ("re3d dev", "polnear dev", "claims dev", "claims dev_clean", "geoparsing geowebnews", "muc4 dev")
Line = dict[str, Any]


def report(folder: Path, times: int = 100) -> None:
    """Print each figure of the small sets with its interval on standard output."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, kind, file, paths in RUNS:
            if name in SMALL:
                out = Path(scratch) / "predicted.jsonl"
                write_predictions(kind, folder / kind / file, out)
                scorer, gold = folder / kind / "score.py", folder / kind / file
                drawn = _drawn(scorer, _lines(gold), _lines(out), Path(scratch), times)
                whole = score(scorer, gold, out)
                for label, path in paths.items():
                    low, high = interval([figure(s, path) for s in drawn])
                    print(f"{name:24}{label:22}{figure(whole, path):6.1f}  {low:.1f} to {high:.1f}", flush=True)


def interval(values: list[float], share: float = 0.95) -> tuple[float, float]:
    """The middle share of the values (percentile interval)."""
    ordered = sorted(values)
    cut = int(len(ordered) * (1 - share) / 2)
    return ordered[cut], ordered[-1 - cut]


def resampled(count: int, chance: random.Random) -> list[int]:
    """As many numbers below `count` as there are, drawn with replacement."""
    return [chance.randrange(count) for _ in range(count)]


def _drawn(scorer: Path, gold: list[Line], predicted: list[Line], scratch: Path, times: int) -> list[Any]:
    by_doc, chance, found = {p["doc"]: p for p in predicted}, random.Random(1), []
    for _ in range(times):
        chosen = resampled(len(gold), chance)
        pairs = [(f"{n}", gold[i], by_doc[gold[i]["doc"]]) for n, i in enumerate(chosen)]
        _write(scratch / "gold.jsonl", [{**g, "doc": n} for n, g, _ in pairs])
        _write(scratch / "drawn.jsonl", [{**p, "doc": n} for n, _, p in pairs])
        try:
            found.append(score(scorer, scratch / "gold.jsonl", scratch / "drawn.jsonl"))
        except subprocess.CalledProcessError:  # a draw in which a figure is undefined
            continue
    return found


def _lines(path: Path) -> list[Line]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _write(path: Path, lines: list[Line]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
