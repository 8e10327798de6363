"""What the report asserts in its own voice: main sentences about the conflict that nobody else is given for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.claims.clauses import body, clauses, has_verb
from reportedly.claims.hedges import hedges
from reportedly.claims.within import WIDEST, Shelf
from reportedly.knowledge.cues import cues
from reportedly.records import Figure, Span

MOST = 8
_FEWEST, _FEWEST_CHOSEN = 6, 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BROKEN_OFF = re.compile(
    r"\w\s(?:and|or|of|over|on|in|at|with|from|into|to|against|about|between|among|an?|its|their|his|her|purported"
    r"|so-called|alleged|the|for|by|could|would|will|might|should|must|was|were|is|are|has|have|had)\s*$"
)
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|dozens|scores|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


@cache
def _conflict() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(cues().conflict, key=len, reverse=True))})", re.IGNORECASE)


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, cues().furniture))})", re.IGNORECASE)


def own_assertions(
    text: str,
    sentences: Sequence[Span],
    taken: Sequence[Span],
    title: str | None = None,
    figures: Sequence[Figure] = (),
    own: Sequence[Span] | None = None,
) -> tuple[Span, ...]:
    """The report's own propositions in text order: every hedged or future one, and up to eight plain ones.

    `taken` are the spans of attributions, `sentences` those from which something may be claimed. Where a model has
    marked propositions of the report's own, plain ones come from these alone.
    """
    busy, given = Shelf(taken, lambda s: s), Shelf(own or (), lambda s: s)
    counted = Shelf([f.span for f in figures if f.effect], lambda s: s)
    weighed: list[tuple[int, int, Span, bool]] = []
    for n, sentence in enumerate(sentences):
        if len(sentence) > WIDEST or (own is None and busy.overlapping(sentence)):
            continue
        for part in _parts(text, sentence, title, given if own is not None else None, busy):
            weight = _weight(text, part, n, title, counted, bool(given.overlapping(part)))
            if weight > 0 and not busy.overlapping(part):
                weighed.append((-weight, n, part, _marked(text, part)))
    plain = [w for w in sorted(weighed) if not w[3]][:MOST]
    return tuple(sorted(w[2] for w in (*plain, *(w for w in weighed if w[3]))))


def _parts(
    text: str, sentence: Span, title: str | None, given: Shelf[Span] | None, busy: Shelf[Span]
) -> tuple[Span, ...]:
    """The propositions of a sentence; with a model's marks those it marked, and by rule only hedged or future ones."""
    if given is None:
        return clauses(text, body(text, sentence, title))
    inside = [Span(max(s.start, sentence.start), min(s.end, sentence.end)) for s in given.overlapping(sentence)]
    marked = [_unbroken(text, s, sentence, busy) for s in inside]
    if marked:
        return tuple(p for m in marked for p in clauses(text, body(text, m, title)))
    return tuple(p for p in clauses(text, body(text, sentence, title)) if _marked(text, p))


def _unbroken(text: str, span: Span, sentence: Span, busy: Shelf[Span]) -> Span:
    """A proposition that breaks off at "and", up to the end of its sentence where nobody else is given for the rest."""
    whole = Span(span.start, sentence.end)
    return whole if _BROKEN_OFF.search(text, span.start, span.end) and not busy.overlapping(whole) else span


def _marked(text: str, span: Span) -> bool:
    m = next(hedges(text, span.start, span.end), None)
    return bool((m and m.group().lower() != "may") or cues().future.search(text, span.start, span.end))


def _weight(text: str, sentence: Span, n: int, title: str | None, counted: Shelf[Span], chosen: bool = False) -> int:
    """How likely a sentence is a main assertion: 0 for furniture, headlines and what has no verb.

    A sentence that a model has `chosen` needs no word of war in it.
    """
    core = body(text, sentence, title)
    words = sum(1 for _ in _WORD.finditer(text, core.start, core.end))
    quote = core.of(text)
    if (
        words < (_FEWEST_CHOSEN if chosen else _FEWEST)
        or quote.endswith(("?", ":"))
        or _furniture().match(quote)
        or _is_title(quote, title)
    ):
        return 0
    if not has_verb(text, core.start, core.end):
        return 0
    topical = len({m.group().lower() for m in _conflict().finditer(quote)})
    marked = _marked(text, core)
    if not (topical or marked or chosen):
        return 0
    numbered = bool(counted.overlapping(core)) or bool(_NUMBER.search(quote))
    return chosen + min(topical, 3) + 2 * numbered + 2 * (n < 4) + marked


def _is_title(quote: str, title: str | None) -> bool:
    if not title:
        return False
    a, b = set(_WORD.findall(quote.lower())), set(_WORD.findall(title.lower()))
    return len(a & b) >= 0.8 * len(a)
