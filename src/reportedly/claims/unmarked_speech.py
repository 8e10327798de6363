"""Speech that lost its quotation marks: where a report says "I" or "we", the speaker named nearest says it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.within import Shelf
from reportedly.records import Span

_BEFORE, _BEHIND = 300, 200
_FIRST_PERSON = re.compile(
    r"(?<![\w.])(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Oo]ur|me|us)(?![\w.])"
)


def speaks_for_itself(text: str, content: Span) -> bool:
    """Whether a stretch is told in the first person."""
    return _FIRST_PERSON.search(text, content.start, content.end) is not None


def sayings(told: Sequence[tuple[Span, Span]]) -> Shelf[tuple[Span, Span]]:
    """Pairs of the content and the source of each saying, by where they stand together."""
    return Shelf(told, lambda pair: Span(min(s.start for s in pair), max(s.end for s in pair)))


def nearest_speaker(content: Span, told: Shelf[tuple[Span, Span]]) -> Span | None:
    """The source of the nearest saying before a stretch, else of the nearest behind it; None if both are far."""
    near = told.overlapping(Span(max(0, content.start - _BEFORE), content.end + _BEHIND))
    before = [(max(s.end, c.end), s) for c, s in near if s.end <= content.start and c.start < content.start]
    if before:
        return max(before)[1]
    behind = [(min(s.start, c.start), s) for c, s in near if c.start >= content.end or s.start >= content.end]
    return min(behind)[1] if behind else None
