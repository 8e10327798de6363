"""Examples as padded batches of windows, with targets for every head that the example annotates."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import torch
from tokenizers import Tokenizer

from reportedly.marking.windows import WINDOW, Pieces, pieces
from training.gold import HEADS, RELATION_TYPES, Example, roughen

CLS, SEP = 101, 102
IGNORED = -100
DISTANCES = 16


@dataclass
class Window:
    """One window: pieces with targets a head; links and relations hold spans as (first piece, end piece, word)."""

    ids: list[int]
    targets: dict[str, np.ndarray]  # type: ignore[type-arg]
    links: list[dict[str, list[tuple[int, int, int]]]] = field(default_factory=list)
    values: list[tuple[int, float]] = field(default_factory=list)
    names: list[tuple[tuple[int, int, int], int]] = field(default_factory=list)
    relations: dict[tuple[int, int], int] = field(default_factory=dict)


def distance(left: int, right: int) -> int:
    """Bucket of a signed distance in words: 0 to 15 to the right, 16 to 31 to the left."""
    gap = right - left
    bucket = min(int(2 * np.log2(abs(gap) + 1)), DISTANCES - 1)
    return bucket + (DISTANCES if gap < 0 else 0)


def word_range(p: Pieces, start: int, end: int) -> tuple[int, int]:
    """The words that a span of code points touches, half-open."""
    return int(np.searchsorted(p.word_end, start, side="right")), int(np.searchsorted(p.word_start, end, side="left"))


def targets(example: Example, p: Pieces) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    """Label numbers a word: 0 outside, 2i+1 begins type i, 2i+2 goes on; -1 outside or of an unknown type."""
    out = {}
    for head, marked in example.spans.items():
        row = np.zeros(len(p.word_piece), dtype=np.int64)
        if head in example.partial:
            row[:] = IGNORED
        if head in example.partial and head == "names":
            capital = np.array([example.text[s].isupper() for s in p.word_start], dtype=bool)
            row[capital] = -1
        for start, end, kind in marked:
            a, b = word_range(p, start, end)
            label = 2 * HEADS[head].index(kind) + 1
            row[a:b] = label + 1
            row[a : a + 1] = label
        out[head] = row
    return out


def cut(example: Example, tokenizer: Tokenizer, chance: random.Random) -> Iterator[Window]:
    """The windows of a text, from a start that differs each time."""
    p = pieces(tokenizer, example.text)
    rows = targets(example, p)
    spans = [[[word_range(p, *s) for s in role] for role in link] for link in example.links]
    n = len(p)
    if n == 0:
        return
    first = 0 if n <= WINDOW else -chance.randrange(0, WINDOW - 40)
    for at in range(first, n, WINDOW):
        a = int(np.searchsorted(p.word_piece, max(at, 0)))
        b = int(np.searchsorted(p.word_piece, at + WINDOW))
        if b - a < 3:
            continue
        lo, hi = int(p.word_piece[a]), int(p.word_piece[b]) if b < len(p.word_piece) else n
        ids = [CLS, *p.ids[lo:hi][:WINDOW].tolist(), SEP]
        window = Window(ids, {})
        position = p.word_piece[a:b] - lo + 1
        for head, row in rows.items():
            t = np.full(len(ids), IGNORED, dtype=np.int64)
            t[position] = row[a:b]
            window.targets[head] = t
        window.links = [_inside(link, a, b, lo, p) for link in spans]
        window.links = [x for x in window.links if any(x.values())]
        window.values = [(w - lo + 1, v) for w, v in _valued(example, p) if lo <= w < lo + len(ids) - 2]
        if example.relations:
            _relate(window, example, p, (a, b), lo)
        yield window


def _valued(example: Example, p: Pieces) -> list[tuple[int, float]]:
    ranges = [(word_range(p, s, e)[0], v) for s, e, v in example.values]
    return [(int(p.word_piece[w]), v) for w, v in ranges if w < len(p.word_piece)]


def _relate(window: Window, example: Example, p: Pieces, inside: tuple[int, int], lo: int) -> None:
    a, b = inside
    number: dict[tuple[int, int], int] = {}
    for start, end, kind in example.spans["names"]:
        s, e = word_range(p, start, end)
        if a <= s < e <= b:
            number[start, end] = len(window.names)
            stop = int(p.word_piece[e]) if e < len(p.word_piece) else len(p)
            window.names.append(((int(p.word_piece[s]) - lo + 1, stop - lo + 1, s), HEADS["names"].index(kind)))
    for left, right, kind in example.relations:
        if left in number and right in number and left != right:
            window.relations[number[left], number[right]] = RELATION_TYPES.index(kind)


def _inside(link: list[list[tuple[int, int]]], a: int, b: int, lo: int, p: Pieces) -> dict[str, list[tuple[int, int, int]]]:
    out: dict[str, list[tuple[int, int, int]]] = {}
    for role, parts in zip(("content", "cue", "source"), link, strict=True):
        kept = [(max(s, a), min(e, b)) for s, e in parts if s < b and e > a]
        out[role] = [
            (int(p.word_piece[s]) - lo + 1, (int(p.word_piece[e]) if e < len(p.word_piece) else len(p)) - lo + 1, s)
            for s, e in kept
            if s < e
        ]
    return out


def epoch(sets: dict[str, list[Example]], repeat: dict[str, int], tokenizer: Tokenizer, chance: random.Random,
          rough: float, size: dict[str, int]) -> list[list[Window]]:  # fmt: skip
    """One pass: windows of about the same length batched together, each batch of one set, in random order."""
    batches: list[list[Window]] = []
    for name, examples in sets.items():
        found: list[Window] = []
        for _ in range(repeat.get(name, 0)):
            for x in examples:
                found += cut(roughen(x, chance) if chance.random() < rough else x, tokenizer, chance)
        chance.shuffle(found)
        found.sort(key=lambda w: len(w.ids) // 16)
        batches += list(_pack(found, size[name]))
    chance.shuffle(batches)
    return batches


def _pack(found: list[Window], size: int) -> Iterator[list[Window]]:
    batch: list[Window] = []
    for w in found:
        if batch and (len(batch) + 1) * max(len(w.ids), len(batch[0].ids)) > size:
            yield batch
            batch = []
        batch.append(w)
    if batch:
        yield batch


def padded(batch: list[Window]) -> tuple[torch.Tensor, torch.Tensor, dict[str, torch.Tensor]]:
    """Pieces, mask and targets of a batch as tensors."""
    length = max(len(w.ids) for w in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length)
    rows = {h: torch.full((len(batch), length), IGNORED, dtype=torch.long) for h in batch[0].targets}
    for i, w in enumerate(batch):
        ids[i, : len(w.ids)] = torch.tensor(w.ids)
        mask[i, : len(w.ids)] = 1
        for head, row in w.targets.items():
            rows[head][i, : len(row)] = torch.from_numpy(row)
    return ids, mask, rows
