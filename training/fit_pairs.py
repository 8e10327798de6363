"""Weights of pairs of one report for `linking/pairs.py`, printed as lines for linking.toml.

    python training/fit_pairs.py GOLD_FOLDER/claims/train.jsonl

A ridge logistic regression on each two tellings of one type in a report that meet events of the annotation: one thing
where its `same_as` leads both to one event.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
from fit_coreference import fit

from benchmarks.documents import report
from benchmarks.inputs import visible
from reportedly.linking.pairs import features
from reportedly.pipeline import told
from reportedly.records import Span, Telling

DONE = ("accomplished", "ongoing")


def pairs(line: dict) -> Iterator[tuple[dict[str, float], bool]]:
    """The features of each two tellings of a gold line, and whether the annotation has them as one."""
    read = report(visible("claims", line))
    triggers = {e.id: e.trigger for e in read.events}
    first = _first_of_each(line["events"])
    known = []
    for telling in told(read):
        meant = _meant(telling, triggers, line["events"])
        if meant is not None and telling.stage in DONE:
            known.append((telling, first[meant]))
    for (a, one), (b, other) in combinations(known, 2):
        if a.type == b.type:
            yield {name: value for name, value, _ in features(a, b)}, one == other


def _first_of_each(events: list[dict]) -> list[int]:
    found: list[int] = []
    for n, e in enumerate(events):
        found.append(n if e.get("same_as") is None else found[e["same_as"]])
    return found


def _meant(telling: Telling, triggers: dict[str, Span], events: list[dict]) -> int | None:
    """The annotated event of the telling's deed, or of what came of it."""
    spans = [Span(e["trigger"]["start"], e["trigger"]["end"]) for e in events]
    told_of = [telling.trigger, *(triggers[e] for e in telling.events)]
    return next((n for t in told_of for n, s in enumerate(spans) if s.overlaps(t)), None)


def main(path: Path) -> None:
    """Print the weights."""
    found = [p for text in path.read_text(encoding="utf-8").splitlines() for p in pairs(json.loads(text))]
    names = sorted({name for values, _ in found for name in values})
    x = np.array([[values.get(name, 0.0) for name in names] for values, _ in found])
    w = fit(x, np.array([float(same) for _, same in found]))
    print(f"{len(found)} pairs, {sum(same for _, same in found)} of one thing", file=sys.stderr)
    print(f"before = {w[-1]:.2f}")
    for name, weight in zip(names, w, strict=False):
        print(f"{name if name.isalpha() else json.dumps(name)} = {weight:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
