"""Marks the numbers of people, things and money in a report, as bounds, with what is counted and what befell them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.drafts import drafts
from reportedly.marking.figures.effects import effects as told_effects
from reportedly.marking.figures.number_tokens import Words, number_tokens
from reportedly.marking.figures.verbs import Effect
from reportedly.marking.sentences import sentences
from reportedly.records.figure import EFFECTS, Figure
from reportedly.records.span import Span
from reportedly.records.time import Time

if TYPE_CHECKING:
    from reportedly.marking.encoder import Tag

SURE = 0.5
"""Probability above which a tag of the effects head speaks."""


def mark_figures(text: str, times: Sequence[Time] = (), effects: Sequence[Tag] = ()) -> tuple[Figure, ...]:
    """The figures of a text in order, none overlapping; holders are told later.

    Args:
        text: The text.
        times: Its time expressions, whose numbers are no figures.
        effects: Spans of the effects head, of a type of EFFECTS or "none", in any order.
    """
    covered, tags = _Places([t.span for t in times]), _Places([t.span for t in effects])
    found: list[Figure] = []
    for sentence in sentences(text):
        words = number_tokens(text, sentence.start, sentence.end)
        told = drafts(words, _free(words, covered))
        for draft, effect in zip(told, told_effects(words, told), strict=True):
            span = Span(words.starts[draft.start], words.ends[draft.end])
            name = combined(effect, max((effects[i] for i in tags.on(span)), key=lambda t: t.score, default=None))
            if _stands(words, draft, name):
                found.append(_figure(words, draft, span, name, f"f{len(found) + 1}"))
    return tuple(found)


_KNOWN = frozenset({"the", "these", "those", "its", "their", "both"})
_PRONOUNS = frozenset({"them", "us", "whom", "these", "those"})


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


def combined(rule: Effect | None, tag: Tag | None) -> str | None:
    """The effect that stands: plain words, else the head where it is sure, else weaker words."""
    if rule and rule.explicit:
        return rule.name
    if tag is None or tag.score <= SURE:
        return rule.name if rule else None
    return tag.type if tag.type in EFFECTS else None


def _stands(words: Words, draft: Draft, effect: str | None) -> bool:
    """Whether a draft is a figure: single persons and bare numbers only where something befell them."""
    if effect not in (None, "combatants") or draft.unit or draft.firm:
        return True
    if draft.single or draft.noun is None or (draft.part and draft.head(words) in _PRONOUNS):
        return False
    sets = figure_words().sets
    head = draft.head(words)
    if head in sets["furniture"] or words.at(draft.number.last + 1) in sets["furniture"]:
        return False
    if draft.bounded or (draft.number.high or 99) > 3:
        return True
    told = head in sets["shared"] and words.at(draft.start - 1) in _KNOWN
    return not (told or head in sets["abstract"])


def _figure(words: Words, draft: Draft, span: Span, effect: str | None, name: str) -> Figure:
    counted = words.text[words.starts[draft.noun.first] : words.ends[draft.noun.last]] if draft.noun else None
    number = draft.number
    return Figure(
        name, span, number.low, number.high, number.approximate, draft.unit, counted, draft.per, effect, number.readings
    )
