"""Two readings of who is quoted with what, as one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.marking.quotations import CERTAIN
from reportedly.records import Attribution, Span

_BACK = 4000


def completed_attributions(model: Sequence[Attribution], rule: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The model's attributions, with a missing source or cue taken from the rule's reading of the same content.

    Two attributions are the same saying if their contents share half of the shorter one. Of what only rules found,
    the certain ones are added (a paragraph behind "X said:"), and whoever the model gave for words inside stands
    back unless it speaks there itself; the other finds of the rules cost more precision than they bring.
    """
    starts = [r.content[0].start for r in rule]
    certain = [r for r in rule if r.score >= CERTAIN]
    kept = [_completed(a, _twin(a, rule, starts)) for a in model if not any(_overruled(a, r) for r in certain)]
    return tuple(sorted((*kept, *certain), key=lambda a: (a.content[0], a.source, a.cue)))


def _overruled(a: Attribution, certain: Attribution) -> bool:
    said = certain.content[0]
    return any(c.overlaps(said) for c in a.content) and not any(said.covers(s) for s in a.source)


def _twin(a: Attribution, rule: Sequence[Attribution], starts: Sequence[int]) -> Attribution | None:
    """The first of the rule's attributions (in text order) that is the same saying."""
    if a.source and a.cue:
        return None
    low = bisect_left(starts, min(c.start for c in a.content) - _BACK)
    high = bisect_left(starts, max(c.end for c in a.content))
    return next((r for r in rule[low:high] if _same(r, a)), None)


def _completed(a: Attribution, r: Attribution | None) -> Attribution:
    if r is None:
        return a
    return replace(a, source=a.source or r.source, cue=a.cue or r.cue)


def _same(a: Attribution, b: Attribution) -> bool:
    return any(_half(x, y) for x in a.content for y in b.content)


def _half(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and 2 * shared >= min(len(a), len(b))
