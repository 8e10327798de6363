"""One code for a whole sentence: the PLOVER root of what its source does to its target, with the words and the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.codebook import Codebook, Operation, codebook
from reportedly.marking.events.code_readings import background, readings
from reportedly.marking.events.code_words import Hit, Words, code_hits, words_of
from reportedly.records import EventMention, Span

_DEFAULT = "ACCUSE"
# Weights of one word's say, chosen on the development set: sure and unsure words after the source; factors for words
# of the background and for those after the first; words elsewhere in the sentence; the model's surest find of a type.
_SURE, _UNSURE, _BACKGROUND, _LATER, _ELSEWHERE, _MODEL = 2.0, 0.8, 0.35, 0.5, 0.25, 0.7
_FIRM = 4.0


@dataclass(frozen=True, slots=True)
class Coded:
    """The code of a sentence: PLOVER root and mode, the words that decide and the codebook's reason (if its rule)."""

    type: str
    mode: str | None
    span: Span | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class _Vote:
    type: str
    weight: float
    hit: Hit | None


def root_of(
    text: str, source: Sequence[Span] = (), target: Sequence[Span] = (), found: Sequence[EventMention] = ()
) -> str:
    """The PLOVER root of a sentence about one pair of parties."""
    return code_of(text, source, target, found).type


def code_of(
    text: str,
    source: Sequence[Span] = (),
    target: Sequence[Span] = (),
    found: Sequence[EventMention] = (),
    book: Codebook | None = None,
) -> Coded:
    """The code of a sentence about one pair of parties; without any word of an event the root is ACCUSE.

    The first word of the codebook after the source (in the passive, before it) decides, with what the words before
    it make of it: what is promised, threatened, refused or ended is not done. Words of the background and the
    model's `found` count less.
    """
    votes = tuple(_votes(text, source, target, found, book or codebook()))
    sums = _sums(votes)
    type_ = max(sorted(sums), key=lambda t: sums[t], default=_DEFAULT)
    best = max((v for v in votes if v.type == type_ and v.hit), key=lambda v: v.weight, default=None)
    if best is None or best.hit is None:
        return Coded(type_, None, None, None)
    mode = best.hit.mode if best.hit.act == type_ else None
    return Coded(type_, mode, best.hit.span, best.hit.reason)


def _sums(votes: Sequence[_Vote]) -> dict[str, float]:
    """The weight of each type: its weightiest word, its weightiest find of the model and every word elsewhere."""
    sums: dict[str, float] = {}
    for kind in (_is_word, _is_model):
        best: dict[str, float] = {}
        for v in filter(kind, votes):
            best[v.type] = max(best.get(v.type, 0.0), v.weight)
        sums = {t: sums.get(t, 0.0) + best.get(t, 0.0) for t in (*sums, *best)}
    return sums


def _is_model(vote: _Vote) -> bool:
    return vote.hit is None


def _is_word(vote: _Vote) -> bool:
    return vote.hit is not None


def _votes(
    text: str, source: Sequence[Span], target: Sequence[Span], found: Sequence[EventMention], book: Codebook
) -> Iterator[_Vote]:
    words = words_of(text)
    hits = code_hits(text, words, (*source, *target), book) or code_hits(text, words, source, book)
    low, high = _stretch(words, source, target, book)
    relation = _relation(words, source, target, book)
    yield from _ahead(words, [h for h in hits if _lies_ahead(h, low, high)], low, relation, book)
    for h in hits:
        if not _lies_ahead(h, low, high) and h.act not in book.operations:
            yield _Vote(h.act, _ELSEWHERE * (1.0 if h.sure else 0.4), h)
    for e in found:
        yield _Vote(e.type, _MODEL * e.score, None)


def _ahead(words: Words, hits: Sequence[Hit], low: int, relation: Operation | None, book: Codebook) -> Iterator[_Vote]:
    """The votes of the words after the source, turned by how it stands to the target."""
    behind, first = background(words, low, book), True
    for r in readings(words, hits, book):
        weight = (_SURE if r.sure else _UNSURE) * (1.0 if first else _LATER)
        if r.hit.firm:
            weight = _FIRM
        elif r.hit.first in behind:
            weight *= _BACKGROUND
        elif r.sure:
            first = False
        yield _Vote(relation.over(r.type) if relation else r.type, weight, r.inner)


def _lies_ahead(hit: Hit, low: int, high: int) -> bool:
    """Whether a hit lies in the stretch; a longer pattern may begin in the source ("peacekeepers arrived")."""
    return low <= hit.first < high or (low <= hit.last < high and hit.last - hit.first > 1)


def _stretch(words: Words, source: Sequence[Span], target: Sequence[Span], book: Codebook) -> tuple[int, int]:
    """The words in which the deed is looked for: after the source, or between target and source in the passive."""
    if not source:
        return 0, len(words.low)
    start, end = min(s.start for s in source), min(s.end for s in source)
    if target and max(t.end for t in target) <= start:
        middle, stop = words.first_from(max(t.end for t in target)), words.first_from(start)
        before = [w for w in words.low[max(0, stop - 2) : stop] if w != "the"]
        if before and before[-1] in book.passive:
            return middle, stop
    return words.first_from(end), len(words.low)


def _relation(words: Words, source: Sequence[Span], target: Sequence[Span], book: Codebook) -> Operation | None:
    """What it makes of a deed that the source tells it of the target, or that both do it together."""
    if not source or not target:
        return None
    for t in target:
        at = words.first_from(t.start)
        before = [w for w in words.low[max(0, at - 3) : at] if w not in ("the", "that", "a", "an")]
        # "Freedonia said Sylvania was shelling the town."
        if before and before[-1] in book.speech and t.start > min(s.end for s in source):
            return book.operations["of_other"]
    first, last = sorted((source[-1], target[0]))
    between = words.low[words.first_from(first.end) : words.first_from(last.start)]
    return book.operations["with_other"] if between and book.together.issuperset(between) else None
