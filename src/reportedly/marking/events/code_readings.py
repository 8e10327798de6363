"""What the words of a sentence say one after the other: types, with what the words before them make of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.codebook import Codebook, Operation
from reportedly.marking.events.code_words import Hit, Words

_INNER = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A type read off the sentence; `hit` is where the reading begins, `inner` the words whose event it is."""

    type: str
    hit: Hit
    inner: Hit
    sure: bool


def readings(words: Words, hits: Sequence[Hit], book: Codebook) -> Iterator[Reading]:
    """The readings in text order; an operation is read together with what it works on."""
    i = 0
    while i < len(hits):
        found, i = _read(words, hits, i, book)
        if found is not None:
            yield found


def _read(words: Words, hits: Sequence[Hit], i: int, book: Codebook) -> tuple[Reading | None, int]:
    """The reading that begins at hit i, and the index of the hit after it."""
    hit = hits[i]
    operation = book.operations.get(hit.act)
    if operation is None:
        return Reading(hit.act, hit, hit, hit.sure), i + 1
    behind = [k for k in range(i + 1, min(i + 1 + _INNER, len(hits))) if _reaches(words, hit, hits[k], operation, book)]
    if behind:
        # Unsure words such as "take" stand between an operation and its event.
        inner, after = _read(words, hits, next((k for k in behind if hits[k].sure), behind[0]), book)
        if inner is not None:
            sure = inner.sure or operation.alone is not None
            return Reading(operation.over(inner.type), hit, inner.inner, sure), after
    return (None if operation.alone is None else Reading(operation.alone, hit, hit, True)), i + 1


def _reaches(words: Words, hit: Hit, other: Hit, operation: Operation, book: Codebook) -> bool:
    between = words.low[hit.last + 1 : other.first]
    return len(between) < operation.reach and not any(w in book.borders and w not in ("that", ",") for w in between)


def background(words: Words, low: int, book: Codebook) -> frozenset[int]:
    """The words, from index `low` on, of subordinate stretches: from a word that opens one to the next mark.

    An apposition right at `low` is background too ("Freedonia, an ally in the war, ...").
    """
    found = []
    opening = words.low[low : low + 2]
    inside = len(opening) == 2 and opening[0] == "," and opening[1] in book.aside
    for i in range(low, len(words.low)):
        if words.low[i] in book.background:
            inside = True
        elif words.low[i] in (",", ";", ":") and i > low:
            inside = False
        if inside:
            found.append(i)
    return frozenset(found)
