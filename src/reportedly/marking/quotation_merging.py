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
    the certain ones are added (a paragraph behind "X said:"); the others cost more precision than they find.
    """
    starts = [r.content[0].start for r in rule]
    kept = [_completed(a, _twin(a, rule, starts)) for a in model]
    contents = sorted(c for a in model for c in a.content)
    kept += [r for r in rule if r.score >= CERTAIN and not _covered(r, contents)]
    return tuple(sorted(kept, key=lambda a: (a.content[0], a.source, a.cue)))


def _covered(r: Attribution, contents: Sequence[Span]) -> bool:
    """Whether a content of the model shares words with the rule's."""
    high = bisect_left(contents, r.content[-1].end, key=lambda c: c.start)
    low = bisect_left(contents, r.content[0].start - _BACK, key=lambda c: c.start)
    return any(c.overlaps(x) for c in contents[low:high] for x in r.content)


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
