"""Fits what is asked of stretches, templates and texts, on the frozen states of the words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.muc4.features import HASHES
from benchmarks.muc4.labels import TEMPLATE_HEADS, TYPES
from benchmarks.muc4.network import STATE, TWOS, buckets, whole
from training.muc4.examples import Example, Stretch
from training.muc4.fit import Scale, states
from training.muc4.network import Heads, Trunk

Loss = Callable[[Tensor, Tensor], Tensor]
DECAY = 0.05


@dataclass(slots=True)
class Answers:
    """Pooled states and the answers to one question, gathered over the texts."""

    rows: list[Tensor] = field(default_factory=list)
    wanted: list[object] = field(default_factory=list)

    def add(self, row: Tensor, wanted: object) -> None:
        """One more answer."""
        self.rows.append(row)
        self.wanted.append(wanted)


@dataclass(slots=True)
class Pairs:
    """Rows of all stretches, and pairs of them: two row numbers, distances there and back, and the answer."""

    rows: list[Tensor] = field(default_factory=list)
    pairs: list[tuple[int, int, int, int, bool]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def add(
        self, rows: Tensor, stretches: Sequence[Stretch], answer: Callable[[Stretch, Stretch], bool | None]
    ) -> None:
        """All pairs of one text that have an answer."""
        first, gaps = len(self.rows), buckets(np.array([s.start for s in stretches]))
        self.rows += list(rows)
        for i, a in enumerate(stretches):
            for j, b in enumerate(stretches[:i]):
                told = answer(a, b)
                if told is not None:
                    self.pairs.append((first + i, first + j, int(gaps[i, j]), int(gaps[j, i]), told))
                    self.weights.append(10 / (10 + len(stretches)))  # a long text has many pairs


def fit_heads(examples: Sequence[Example], net: Trunk, known: Scale, *, seed: int = 1) -> Heads:
    """Train all heads, one after the other."""
    torch.manual_seed(seed)
    heads = Heads()
    linear: dict[str, Answers] = {}
    together, one = Pairs(), Pairs()
    for example in examples:
        x = states(net, example, known)
        for name, row, wanted in _questions(example, x):
            linear.setdefault(name, Answers()).add(row, wanted)
        fillers = example.fillers
        linked = [*fillers, *(s for s in (*example.times, *example.places) if s.templates)]
        if len(linked) > 1:
            together.add(pooled(x, linked), linked, lambda a, b: bool(a.templates & b.templates))
            one.add(pooled(x, fillers), fillers, _alike)
    _even(heads, linear["text"])
    for name, answers in sorted(linear.items()):
        _fit_linear(name, heads.get_submodule(name), answers)
    for kind, pairs in (("pair", together), ("same", one)):
        _fit_pairs(heads, kind, pairs)
    return heads.eval()


def _even(heads: Heads, answers: Answers) -> None:
    """Bring what is known of a text to like spreads: words stay as they are, all else weighs a fifth of its spread."""
    x, told = torch.stack(answers.rows), HASHES + TWOS
    heads.text_mean[told:] = x[:, told:].mean(0)
    heads.text_scale[:told], heads.text_scale[told:] = 1.0, 0.2 / (x[:, told:].std(0) + 1e-3)
    answers.rows = list((x - heads.text_mean) * heads.text_scale)


def _alike(a: Stretch, b: Stretch) -> bool | None:
    return bool(a.entities & b.entities) if a.role == b.role else None


def _questions(example: Example, x: Tensor) -> Iterator[tuple[str, Tensor, object]]:
    """Each head's name with a state and the answer: a class, or numbers from 0 to 1."""
    mean, kinds = x.mean(0), {f["type"] for f in example.facts}
    yield "text", torch.from_numpy(whole(example.words)), [float(bool(kinds)), *(float(t in kinds) for t in TYPES)]
    for name, stretches in (("time", example.times), ("place", example.places)):
        for s in stretches:
            yield name, x[s.start : s.end].mean(0), [float(bool(s.templates))]
    for filler in example.fillers:
        for name in filler.classes:
            yield f"span.{name}_of", x[filler.start : filler.end].mean(0), filler.classes[name]
    for i, facts in enumerate(example.facts):
        mine = [s for s in example.fillers if i in s.templates]
        state = torch.cat([pooled(x, mine).mean(0) if mine else mean, mean])
        for name, classes in TEMPLATE_HEADS.items():
            yield f"template.{name}_of", state, classes.index(facts[name]) if facts[name] in classes else 0


def pooled(x: Tensor, stretches: Sequence[Stretch]) -> Tensor:
    """The mean state of each stretch."""
    return torch.stack([x[s.start : s.end].mean(0) for s in stretches]) if stretches else torch.zeros(0, STATE)


def _fit_linear(name: str, head: nn.Module, answers: Answers, epochs: int = 15, size: int = 128) -> None:
    x = torch.stack(answers.rows)
    classes = isinstance(answers.wanted[0], int)
    y = torch.tensor(answers.wanted, dtype=torch.long if classes else torch.float32)
    loss: Loss = functional.cross_entropy if classes else functional.binary_cross_entropy_with_logits
    # The heads were made with many small steps in mind; a mean over fewer texts needs a longer walk.
    plan = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=DECAY)
    slope, told = torch.optim.lr_scheduler.LinearLR(plan, 1.0, 0.05, epochs), 0.0
    for _ in range(epochs):
        told = 0.0
        for rows in torch.randperm(len(x)).split(size):
            value = loss(head(functional.dropout(x[rows], 0.3)), y[rows])
            plan.zero_grad()
            value.backward()
            plan.step()
            told += float(value.detach()) * len(rows) / len(x)
        slope.step()
    print(f"head {name}: loss {told:.3f} on {len(x)}", file=sys.stderr, flush=True)


def _fit_pairs(heads: Heads, kind: str, found: Pairs, epochs: int = 8, size: int = 1024) -> None:
    rows, pairs = torch.stack(found.rows), torch.tensor([p[:4] for p in found.pairs])
    wanted, weights = torch.tensor([float(p[4]) for p in found.pairs]), torch.tensor(found.weights)
    left, right = getattr(heads, f"{kind}_left"), getattr(heads, f"{kind}_right")
    near = getattr(heads, f"{kind}_near")
    plan = torch.optim.AdamW([*left.parameters(), *right.parameters(), near], lr=2e-3, weight_decay=DECAY)
    slope, told = torch.optim.lr_scheduler.LinearLR(plan, 1.0, 0.05, epochs), 0.0
    for _ in range(epochs):
        told = 0.0
        for some in torch.randperm(len(pairs)).split(size):
            i, j, there, back = pairs[some].T
            a, b = functional.dropout(rows[i], 0.3), functional.dropout(rows[j], 0.3)
            scores = ((left(a) * right(b)).sum(1) + (left(b) * right(a)).sum(1)) / left.out_features**0.5
            logits = (scores + near[there] + near[back]) / 2
            value = functional.binary_cross_entropy_with_logits(logits, wanted[some], weight=weights[some])
            plan.zero_grad()
            value.backward()
            plan.step()
            told += float(value.detach()) * len(some) / len(pairs)
        slope.step()
    print(f"pairs {kind}: loss {told:.3f} on {len(pairs)}", file=sys.stderr, flush=True)
