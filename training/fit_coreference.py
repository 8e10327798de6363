"""Weights of `linking/coreference.py` from the train part of ECB+ (CC BY 3.0), printed as lines for linking.toml.

    python training/fit_coreference.py GOLD_FOLDER/eventmentions/train.jsonl

A ridge logistic regression on every pair of mentions in texts that may tell of one thing, by Newton's method.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from reportedly.linking.coreference import collection, likely_pairs, words
from reportedly.records import Span

RIDGE, STEPS = 1.0, 12


def mentions_of(line: dict) -> list[tuple[Span, Span]]:
    """The event mentions of a gold line with their sentences."""
    sentences = [Span(*s) for s in line["sentences"]]
    whole = Span(0, len(line["text"]))
    found = []
    for e in line["events"]:
        span = Span(e["start"], e["end"])
        found.append((span, next((s for s in sentences if s.covers(span)), whole)))
    return found


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of the columns and the intercept, last, on the scale of the columns."""
    middle, spread = x.mean(0), x.std(0) + 1e-9
    z = np.column_stack([(x - middle) / spread, np.ones(len(x))])
    w = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + RIDGE * np.eye(len(w))
        w += np.linalg.solve(hessian, z.T @ (y - p) - RIDGE * w)
    plain = w[:-1] / spread
    return np.append(plain, w[-1] - plain @ middle)


def main(path: Path) -> None:
    """Print the weights."""
    lines = [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]
    told = words([t["text"] for t in lines], [mentions_of(t) for t in lines])
    chains = [e["chain"] for t in lines for e in t["events"]]
    known = collection([t["text"] for t in lines], told)
    names: list[str] = []
    rows, same = [], []
    for i, j, values in likely_pairs(told, known):
        names = names or list(values)
        rows.append(list(values.values()))
        same.append(chains[i] == chains[j])
    w = fit(np.array(rows), np.array(same, dtype=float))
    print(f"{len(rows)} pairs, {sum(same)} of one event", file=sys.stderr)
    print(f"before = {w[-1]:.4f}")
    for name, weight in zip(names, w, strict=False):
        print(f"{name if name.isalpha() else json.dumps(name)} = {weight:.4f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
