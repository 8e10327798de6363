"""Examples as padded batches of windows, with targets for every head that the example annotates."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from reportedly.marking.encoder.links import bucket
from reportedly.marking.encoder.windows import LOWER, MARK, MIXED, SHAPES, TITLE, UPPER, WINDOW, Pieces, pieces
from reportedly.marking.encoder.word_pieces import WordPieces
from reportedly.training.gold import HEADS, LINKS, QUALITIES, RELATION_TYPES, Example, Link, Marked, Pair, roughen

CLS, SEP = 101, 102
IGNORED, OPEN = -100, -1
LONGEST = 500  # pieces of a window with names as they are written
LINK_REACH, RELATION_REACH = 150, 40  # words between the starts of two spans that may belong together
Ints = npt.NDArray[np.int64]
Place = tuple[int, int, int]  # first piece, end piece, word


@dataclass
class Window:
    """One window: pieces with a row of targets a head; spans are Places.

    `links` maps the link's name to (left spans, right spans, pairs of their numbers that belong together); `plain` is
    the same stretch with names as they are written, where it is wanted.
    """

    ids: list[int]
    shapes: list[int]
    words: list[int]
    targets: dict[str, Ints] = field(default_factory=dict)
    links: dict[str, tuple[list[Place], list[Place], set[Pair]]] = field(default_factory=dict)
    values: list[tuple[int, float]] = field(default_factory=list)
    names: list[tuple[Place, int]] = field(default_factory=list)
    relations: dict[Pair, int] = field(default_factory=dict)
    plain: Window | None = None


@dataclass(frozen=True)
class Cut:
    """A stretch of words of a text, and what places there become inside the window."""

    pieces: Pieces
    first: int
    end: int

    @property
    def offset(self) -> int:
        """The number of pieces before the window, less one for the mark at its beginning."""
        return int(self.pieces.word_piece[self.first]) - 1

    @property
    def stop(self) -> int:
        """The piece after the last word."""
        return start_of(self.pieces, self.end)

    def touches(self, span: Pair) -> bool:
        """Whether a span of code points stands at least in part in the window."""
        return span[0] < self.pieces.word_end[self.end - 1] and span[1] > self.pieces.word_start[self.first]

    def place(self, span: Pair) -> Place | None:
        """A span of code points as a Place; None if no word of it stands in the window."""
        s, e = word_range(self.pieces, *span)
        s, e = max(s, self.first), min(e, self.end)
        if s >= e:
            return None
        first, stop = start_of(self.pieces, s), start_of(self.pieces, e)
        return first - self.offset, max(first + 1, stop) - self.offset, s  # words behind a name's first share a piece


def start_of(p: Pieces, word: int) -> int:
    """The first piece of a word; of the word after the last, the number of pieces."""
    return int(p.word_piece[word]) if word < len(p.word_piece) else len(p)


def word_range(p: Pieces, start: int, end: int) -> Pair:
    """The words that a span of code points touches, half-open."""
    return int(np.searchsorted(p.word_end, start, side="right")), int(np.searchsorted(p.word_start, end, side="left"))


def targets(example: Example, p: Pieces) -> dict[str, Ints]:
    """Label numbers a word: 0 outside, 2i+1 begins type i, 2i+2 goes on; OPEN outside or of an unknown type."""
    out = {head: _row(example, p, head, marked) for head, marked in example.spans.items()}
    for head, marked in example.qualities.items():
        row = np.full(len(p.word_piece), IGNORED, dtype=np.int64)
        for start, end, kind in sorted(marked, key=lambda m: m[0] - m[1]):
            a, b = word_range(p, start, end)
            row[a:b] = QUALITIES[head].index(kind)
        out[head] = row
    return out


def _row(example: Example, p: Pieces, head: str, marked: list[Marked]) -> Ints:
    row = np.zeros(len(p.word_piece), dtype=np.int64)
    if head in example.partial:
        row[:] = IGNORED
    if head in example.partial and head == "names":
        row[np.array([example.text[s].isupper() for s in p.word_start], dtype=bool)] = OPEN
    for start, end, kind in marked:
        a, b = word_range(p, start, end)
        label = 2 * HEADS[head].index(kind) + 1
        row[a:b] = label + 1
        row[a : a + 1] = label
    return row


def cut(example: Example, vocabulary: WordPieces, chance: random.Random, recase: float, *,
        plain: bool = False) -> Iterator[Window]:  # fmt: skip
    """The windows of a text, from a start that differs each time; with their `plain` ones where they are asked for."""
    p = pieces(vocabulary, example.text)
    if not len(p):
        return
    rows, shapes = targets(example, p), _recased(p.shapes, chance, recase)
    written = pieces(vocabulary, example.text, plain=True) if plain else None
    first = 0 if len(p) <= WINDOW else -chance.randrange(0, WINDOW - 40)
    for at in range(first, len(p), WINDOW):
        a = int(np.searchsorted(p.word_piece, max(at, 0)))
        b = int(np.searchsorted(p.word_piece, at + WINDOW))
        b -= b > a and start_of(p, b) - int(p.word_piece[a]) > WINDOW
        if b - a >= 3:
            window = _window(example, rows, shapes, Cut(p, a, b))
            window.plain = None if written is None else _plain(Cut(written, a, b), p.word_piece[a : b + 1])
            if window.plain is None or len(window.plain.ids) <= LONGEST:
                yield window


def _plain(at: Cut, shared: Ints) -> Window:
    """A stretch as it is written; of words that share a piece with stand-ins, the last tells what they are."""
    lo, hi = at.offset + 1, at.stop
    last = np.append(shared[1:] != shared[:-1], True)[: at.end - at.first]
    words = (at.pieces.word_piece[at.first : at.end] - at.offset)[last]
    return Window(
        [CLS, *at.pieces.ids[lo:hi].tolist(), SEP], [MARK, *at.pieces.shapes[lo:hi].tolist(), MARK], words.tolist()
    )


def _recased(shapes: Ints, chance: random.Random, share: float) -> Ints:
    if chance.random() >= share:
        return shapes
    letters, before = shapes % 8, shapes - shapes % 8
    written = np.isin(letters, (LOWER, TITLE, UPPER, MIXED))
    return np.where(written, before + chance.choice((LOWER, UPPER)), shapes)


def _window(example: Example, rows: dict[str, Ints], shapes: Ints, at: Cut) -> Window:
    lo, hi = at.offset + 1, at.stop
    window = Window(
        ids=[CLS, *at.pieces.ids[lo:hi].tolist(), SEP],
        shapes=[MARK, *shapes[lo:hi].tolist(), MARK],
        words=(at.pieces.word_piece[at.first : at.end] - at.offset).tolist(),
    )
    for head, row in rows.items():
        placed = np.full(len(window.ids), IGNORED, dtype=np.int64)
        placed[window.words] = row[at.first : at.end]
        window.targets[head] = placed
    window.values = [(q[0], v) for s, e, v in example.values if (q := at.place((s, e))) is not None]
    links = [link for link in example.links if any(at.touches(q) for spans in link.values() for q in spans)]
    for name in LINKS:
        _link(window, links, example.decoys, at, name)
    if example.relations:
        _relate(window, example, at)
    return window


def _link(window: Window, links: list[Link], decoys: list[Pair], at: Cut, name: str) -> None:
    left, right = name.split("_")
    wanted = [(link[left], link.get(right, [])) for link in links if left in link]
    if not any(rights for _, rights in wanted):
        return
    choice = [p for link in links for role in _rivals(right) for p in link.get(role, [])]
    choice += decoys if left == "event" else []
    rights = sorted({q for p in choice if (q := at.place(p)) is not None})
    lefts: list[Place] = []
    together: set[Pair] = set()
    for mine, theirs in wanted:
        chosen = {q for p in theirs if (q := at.place(p)) is not None}
        for q in (at.place(p) for p in mine):
            if q is not None:
                together |= {(len(lefts), rights.index(c)) for c in chosen}
                lefts.append(q)
    if lefts and rights:
        window.links[name] = (lefts, rights, together)


def _rivals(role: str) -> tuple[str, ...]:
    return ("who", "whom", "where") if role in ("who", "whom", "where") else (role,)


def _relate(window: Window, example: Example, at: Cut) -> None:
    number: dict[Pair, int] = {}
    for start, end, kind in example.spans["names"]:
        place = at.place((start, end))
        if place is not None:
            number[start, end] = len(window.names)
            window.names.append((place, HEADS["names"].index(kind)))
    for left, right, kind in example.relations:
        if left in number and right in number and left != right:
            window.relations[number[left], number[right]] = RELATION_TYPES.index(kind)


@dataclass
class Pairs:
    """Pairs of spans of a batch.

    `left`, `right` are [spans, 3] (window, first piece, end piece), `near` [left, right] distance buckets, -1 where the
    two may not belong together, `same` [left, right + none].
    """

    left: Tensor
    right: Tensor
    near: Tensor
    same: Tensor


@dataclass
class Batch:
    """Tensors of one step; `rows` a head, `links` a link's name, `relations` as (pairs, name types, wanted).

    `plain` holds the same words with names as they are written, for a teacher that reads them so.
    """

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    words: Tensor
    rows: dict[str, Tensor]
    links: dict[str, Pairs]
    values: tuple[Tensor, Tensor] | None
    relations: tuple[Pairs, Tensor, Tensor] | None
    plain: Batch | None = None

    def to(self, device: str) -> Batch:
        """The batch on a device."""

        def moved(pairs: Pairs) -> Pairs:
            return Pairs(*(t.to(device) for t in vars(pairs).values()))

        values, relations = self.values, self.relations
        return Batch(
            self.ids.to(device), self.shapes.to(device), self.mask.to(device), self.words.to(device),
            {h: r.to(device) for h, r in self.rows.items()},
            {n: moved(p) for n, p in self.links.items()},
            values and (values[0].to(device), values[1].to(device)),
            relations and (moved(relations[0]), relations[1].to(device), relations[2].to(device)),
            self.plain and self.plain.to(device),
        )  # fmt: skip


def collate(windows: list[Window]) -> Batch:
    """Pad windows to the longest; an annotated head is ignored in windows that lack it."""
    size = len(windows), max(len(w.ids) for w in windows)
    ids, shapes = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long)
    mask, words = torch.zeros(size), torch.zeros(size, dtype=torch.bool)
    rows = {h: torch.full(size, IGNORED, dtype=torch.long) for w in windows for h in w.targets}
    for i, w in enumerate(windows):
        ids[i, : len(w.ids)] = torch.tensor(w.ids)
        shapes[i, : len(w.ids)] = torch.tensor(w.shapes)
        mask[i, : len(w.ids)] = 1
        words[i, w.words] = True
        for head, row in w.targets.items():
            rows[head][i, : len(row)] = torch.from_numpy(row)
    links = {n: p for n in LINKS if (p := _links(windows, n)) is not None}
    values = [(i, at, v) for i, w in enumerate(windows) for at, v in w.values]
    valued = (torch.tensor([(i, at) for i, at, _ in values]), torch.tensor([v for *_, v in values])) if values else None
    plain = [w.plain for w in windows if w.plain is not None]
    return Batch(ids, shapes, mask, words, rows, links, valued, _relations(windows), collate(plain) if plain else None)


def _links(windows: list[Window], name: str) -> Pairs | None:
    left: list[tuple[int, Place]] = []
    right: list[tuple[int, Place]] = []
    together: list[Pair] = []
    for i, w in enumerate(windows):
        mine, theirs, pairs = w.links.get(name, ([], [], set()))
        together += [(len(left) + a, len(right) + b) for a, b in pairs]
        left += [(i, p) for p in mine]
        right += [(i, p) for p in theirs]
    return _pairs(left, right, together, LINK_REACH) if left and right else None


def _pairs(left: list[tuple[int, Place]], right: list[tuple[int, Place]], together: list[Pair], reach: int) -> Pairs:
    a, b = (np.array([(i, *p) for i, p in side], dtype=np.int64) for side in (left, right))
    gap = b[None, :, 3] - a[:, None, 3]
    near = np.where((a[:, None, 0] == b[None, :, 0]) & (np.abs(gap) <= reach), bucket(gap), -1)
    same = np.zeros((len(a), len(b) + 1), dtype=bool)
    for i, j in together:
        same[i, j] = near[i, j] >= 0
    same[:, -1] = ~same.any(axis=1)
    return Pairs(*(torch.from_numpy(t) for t in (a[:, :3].copy(), b[:, :3].copy(), near, same)))


def _relations(windows: list[Window]) -> tuple[Pairs, Tensor, Tensor] | None:
    spans = [(i, p) for i, w in enumerate(windows) for p, _ in w.names]
    if not spans or not any(w.relations for w in windows):
        return None
    pairs = _pairs(spans, spans, [], RELATION_REACH)
    pairs.near.fill_diagonal_(-1)
    kinds = torch.tensor([k for w in windows for _, k in w.names])
    wanted = torch.zeros(len(spans), len(spans), dtype=torch.long)
    before = 0
    for w in windows:
        for (a, b), kind in w.relations.items():
            wanted[before + a, before + b] = kind + 1
        before += len(w.names)
    return pairs, kinds, wanted


def epoch(sets: dict[str, list[Example]], config: dict[str, dict[str, int]], vocabulary: WordPieces,
          chance: random.Random, rough: float, recase: float, *, plain: bool = False) -> list[Batch]:  # fmt: skip
    """One pass: windows of about the same length batched together, each batch of one set, in random order."""
    batches: list[Batch] = []
    for name, examples in sets.items():
        found: list[Window] = []
        for _ in range(config["repeat"].get(name, 0)):
            for x in examples:
                y = roughen(x, chance) if chance.random() < rough else x
                found += cut(y, vocabulary, chance, recase, plain=plain)
        chance.shuffle(found)
        found.sort(key=lambda w: len(w.ids) // 16)
        batches += [collate(group) for group in _packed(found, config["batch_pieces"][name])]
    chance.shuffle(batches)
    return batches


def _packed(found: list[Window], size: int) -> Iterator[list[Window]]:
    batch: list[Window] = []
    for w in found:
        if batch and (len(batch) + 1) * max(len(w.ids), len(batch[0].ids)) > size:
            yield batch
            batch = []
        batch.append(w)
    if batch:
        yield batch


assert MARK < 8 <= SHAPES  # the writing of a word and what stands before it share one number
