"""Who says "I": the speaker of the quotation in which the word stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.quotation_words import quotation_words
from reportedly.records import Attribution, Span

_BACK = 4000


def spoken_by_others(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions without sources in the first person: these take source and cue of the quotation around them.

    Where that quotation holds the whole content already, the inner attribution goes. `attributions` are in text order.
    """
    starts = [a.content[0].start for a in attributions]
    kept: list[Attribution] = []
    for a in attributions:
        if not _first_person(text, a):
            kept.append(a)
            continue
        around = _around(text, a.source[0], attributions, starts)
        if around is None:
            kept.append(a)
        elif not any(c.covers(a.content[0]) for c in around.content):
            kept.append(replace(a, source=around.source, cue=around.cue))
    return tuple(kept)


def _first_person(text: str, a: Attribution) -> bool:
    return bool(a.source) and a.source[0].of(text).lower() in quotation_words().first_person


def _around(text: str, speaker: Span, attributions: Sequence[Attribution], starts: Sequence[int]) -> Attribution | None:
    near = attributions[bisect_left(starts, speaker.start - _BACK) : bisect_left(starts, speaker.end)]
    covering = [
        b for b in near if b.source and not _first_person(text, b) and any(c.covers(speaker) for c in b.content)
    ]
    return min(covering, key=lambda b: sum(map(len, b.content)), default=None)
