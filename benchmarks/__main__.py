"""`python -m benchmarks SET --data FILE --out PRED`; or all, calibration, floors ... in place of a set."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    calibration,
    copies,
    edits,
    given_spans,
    intervals,
    kills,
    lookups,
    scale,
    sides,
    spans,
    speed,
    spellings,
    swap,
    views,
)
from benchmarks.runner import SETS, write_predictions
from benchmarks.table import check, gold_folder, table


def main(words: list[str] | None = None) -> int:
    """Run one command; 0 all well, 1 a floor is not held, 2 wrong usage."""
    given = _parser().parse_args(words)
    folder = gold_folder(given.gold)
    if given.what in _TEXTS:
        print(json.dumps(_TEXTS[given.what](given.data or folder / "reports" / "fakes.jsonl", given.most)))
        return 0
    if given.what in _STORES:
        print(json.dumps(_STORES[given.what](given.most)))
        return 0
    if given.what == "spellings":
        spellings.report()
        return 0
    if given.what in ("all", "floors", *_GOLD):
        return _whole(given.what, folder)
    if given.data is None or given.out is None:
        print(f"{given.what}: --data FILE and --out PRED are needed", file=sys.stderr)
        return 2
    write_predictions(given.what, given.data, given.out)
    return 0


_TEXTS: dict[str, Callable[[Path, int | None], object]] = {
    "copies": lambda path, most: copies.measure(path, most or 500),
    "lookups": lambda path, most: lookups.measure(path, most or 200),
    "spans": lambda path, _: spans.measure(path),
    "speed": lambda path, most: speed.measure(path, most or 200),
    "swap": lambda path, most: swap.report_swap(path, most or swap.TEXTS),
}
_STORES: dict[str, Callable[[int | None], object]] = {
    "edits": lambda most: edits.measure(most or edits.EDITS),
    "kills": lambda most: kills.measure(most or 100),
    "scale": lambda most: scale.measure(most or 100_000),
    "views": lambda most: views.measure(most or 100_000),
}
_GOLD: dict[str, Callable[[Path], object]] = {
    "calibration": calibration.report, "given_spans": given_spans.report, "intervals": intervals.report,
    "sides": sides.report_sides,
}  # fmt: skip


def _whole(what: str, folder: Path) -> int:
    if not folder.is_dir():
        print(f"no gold data at {folder}: floors not checked", file=sys.stderr)
        return 0
    if what in _GOLD:
        _GOLD[what](folder)
        return 0
    figures = table(folder)
    return check(figures) if what == "floors" else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=[*sorted(SETS), "all", "floors", "spellings", *_GOLD, *_TEXTS, *_STORES])
    parser.add_argument("--data", type=Path, help="a gold set's JSON Lines, with or without answers")
    parser.add_argument("--out", type=Path, help="where the predictions go, one JSON object a line")
    parser.add_argument("--gold", type=Path, help="folder of the gold sets (default: ../shared/gold)")
    parser.add_argument(
        "--most", type=int, help="texts that are read, kills, words of a reviewer, or reports in a store"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
