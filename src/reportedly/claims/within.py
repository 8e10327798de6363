"""Records of a text by where they stand, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from reportedly.records import Span

T = TypeVar("T")
WIDEST = 2000


class Shelf(Generic[T]):
    """Records in the order of their spans; the longest span bounds how far back an overlap can begin."""

    def __init__(self, records: Sequence[T], span: Callable[[T], Span]) -> None:
        self.records = tuple(sorted(records, key=span))
        self.spans = tuple(span(r) for r in self.records)
        self._starts = tuple(s.start for s in self.spans)
        self._longest = max((len(s) for s in self.spans), default=0)

    def overlapping(self, span: Span) -> list[T]:
        """The records that share a code point with a span, in text order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [self.records[i] for i in range(first, last) if self.spans[i].end > span.start]

    def before(self, offset: int) -> T | None:
        """The last record that begins at or before an offset."""
        at = bisect_right(self._starts, offset) - 1
        return self.records[at] if at >= 0 else None


def sentence_at(sentences: Shelf[Span], span: Span) -> Span:
    """The sentence in which a span begins, at most WIDEST code points to each side; the span itself outside all."""
    found = sentences.before(span.start)
    if found is None or found.end <= span.start:
        return span
    if len(found) <= WIDEST:
        return found
    return Span(max(found.start, span.start - WIDEST), min(found.end, span.end + WIDEST))
