"""Marks the numbers of people, things and money in a report, as bounds, with what is counted and what befell them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.drafts import drafts
from reportedly.marking.figures.effects import effects
from reportedly.marking.figures.number_tokens import Words, number_tokens
from reportedly.marking.figures.parts import Told, earlier_whole, wholes
from reportedly.marking.figures.repeats import with_repeats
from reportedly.marking.figures.verbs import Effect
from reportedly.marking.sentences import sentences
from reportedly.records.figure import Figure
from reportedly.records.span import Span
from reportedly.records.time import Time


def mark_figures(text: str, times: Sequence[Time] = ()) -> tuple[Figure, ...]:
    """The figures of a text in order, none overlapping, with their wholes; holders are told later.

    Args:
        text: The text.
        times: Its time expressions, whose numbers are no figures.
    """
    covered, found = _Places([t.span for t in times]), list[Figure]()
    for sentence in sentences(text):
        words = number_tokens(text, sentence.start, sentence.end)
        before = found[-1].effect if found else None
        drawn = drafts(words, _free(words, covered))
        pairs = [
            (d, e) for d, e in zip(drawn, effects(words, drawn, before), strict=True) if _stands(words, d, _name(e))
        ]
        told = [Told(d, _name(e)) for d, e in pairs]
        ids = [f"f{len(found) + k}" for k in range(1, len(pairs) + 1)]
        for k, whole in enumerate(wholes(words, told)):
            draft, effect = pairs[k]
            part_of = ids[whole] if whole is not None else earlier_whole(words, told[k], found)
            found.append(_figure(words, draft, effect, ids[k], part_of))
    return with_repeats(found)


def _name(effect: Effect | None) -> str | None:
    return effect.name if effect else None


_KNOWN = frozenset({"the", "these", "those", "its", "their", "both", "our", "first", "last"})
_PRONOUNS = frozenset({"them", "us", "whom", "which", "these", "those"})


class _Places:
    """Spans by their place: which of them share a code point with another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._order = sorted(range(len(spans)), key=lambda i: spans[i])
        self._spans = [spans[i] for i in self._order]
        self._starts = [s.start for s in self._spans]

    def on(self, span: Span) -> list[int]:
        """The indices of the spans that overlap one; spans hardly overlap one another, so that a few before it do."""
        first = max(0, bisect_left(self._starts, span.start) - 8)
        last = bisect_left(self._starts, span.end)
        return [self._order[k] for k in range(first, last) if self._spans[k].overlaps(span)]


def _free(words: Words, covered: _Places) -> Callable[[int, int], bool]:
    """A test of the words of a sentence: whether no time covers tokens first..last."""
    return lambda first, last: not covered.on(Span(words.starts[first], words.ends[last]))


def _stands(words: Words, draft: Draft, effect: str | None) -> bool:
    """Whether a draft is a figure: single persons and bare numbers only where something befell them."""
    if effect not in (None, "combatants") or draft.unit or draft.firm:
        return True
    if draft.noun is None and not draft.single:
        return _subject(words, draft)
    if draft.single or (draft.part and draft.head(words) in _PRONOUNS) or _beside(words, draft):
        return False
    return draft.bounded or (draft.number.high or 99) > 3 or not _few(words, draft)


def _beside(words: Words, draft: Draft) -> bool:
    """Whether the noun is none of a conflict's, or those counted speak: page furniture, books, "two officials said"."""
    sets, head = figure_words().sets, draft.head(words)
    if head in sets["furniture"] or words.at(draft.number.last + 1) in sets["furniture"] or head in sets["aside"]:
        return True
    if head in sets["offspring"] and words.at(draft.start - 1) in sets["having"]:
        return True
    speaks = words.at(draft.end + 1) in sets["speak"] and head in sets["people"]
    return speaks and not (draft.bounded or draft.part)


def _few(words: Words, draft: Draft) -> bool:
    """Whether a small number only tells things apart ("the two sides") or where something was ("in two regions")."""
    sets, head, before = figure_words().sets, draft.head(words), words.at(draft.start - 1)
    return (
        head in sets["abstract"]
        or (head in sets["shared"] and before in _KNOWN)
        or (head in sets["places"] and before in sets["setting"])
    )


def _subject(words: Words, draft: Draft) -> bool:
    """Whether a bare number counts those told before: "Four were taken to hospital", "three are still held"."""
    number = draft.number
    if (number.low or 0) < 2:
        return False
    opens = draft.start == 0 or words.at(draft.start - 1) in (",", ";", "and", "that", "(", "“", "other", "remaining")
    return opens and words.at(draft.end + 1) in ("were", "are", "remain", "remained")


_WHY = {
    "before": "a word before it tells what befell those counted",
    "inside": "the noun counted tells it",
    "after": "a word after it tells it",
    "near": "the figure beside it tells it",
}


def _figure(words: Words, draft: Draft, effect: Effect | None, name: str, part_of: str | None) -> Figure:
    counted = words.text[words.starts[draft.noun.first] : words.ends[draft.noun.last]] if draft.noun else None
    number = draft.number
    return Figure(
        name,
        Span(words.starts[draft.start], words.ends[draft.end]),
        number.low,
        number.high,
        number.approximate,
        draft.unit,
        counted,
        draft.per,
        _name(effect),
        number.readings,
        part_of=part_of,
        cues=(Span(words.starts[effect.first], words.ends[effect.last]),) if effect else (),
        why=_WHY[effect.side] if effect else "",
    )
