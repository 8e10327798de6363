"""Even-handedness: reports read as they are and with the names of the two sides exchanged (swap.toml).

`same` is the percentage of records, of both readings together, that are the same but for the exchanged names; `near`
takes in those of which only the ends of a stretch differ; `differ` counts what differs by layer and field. The same
figures for towns, which are on no side, tell how much any exchange of words changes: `even` is 100 less the percentage
points by which the sides' exchange keeps fewer records (`near`) than the towns'.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.alike import Held, held, rows_of
from benchmarks.documents import report
from benchmarks.exchange import CONTROL, SIDES, Names, exchange, names_of

SEED, TEXTS = 5, 100


def sample(path: Path, texts: int = TEXTS, seed: int = SEED) -> list[dict[str, Any]]:
    """Some lines of a JSON Lines file, drawn with a seed, in the order of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    drawn = sorted(random.Random(seed).sample(range(len(lines)), min(texts, len(lines))))
    return [json.loads(lines[index]) for index in drawn]


def both_readings(line: dict[str, Any], names: Names) -> tuple[Held, int]:
    """One report in both versions held against one another, and how many names were exchanged."""
    swapped = exchange(line["text"], names)
    other = {**line, "text": swapped.text, "title": exchange(line.get("title") or "", names).text or None}
    before = list(rows_of(report(line), lambda s: swapped.map(s.start, s.end), lambda w: exchange(w, names).text))
    after = list(rows_of(report(other), lambda s: swapped.snap(s.start, s.end), str))
    return held(before, after), len(swapped.pieces)


def measure(lines: list[dict[str, Any]], names: Names) -> dict[str, Any]:
    """The figures of one exchange over some reports."""
    same, near, every, differ, exchanged = Counter[str](), Counter[str](), Counter[str](), Counter[str](), 0
    for number, line in enumerate(lines, 1):
        found, count = both_readings(line, names)
        same, near, exchanged = same + found.same, near + found.near, exchanged + count
        every, differ = every + found.all, differ + found.differ
        if number % 20 == 0:
            print(f"swap: {number}", file=sys.stderr)
    return {
        "texts": len(lines),
        "names": exchanged,
        "records": every.total(),
        "same": _share(same.total(), every.total()),
        "near": _share(same.total() + near.total(), every.total()),
        "layers": {layer: (_share(same[layer], n), _share(same[layer] + near[layer], n)) for layer, n in every.items()},
        "differ": dict(differ.most_common()),
    }


def _share(pairs: int, records: int) -> float:
    """A record that is the same stands in both readings."""
    return round(200 * pairs / records, 2) if records else 100.0


def report_swap(path: Path, texts: int = TEXTS) -> dict[str, float]:
    """Both exchanges over the sample, printed as a table with what differs; the figures of the sides, and `even`."""
    lines = sample(path, texts)
    found = {"sides": measure(lines, names_of(SIDES)), "towns": measure(lines, names_of(CONTROL))}
    for what, figures in found.items():
        told = "  ".join(f"{name} {figures[name]}" for name in ("texts", "names", "records", "same", "near"))
        print(f"{what:12}", told)
        for layer, (same, near) in figures["layers"].items():
            print(f"  {layer:12} same {same:6.2f}  near {near:6.2f}")
        print("  differ: " + "; ".join(f"{name} {count}" for name, count in figures["differ"].items() if count > 1))
    even = 100 - max(0.0, found["towns"]["near"] - found["sides"]["near"])
    print(f"{'swap':12} same {found['sides']['same']}  near {found['sides']['near']}  even {even:.2f}")
    return {"same": found["sides"]["same"], "near": found["sides"]["near"], "even": round(even, 2)}
