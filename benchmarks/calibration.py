"""Whether a score means what it says: expected calibration error of the model's spans on development sets.

Ten bins of equal width (Guo et al. 2017). A span is right if its type and both ends agree with a gold span; of the
project's own annotation it must share half of the shorter one, as its scorer has it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportedly.marking.encoder import Encoder

Mark = tuple[int, int, str]
Scored = tuple[float, bool]
Line = dict[str, Any]


def report(folder: Path) -> None:
    """Print a line a head: spans, the error with the shipped temperature, and the error without one."""
    shipped = Encoder.load()
    plain = replace(shipped, weights=replace(shipped.weights, temperature={}))
    for head, (files, answers, half) in HEADS.items():
        lines = [json.loads(x) for f in files for x in (folder / f).read_text(encoding="utf-8").splitlines()]
        now, before = (list(_scored(encoder, head, lines, answers, half)) for encoder in (shipped, plain))
        print(f"{head:14}{len(now):6} spans  {error(now):.3f}  (without temperature {error(before):.3f})", flush=True)


def error(scored: Sequence[Scored], bins: int = 10) -> float:
    """The mean distance between score and share of right spans, weighed by the size of the bins."""
    total = 0.0
    for i in range(bins):
        inside = [(s, ok) for s, ok in scored if i / bins < s <= (i + 1) / bins]
        total += abs(sum(s for s, _ in inside) - sum(ok for _, ok in inside))
    return total / len(scored) if scored else 0.0


def _scored(
    encoder: Encoder, head: str, lines: Sequence[Line], answers: Callable[[Line], set[Mark]], half: bool
) -> Iterator[Scored]:
    for line in lines:
        gold = answers(line)
        for tag in encoder.run(line["text"]).tags[head]:
            mark = (tag.span.start, tag.span.end, tag.type)
            yield tag.score, _is_right(mark, gold, half)


def _is_right(mark: Mark, gold: set[Mark], half: bool) -> bool:
    start, end, kind = mark
    if not half:
        return mark in gold
    shared = ((min(end, e) - max(start, s), min(end - start, e - s)) for s, e, k in gold if k == kind)
    return any(2 * both >= shorter for both, shorter in shared)


def _pair(span: Line) -> tuple[int, int]:
    return span["start"], span["end"]


def _attribution(line: Line) -> set[Mark]:
    roles = ("source", "cue", "content")
    return {(s, e, role) for a in line["attributions"] for role in roles for s, e in a.get(role) or []}


def _roles(line: Line) -> set[Mark]:
    return {(*_pair(c[role]), role) for c in line["claims"] for role in ("source", "cue") if c[role]}


def _claims(line: Line) -> set[Mark]:
    return {(*_pair(c["content"]), "content" if c["source"] or c["cue"] else "own") for c in line["claims"]}


OWN = ("claims/dev.jsonl", "claims/dev_clean.jsonl")
HEADS: dict[str, tuple[tuple[str, ...], Callable[[Line], set[Mark]], bool]] = {
    "names": (("re3d/dev.jsonl",), lambda x: {(*_pair(e), e["type"]) for e in x["entities"]}, False),
    "attribution": (("polnear/dev.jsonl",), _attribution, False),
    "mentions": (("eventmentions/dev.jsonl",), lambda x: {(*_pair(e), "event") for e in x["events"]}, False),
    "claims": (OWN, _claims, True),
    "roles": (OWN, _roles, True),
    "labels": (OWN, lambda x: {(*_pair(i["span"]), "label") for i in x["labels"]}, True),
    "events": (OWN, lambda x: {(*_pair(e["trigger"]), e["type"]) for e in x["events"]}, True),
}
