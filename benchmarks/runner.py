"""One set's predictions, written line by line from the input fields alone."""

from __future__ import annotations

import importlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from benchmarks.inputs import Line, lines

NOW = (
    "re3d",
    "polnear",
    "timex",
    "geoparsing",
    "plover",
    "claims",
    "groups",
    "groups_given",
    "factuality",
    "eventmentions",
    "bias",
    "incidents",
    "coreference",
    "muc4",
)
SETS = {name: f"benchmarks.{name}" for name in NOW}
LATER = {
    "ner_extra": "serves training only",
}
SETS |= dict.fromkeys(LATER, "")


def write_predictions(name: str, data: Path, out: Path) -> None:
    """Predict every line of `data` into `out`, which appears only when it is whole.

    Raises:
        SystemExit: if the set has no layer yet (exit code 2, with the reason).
    """
    if name in LATER:
        print(f"{name}: {LATER[name]}", file=sys.stderr)
        raise SystemExit(2)
    told = _predictions(importlib.import_module(SETS[name]), lines(name, data))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=out.parent, delete=False) as part:
        for number, found in enumerate(told, 1):
            part.write(json.dumps(found, ensure_ascii=False) + "\n")
            if number % 100 == 0:
                print(f"{name}: {number}", file=sys.stderr)
    os.replace(part.name, out)


def _predictions(bench: ModuleType, given: Iterator[Line]) -> Iterator[Line]:
    """One prediction a line; a set whose lines speak of one another is predicted as a whole."""
    whole: Callable[[Iterator[Line]], Iterator[Line]] | None = getattr(bench, "predict_all", None)
    return whole(given) if whole else map(bench.predict, given)
