"""Two readings of who is quoted with what, as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.marking.quotations.attributions import CERTAIN
from reportedly.records import Attribution, Span

_BACK = 4000
_MOST_SENTENCES = 60
_NEXT = 6  # a blank and "that"
_LEAD = 25  # code points of an adverbial before a subject


def completed_attributions(
    model: Sequence[Attribution], rule: Sequence[Attribution], sentences: Sequence[Span] = ()
) -> tuple[Attribution, ...]:
    """The model's attributions, with what they lack or have from afar taken from the rule's reading of the content.

    Two attributions are the same saying if their contents share half of the shorter one. A speaker with a verb in the
    content's own sentence (of `sentences`) goes before one in another. Of what only rules found, the certain ones are
    added (a paragraph behind "X said:"), and whoever the model gave for words inside stands back unless it speaks
    there itself; the other finds of the rules cost more precision than they bring.
    """
    starts = [r.content[0].start for r in rule]
    certain = [r for r in rule if r.score >= CERTAIN]
    kept = [
        part
        for a in model
        if not any(_overruled(a, r) for r in certain)
        for part in _parts(a, _twins(a, rule, starts), sentences)
    ]
    return tuple(sorted((*kept, *certain), key=lambda a: (a.content[0], a.source, a.cue)))


def _overruled(a: Attribution, certain: Attribution) -> bool:
    said = certain.content[0]
    return any(c.overlaps(said) for c in a.content) and not any(said.covers(s) for s in a.source)


def _twins(a: Attribution, rule: Sequence[Attribution], starts: Sequence[int]) -> list[Attribution]:
    """The rule's attributions (in text order) that are the same saying."""
    low = bisect_left(starts, min(c.start for c in a.content) - _BACK)
    high = bisect_left(starts, max(c.end for c in a.content))
    return [r for r in rule[low:high] if _same(r, a)]


def _parts(a: Attribution, twins: Sequence[Attribution], sentences: Sequence[Span]) -> list[Attribution]:
    """The attribution, without the sentences of its content in which the rule finds another speaker with a verb."""
    if not twins:
        return [a]
    own: list[Span] = []
    others: list[Attribution] = []
    for piece in (p for c in a.content for p in _by_sentence(c, sentences)):
        near = _speaker_beside(piece, a, twins, sentences)
        if near is None:
            own.append(piece)
        else:
            others.append(replace(near, content=(_without_speaker(piece, near),), score=a.score))
    if not others:
        return [_filled(a, twins[0])]
    return [_filled(replace(a, content=tuple(own)), twins[0]), *others] if own else others


def _by_sentence(content: Span, sentences: Sequence[Span]) -> list[Span]:
    first = bisect_right(sentences, content.start, key=lambda s: s.start) - 1
    inside = [s for s in sentences[max(0, first) : first + _MOST_SENTENCES] if s.overlaps(content)]
    if len(inside) < 2:
        return [content]
    return [Span(max(s.start, content.start), min(s.end, content.end)) for s in inside]


def _speaker_beside(
    piece: Span, a: Attribution, twins: Sequence[Attribution], sentences: Sequence[Span]
) -> Attribution | None:
    """The rule's attribution of a piece whose speaker stands nearer to it than the model's.

    He speaks in the piece's own sentence, where the model's does not, or between the piece and the model's, also where
    the piece has swallowed him ("shells fell residents | said"). Who speaks within the piece is told of in it.
    """
    if not a.source:
        return None
    theirs, at = a.source[0], _sentence(piece.start, sentences)
    apart = _sentence(theirs.start, sentences) != at
    near = [r for r in twins if r.cue and r.source and _half(r.content[0], piece)]
    for r in near:
        ours = r.source[0]
        if _within(piece, r):
            continue
        if _swallowed(piece, r) and r.cue[-1].end <= theirs.start:
            return r
        if apart and _sentence(ours.start, sentences) == at:
            return r
        if piece.end <= ours.start and max(ours.end, r.cue[-1].end) <= theirs.start:
            return r
        if piece.end <= theirs.start and 0 <= piece.start - r.cue[-1].end <= _NEXT:
            return r
    return None


def _within(piece: Span, r: Attribution) -> bool:
    """Whether somebody is told of inside a piece ("we have seen | reports that show ...") and does not open it."""
    ours = r.source[0]
    return piece.covers(ours) and ours.start - piece.start > _LEAD and r.content[0].start >= ours.end


def _swallowed(piece: Span, r: Attribution) -> bool:
    """Whether a piece, most of which he says, ends with the speaker whose verb stands right behind it."""
    told, ours = r.content[0], r.source[0]
    behind = told.end <= ours.start and piece.covers(ours) and 0 <= r.cue[0].start - piece.end <= _NEXT
    return behind and told.start >= piece.start and 2 * len(told) >= len(piece)


def _without_speaker(piece: Span, r: Attribution) -> Span:
    return Span(piece.start, r.content[0].end) if _swallowed(piece, r) else piece


def _filled(a: Attribution, r: Attribution) -> Attribution:
    return replace(a, source=a.source or r.source, cue=a.cue or r.cue)


def _sentence(offset: int, sentences: Sequence[Span]) -> int:
    return bisect_right(sentences, offset, key=lambda s: s.start)


def _same(a: Attribution, b: Attribution) -> bool:
    return any(_half(x, y) for x in a.content for y in b.content)


def _half(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and 2 * shared >= min(len(a), len(b))
