"""Where the codebook's patterns and the dictionary of event words stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.codebook import Codebook, Rule, Slot
from reportedly.knowledge.events import event_words
from reportedly.marking.events.words import dictionary_finds
from reportedly.records import Span

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|\w+(?:[-'’´]\w+)*|[,;:.!?()]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern or dictionary entry at words `first` to `last`: `act` is a type or the name of an operation.

    `reason` is the codebook's; None where the dictionary of event words has the entry.
    """

    span: Span
    first: int
    last: int
    act: str
    mode: str | None
    sure: bool
    firm: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a sentence in lower case, with their places in it."""

    low: tuple[str, ...]
    at: tuple[tuple[int, int], ...]

    def first_from(self, point: int) -> int:
        """The index of the first word that starts at or after a point of the text."""
        return next((i for i, (start, _) in enumerate(self.at) if start >= point), len(self.at))

    def within(self, spans: Sequence[Span]) -> frozenset[int]:
        """The indices of the words that lie inside one of the spans."""
        return frozenset(i for i, (a, b) in enumerate(self.at) if any(s.start <= a and b <= s.end for s in spans))


def words_of(text: str) -> Words:
    """A sentence cut into words and marks; the months March and May are no words of it."""
    found = [(m.group(), m.span()) for m in _TOKEN.finditer(text)]
    months = event_words().months
    return Words(
        tuple("" if w in months and i else w.lower().replace("’", "'") for i, (w, _) in enumerate(found)),
        tuple(at for _, at in found),
    )


def code_hits(text: str, words: Words, parties: Sequence[Span], book: Codebook) -> tuple[Hit, ...]:
    """What stands in the sentence, in text order: the longest at each place, the codebook before the dictionary.

    Patterns may reach into the parties but not lie in them; dictionary entries in them do not count.
    """
    patterns = [h for h in _patterns(words, words.within(parties), book) if not _lies_in(h, parties)]
    entries = [h for h in _entries(text, words) if not any(p.overlaps(h.span) for p in parties)]
    kept: list[Hit] = []
    for hit in sorted([*patterns, *entries], key=lambda h: (h.first, -h.last, h.reason is None)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return tuple(kept)


def _lies_in(hit: Hit, parties: Sequence[Span]) -> bool:
    return any(p.covers(hit.span) for p in parties)


def _patterns(words: Words, inside: frozenset[int], book: Codebook) -> Iterator[Hit]:
    for i, word in enumerate(words.low):
        best: tuple[tuple[int, bool, int], Rule] | None = None
        for rule in book.by_first.get(word, ()):
            last = _end(words.low, inside, i, rule.slots, book)
            # More words are more telling, then a gap that is filled, then the nearer end.
            if last is not None and (best is None or (rule.words, None in rule.slots, -last) > best[0]):
                best = (rule.words, None in rule.slots, -last), rule
        if best is not None:
            last, rule = -best[0][2], best[1]
            span = Span(words.at[i][0], words.at[last][1])
            yield Hit(span, i, last, rule.act, rule.mode, rule.sure, rule.firm, rule.reason)


def _end(low: Sequence[str], inside: frozenset[int], i: int, slots: Sequence[Slot], book: Codebook) -> int | None:
    """The index of the last word of a pattern whose first slot is at word i; None where the pattern does not stand.

    Words of the parties do not count towards the width of a gap.
    """
    if not slots:
        return i - 1
    if slots[0] is not None:
        return _end(low, inside, i + 1, slots[1:], book) if i < len(low) and low[i] in slots[0] else None
    passed = 0
    while passed <= book.gap and i < len(low):
        end = _end(low, inside, i, slots[1:], book)
        if end is not None:
            return end
        if i not in inside:
            passed += 1
            if low[i] in book.no_gap:
                return None
        i += 1
    return None


def _entries(text: str, words: Words) -> Iterator[Hit]:
    starts = {a: i for i, (a, _) in enumerate(words.at)}
    ends = {b: i for i, (_, b) in enumerate(words.at)}
    for f in dictionary_finds(text):
        first, last = starts.get(f.span.start), ends.get(f.span.end)
        if first is not None and last is not None:
            yield Hit(f.span, first, last, f.word.type, f.word.mode, f.word.sure, False, None)
