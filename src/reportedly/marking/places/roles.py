"""Reads what a name does in its clause: it says, decides, is accused or dealt with, or something is in it."""

from __future__ import annotations

from reportedly.knowledge.place_cues import cues, verb_forms
from reportedly.marking.places.clause import Clause

ACTS, LIES = True, False
_LOOK_BACK = 4
_PREMODIFIED = frozenset("in at near from to of with the a an by for into across and".split())
Role = tuple[bool | None, str]


def before(clause: Clause, i: int, *, governs: bool, wide: bool = False) -> Role:
    """Return whether the words before a name at word i let it act (True) or lie (False), None if they do not tell.

    `governs` says that the name is of a country, state or capital, which stands for its government more readily;
    `wide` that it is a country or state, at which nothing is ("at Arizona" is at its university).
    """
    k = clause.before(i)
    if clause.joined(i) and clause.low(i - 1) in cues("join", "direction"):
        return LIES, clause.low(i - 1)
    return _after(clause, k, governs=governs, wide=wide) if k >= 0 else (None, "")


def _after(clause: Clause, k: int, *, governs: bool, wide: bool) -> Role:
    """Read the preposition or verb before a name."""
    low = clause.low(k)
    earlier = [clause.low(k - n) for n in range(1, _LOOK_BACK) if clause.joined(k - n + 1)]
    owed = _owed(low, earlier, governs=governs)
    if owed or (low == "at" and wide):
        return ACTS, owed or low
    if low in cues("role", "acting"):
        return _dealt_with(low, earlier, governs=governs), low
    if low in cues("role", "within") or low in cues("role", "of_place"):
        return LIES, low
    told = _done_to(low, governs=governs)
    if told[0] is None and governs and low.endswith("ed") and not _PREMODIFIED.intersection(earlier[:1]):
        return ACTS, low
    return told


def _done_to(low: str, *, governs: bool) -> Role:
    """Read a verb right before a name."""
    if low in verb_forms("site") or low in cues("verb", "site_irregular"):
        return LIES, low
    if low in verb_forms("object") or (governs and (low in verb_forms("acting") or low in cues("verb", "irregular"))):
        return ACTS, low
    return None, ""


def _owed(low: str, earlier: list[str], *, governs: bool) -> str:
    """Return the noun or verb that a preposition goes with where only somebody can follow: "pressure from"."""
    acting = cues("role", f"{low}_sport") if low in ("to", "over", "for") else frozenset()
    if low in ("of", "with") or (governs and low in ("from", "to", "on", "in")):
        acting |= cues("role", f"{low}_acting")
    if low == "of" and governs:
        acting |= cues("head", "other") - cues("role", "dwelling")
    near = 2 if low in ("from", "to", "on", "in") else 1
    return next((f"{w} {low}" for w in earlier[:near] if w in acting), "")


def _dealt_with(low: str, earlier: list[str], *, governs: bool) -> bool:
    if low in ("against", "versus", "vs"):
        return LIES if low == "against" and not cues("role", "against_place").isdisjoint(earlier[:1]) else ACTS
    far = {"between": ("linking", 3), "for": ("travelling", 1), "by": ("by_place", 1), "with": ("bordering", 1)}
    name, near = far.get(low, ("", 0))
    if name and not cues("role", name).isdisjoint(earlier[:near]):
        return LIES
    return ACTS if governs else LIES


def after(clause: Clause, j: int, *, governs: bool) -> Role:
    """Return whether the verb at word j, after a name, lets it act (True) or lie (False), None if it is no verb."""
    if governs and clause.low(j) == "and" and clause.low(j + 1) in ("its", "their"):
        return ACTS, f"and {clause.low(j + 1)}"
    at, been, helped = j, False, False
    while at == j or clause.joined(at) or clause.gap(at) in ("'", "’"):
        low = clause.low(at)
        if low in cues("verb", "copula"):
            been = True
        elif low in cues("verb", "auxiliary") or low.endswith(("n't", "n’t")):
            helped = True
        elif low not in cues("verb", "adverb") and not low.endswith("ly"):
            break
        at += 1
    low = clause.low(at) if at == j or clause.joined(at) else ""
    if been:
        return _told_of(low, governs=governs)
    if low in verb_forms("place") or low in cues("verb", "place_irregular"):
        return LIES, low
    if low in verb_forms("acting") or low in cues("verb", "irregular") or (low.endswith("ed") and len(low) > 4):
        return ACTS, low
    if low.isdigit() and clause.gap(at + 1) in ("-", "–") and clause.low(at + 1).isdigit():
        return ACTS, low
    return (ACTS, clause.low(j)) if helped and governs and low else (None, "")


def is_verb(low: str) -> bool:
    """Whether a word after a name is more likely a verb, a participle or a score than a noun."""
    listed = low in verb_forms("acting") or low in verb_forms("place") or low in cues("verb", "irregular")
    return listed or low.endswith(("ed", "ing")) or low.isdigit()


def _told_of(low: str, *, governs: bool) -> Role:
    """Read what follows "is" or "has been"."""
    acts = low in cues("verb", "passive") or (governs and low.endswith("ing"))
    return acts, f"is {low}"
