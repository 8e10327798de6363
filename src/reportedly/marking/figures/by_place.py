"""Counts told place by place: "12 people were killed in Homs, seven in Hama and three in Idlib"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.verbs import Effect

_AT = frozenset({"in", "at", "near", "around"})
_JOINS = frozenset({",", "and", ";", "plus", "another"})
_LONGEST = 4  # words of a place


def share_by_place(words: Words, drafts: Sequence[Draft], found: list[Effect | None]) -> None:
    """Give bare numbers before a place what befell those counted before, whom a place follows as well."""
    for k in range(1, len(drafts)):
        before, draft, effect = drafts[k - 1], drafts[k], found[k - 1]
        if found[k] or effect is None or draft.noun is not None or draft.unit or before.unit:
            continue
        if _at_place(words, draft.end + 1) and _ends_at_place(words, before.end + 1, draft.start):
            found[k] = Effect(effect.name, effect.first, effect.last, "near")


def _at_place(words: Words, i: int) -> bool:
    return words.at(i) in _AT and _is_name(words, i + 1)


def _is_name(words: Words, i: int) -> bool:
    return words.raw(i)[:1].isupper() and words.at(i) not in figure_words().sets["months"]


def _ends_at_place(words: Words, start: int, end: int) -> bool:
    """Whether the words start..end end with "in" and a name, but for what joins the next count."""
    i = end - 1
    while i > start and words.at(i) in _JOINS:
        i -= 1
    floor = max(start, i - _LONGEST)
    while i > floor and _is_name(words, i):
        i -= 1
    return i >= start and words.at(i) in _AT and i < end - 1
