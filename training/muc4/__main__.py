"""`python -m training.muc4 --gold FOLDER`: from the training part to the weights beside the bench."""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from pathlib import Path
from typing import Any

from benchmarks import muc4
from benchmarks.documents import report
from benchmarks.muc4.encodings import encodings
from benchmarks.muc4.features import words
from benchmarks.muc4.wire import prepared
from training.muc4.examples import Example, example
from training.muc4.fit import fit_trunk, scale
from training.muc4.heads import fit_heads
from training.muc4.pack import numbers, pack
from training.muc4.relevance import relevance_weights

PART = 100  # texts that are read before they are kept


def main() -> None:
    """Read the training texts (kept in the work folder, so that a stopped run goes on), fit, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.muc4", description=main.__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of the gold sets")
    parser.add_argument("--work", type=Path, default=Path("build/muc4"), help="where read texts are kept")
    parser.add_argument("--out", type=Path, default=Path(muc4.__file__).with_name("weights.npz"))
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    lines = (given.gold / "muc4" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    read = [e for at in range(0, len(lines), PART) for e in _part(given.work, at, lines[at : at + PART])]
    keys = [json.loads(line) for line in lines]
    terms = relevance_weights([k["text"] for k in keys], [bool(k["templates"]) for k in keys])
    known = scale(read)
    trunk = fit_trunk(read, known, epochs=7, seed=2)
    network = numbers(trunk, fit_heads(read, trunk, known, seed=2), known)
    pack({**network, **terms}, given.out)


def _part(folder: Path, at: int, lines: list[str]) -> list[Example]:
    path = folder / f"read{at}.pickle"
    if path.exists():
        return list(pickle.loads(path.read_bytes()))
    print(f"reading texts {at + 1} to {at + len(lines)}", file=sys.stderr, flush=True)
    found = [_example(json.loads(line)) for line in lines]
    path.write_bytes(pickle.dumps(found))
    return found


def _example(line: dict[str, Any]) -> Example:
    ready = prepared(line)
    told = report(ready)
    return example(line, words(ready["text"], encodings(ready["text"]), told), told)


if __name__ == "__main__":
    main()
