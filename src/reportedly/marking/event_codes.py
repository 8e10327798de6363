"""One code for a whole sentence: the PLOVER root of what its source does to its target, and an ACLED-like sub-event."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.knowledge.codebook import codebook
from reportedly.marking.event_words import Found, dictionary_finds
from reportedly.records import EventMention, Span

_DEFAULT = "ACCUSE"
_INTENT_REACH = 30


def root_of(
    text: str, source: Sequence[Span] = (), target: Sequence[Span] = (), found: Sequence[EventMention] = ()
) -> str:
    """The PLOVER root of a sentence about one pair of parties.

    The event words after the source and before or at the target weigh most, the first of them more than later ones,
    sure ones more than unsure ones; an intent before a deed makes it a promise or a threat.
    """
    words = [w for w in dictionary_finds(text) if not any(s.covers(w.span) for s in (*source, *target))]
    begin = min((s.end for s in source), default=0)
    votes: dict[str, float] = {}
    ahead = [w for w in words if w.span.start >= begin] or list(words)
    for n, w in enumerate(ahead):
        type_ = _intended(text, begin, w)
        votes[type_] = votes.get(type_, 0.0) + _weight(w, n, target)
    for e in found:
        votes[e.type] = votes.get(e.type, 0.0) + 0.5 * e.score
    return max(sorted(votes), key=lambda t: votes[t], default=_DEFAULT)


def _weight(w: Found, n: int, target: Sequence[Span]) -> float:
    early = 1.0 / (1 + n)
    phrase = 0.5 * (len(w.word.words) - 1)
    lead = 1.0 if n == 0 and w.word.sure and w.word.type in codebook().leading else 0.0
    past = 0.6 if target and w.span.start > max(t.end for t in target) else 1.0
    return past * ((1.0 if w.word.sure else 0.4) + early + phrase + lead)


def _intended(text: str, begin: int, w: Found) -> str:
    """The type of a find as it is meant: what is promised, menaced, refused or undone is not done."""
    low = max(begin, w.span.start - _INTENT_REACH)
    turns = (t for t in codebook().turns if w.word.type in t.types and t.words.search(text, low, w.span.start))
    turn = next(turns, None)
    return turn.becomes if turn else w.word.type


def sub_event_of(text: str) -> str:
    """The ACLED-like label of a snippet: the first of the codebook's sub-events whose words are there."""
    return next(s.label for s in codebook().subs if s.fits(text))


def root_of_sub(label: str) -> str | None:
    """The PLOVER root of a sub-event; None where PLOVER has none."""
    return codebook().roots.get(label)
