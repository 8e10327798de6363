"""What befell those that the figures of a sentence count: each by its own words, then by those of its neighbours.

"Killed A and B", "A and B were killed", "26 killed, among them 7 children" tell of both figures with one verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.by_place import share_by_place
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.totals import sum_before
from reportedly.marking.figures.verbs import Effect, own_effect, people_counted


def effects(words: Words, drafts: Sequence[Draft], before: str | None = None) -> list[Effect | None]:
    """The effect of each figure of a sentence, None where the words tell none; `before` is that of the last told."""
    found: list[Effect | None] = []
    used = -1
    for k, draft in enumerate(drafts):
        left = max(_edge(words, drafts[k - 1], found[k - 1], draft) if k else -1, used) + 1
        effect = own_effect(words, draft, left, drafts[k + 1] if k + 1 < len(drafts) else None)
        if effect and effect.side in ("before", "after"):
            used = max(used, effect.last)
        found.append(effect)
    _from_previous(words, drafts, found, parts=True)
    _from_next(words, drafts, found)
    _from_previous(words, drafts, found)
    share_by_place(words, drafts, found)
    _of_totals(words, drafts, found, before)
    return [effect or _armed(words, draft) for effect, draft in zip(found, drafts, strict=True)]


def _edge(words: Words, before: Draft, effect: Effect | None, draft: Draft) -> int:
    """The last token that belongs to the figure before: "kill 83 Injured 100" leaves its last word to the next."""
    noun = before.noun
    beside = noun is not None and noun.head == before.end == draft.start - 1
    lends = beside and words.low[before.end] in figure_words().verbs
    return before.number.last if lends and effect and effect.side == "before" else before.end


def _from_next(words: Words, drafts: Sequence[Draft], found: list[Effect | None]) -> None:
    """A and B were killed: what befell B befell A; "23 civilians including nine children were killed" alike."""
    for k in range(len(drafts) - 2, -1, -1):
        nxt = found[k + 1]
        if found[k] or drafts[k].unit or nxt is None or nxt.side not in ("after", "near"):
            continue
        if not (nxt.explicit or drafts[k + 1].part or _begins_parts(words, drafts[k + 1])):
            continue
        if _linked(words, drafts[k].end, drafts[k + 1].start) and people_counted(words, drafts[k]):
            found[k] = Effect(nxt.name, nxt.first, nxt.last, "near")


def _from_previous(words: Words, drafts: Sequence[Draft], found: list[Effect | None], parts: bool = False) -> None:
    """Killed A and B: what befell A befell B; parts share with their whole (`parts`: only those)."""
    for k in range(1, len(drafts)):
        draft, before = drafts[k], found[k - 1]
        if found[k] or draft.unit or before is None:
            continue
        told = max(drafts[k - 1].end, before.last)
        if told >= draft.start or not people_counted(words, draft):
            continue
        if parts and not (_begins_parts(words, draft) or draft.part or _goes_on_with_parts(words, drafts, k, found)):
            continue
        if before.side in ("after", "inside") and _acts_itself(words, draft):
            continue
        if draft.part or _linked(words, told, draft.start) or _belongs(words, draft, told, before):
            found[k] = Effect(before.name, before.first, before.last, "near", before.explicit)


def _begins_parts(words: Words, draft: Draft) -> bool:
    """Whether words before a figure make it a part: "including seven children", "among them a child"."""
    return words.at(draft.start - 1) in figure_words().sets["partly"]


def _goes_on_with_parts(words: Words, drafts: Sequence[Draft], k: int, found: Sequence[Effect | None]) -> bool:
    """Whether a figure is the next of a list of parts: "among them a child and two women"."""
    if not _begins_parts(words, drafts[k - 1]) or found[k - 1] is None:
        return False
    return words.low[drafts[k - 1].end + 1 : drafts[k].start] in (["and"], [","], [",", "and"])


def _acts_itself(words: Words, draft: Draft) -> bool:
    """Whether a figure opens a clause of its own: "five died and eight others experienced difficulties"."""
    following, sets = words.at(draft.end + 1), figure_words().sets
    if words.at(draft.start - 1) != "and":
        return False
    own = following.endswith("ed") and following not in sets["between"]
    return own or following == "shot" or following in sets["auxiliary"]


def _linked(words: Words, end: int, start: int) -> bool:
    return start - end < 7 and figure_words().sets["links"].issuperset(words.low[end + 1 : start])


def _belongs(words: Words, draft: Draft, told: int, before: Effect) -> bool:
    """A part told some words later, or a bare number beside another ("one on Friday and one on Saturday")."""
    sets, last, away = figure_words().sets, words.at(draft.start - 1), draft.start - told
    if draft.noun is None and last in ("from", "to"):
        return away == 2  # "rose to 15 from 12"
    if last in sets["partly"]:
        return away < 12
    if words.low[max(0, draft.start - 3) : draft.start] in (["as", "well", "as"], ["in", "addition", "to"]):
        return away < 18
    bare = draft.noun is None and words.at(draft.end + 1) in sets["breaks"]
    return bare and last == "and" and before.side != "inside" and away < 8


def _of_totals(words: Words, drafts: Sequence[Draft], found: list[Effect | None], before: str | None) -> None:
    """A sum counts those whom the same befell as the figure told before it: "bringing the total this week to 45"."""
    for k, draft in enumerate(drafts):
        name = next((one.name for one in reversed(found[:k]) if one), before)
        if found[k] or draft.noun or draft.unit or name is None or name == "combatants":
            continue
        at = sum_before(words, draft, drafts[k - 1].end if k else -1)
        if at is not None and words.at(at + 1) != "of":
            found[k] = Effect(name, at, at, "near", explicit=False)


def _armed(words: Words, draft: Draft) -> Effect | None:
    """Men in arms that nothing befell are counted as combatants."""
    sets = figure_words().sets
    if draft.single or draft.noun is None or draft.unit:
        return None
    if draft.head(words) not in sets["bodies_armed" if draft.firm else "armed"]:
        return None
    return Effect("combatants", draft.noun.head, draft.noun.head, "inside", explicit=False)
