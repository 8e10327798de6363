"""Parts and wholes: "26 killed, among them 7 children", "14 of the dead", "15 died, bringing the toll to 45"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.totals import sum_before
from reportedly.marking.figures.verbs import people_counted
from reportedly.records.figure import Figure

BACK = 4
"""Figures told before a sentence among which the whole of a part in it is sought."""
_THEM = frozenset({"them", "whom", "which", "these", "those"})
_BEFELL = frozenset({"were", "was", "are", "have", "had", "died", "fell", "fled"})
_DEFINITE = frozenset({"the", "these", "those"})
_SHORT = 3  # "gas" is no plural
_JOINS = frozenset({",", "and", "her", "his", "their", "its", "(", "as", "well"})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a sentence: its draft, and what befell those it counts."""

    draft: Draft
    effect: str | None


def wholes(words: Words, told: Sequence[Told]) -> list[int | None]:
    """For each figure of a sentence the index of the one that it is a part of, None where the words tell of none."""
    found: list[int | None] = []
    for k, part in enumerate(told):
        whole = None
        if _is_part(words, part.draft):
            whole = next((j for j in range(k - 1, -1, -1) if found[j] is None and _holds(words, told[j], part)), None)
        elif k and (shared := found[k - 1]) is not None and _joined(words, told[k - 1], part):
            whole = shared if _holds(words, told[shared], part) else None
        elif k and found[k - 1] is None and _told_of(words, told[k - 1].draft, part.draft):
            whole = k - 1 if _holds(words, told[k - 1], part) else None
        found.append(whole)
    return _under_totals(words, told, found)


def _is_part(words: Words, draft: Draft) -> bool:
    """Whether the words say that those counted are among others: "including seven", "seven of them"."""
    before = words.at(draft.start - 1)
    if before == "them" and words.at(draft.start - 2) not in ("among", "amongst", "of", "with"):
        return False
    if before in figure_words().sets["partly"]:
        return True
    return draft.noun is not None and draft.part and words.low[draft.noun.head] in _THEM


def _told_of(words: Words, whole: Draft, part: Draft) -> bool:
    """Whether the figure before opens the sentence as a whole: "of the 40 hostages, nine ..."."""
    opener = words.low[max(0, whole.start - 2) : whole.start]
    opens = opener in (["of", "the"], ["among", "the"], ["of", "those"])
    return opens and (whole.start < 3 or words.at(whole.start - 3) in (",", ";", "and", "that"))


def _joined(words: Words, before: Told, part: Told) -> bool:
    """Whether a figure goes on with the parts told before it: "including seven children and three women"."""
    between = words.low[before.draft.end + 1 : part.draft.start]
    return 0 < len(between) < 4 and before.effect == part.effect and _JOINS.issuperset(between)


def _holds(words: Words, whole: Told, part: Told) -> bool:
    """Whether one figure can be the whole of another: as many or more, of those whom the same befell."""
    if whole.draft.unit or part.draft.unit or (whole.effect and part.effect and whole.effect != part.effect):
        return False
    if people_counted(words, part.draft) and not people_counted(words, whole.draft):
        return False
    most, few = _most(whole.draft.number.low, whole.draft.number.high), part.draft.number.value
    return most is None or most >= few


def _most(low: float | None, high: float | None) -> float | None:
    """The most that a whole may count; open where it is told from below or as a share."""
    return None if high is None or low is None else high


def _under_totals(words: Words, told: Sequence[Told], found: list[int | None]) -> list[int | None]:
    """With the figures that a total takes in: "15 died, bringing the toll to 45"."""
    for k, total in enumerate(told):
        if sum_before(words, total.draft, told[k - 1].draft.end if k else -1) is None:
            continue
        for j in range(k):
            if found[j] is None and told[j].effect == total.effect is not None and _holds(words, total, told[j]):
                found[j] = k
    return found


def earlier_whole(words: Words, part: Told, earlier: Sequence[Figure]) -> str | None:
    """The id of the figure of a sentence before that "14 of the dead" or "nine of them" is a part of."""
    draft = part.draft
    if draft.noun is None or not draft.part:
        return None
    head, first = words.low[draft.noun.head], words.low[draft.noun.first]
    if (first not in _THEM and first != "the") or (first in _THEM and _named_since(words, draft)):
        return None
    for figure in reversed(earlier[-BACK:]):
        most = _most(figure.low, figure.high)
        fits = (most is None or most >= draft.number.value) and not figure.unit and not figure.part_of
        befell = head in figure_words().sets["state"] and figure.effect == part.effect
        if fits and (befell or _same_heads(figure, head)):
            return figure.id
    return None


def _named_since(words: Words, part: Draft) -> bool:
    """Whether "more than 400 of them were killed" takes up those whom its own sentence names, and not others before."""
    if words.at(part.end + 1) not in _BEFELL:
        return False
    many = (words.low[i + 1] for i in range(part.start - 1) if words.low[i] in _DEFINITE and words.kinds[i + 1] == "w")
    return any(noun.endswith("s") and len(noun) > _SHORT for noun in many)


def _same_heads(figure: Figure, head: str) -> bool:
    """Whether a figure counts what a noun or "them" takes up again."""
    if figure.counted is None:
        return False
    last = figure.counted.lower().split()[-1]
    return last == head or (head in _THEM and last in figure_words().sets["people"] | figure_words().sets["combatants"])
