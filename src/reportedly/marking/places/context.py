"""Reads which names stand beside which: "Kafr Takharim in Idlib", "Syria's Homs", "the Lebanese town of Arsal"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.transliteration import fold
from reportedly.marking.places.names import ACCEPTED, DOUBTFUL, Found
from reportedly.marking.places.ranking import TOWNS, Name, lies_in

AREAS = frozenset({"country", "adm1", "adm2", "region"})
ASKED = frozenset({"adm1", "adm2", "adm3"})
_CLOSE = 40
_STOPS = re.compile(r"[.!?;\n]")


def grouped(found: Sequence[Found]) -> dict[str, list[int]]:
    """Group the names of a text (by their place in `found`): one reading a name, unless areas after it differ.

    "Homs province" and "Homs" are two: the area and its town.

    Names a little too doubtful to be places are kept: their surroundings may lift them.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    parents: dict[str, str] = {}
    for f in found:
        if f.parent:
            parents.setdefault(fold(f.name), _ids(f))
    for i, f in enumerate(found):
        if f.score > ACCEPTED - DOUBTFUL:
            key = fold(f.name) or f.name
            groups[f"{key}|{_ids(f) or parents.get(key, '')}|{_asked(f)}"].append(i)
    return dict(groups)


def _asked(f: Found) -> str:
    """Return the kinds of area that words beside a name ask for, where it is a town's as well."""
    kinds = {e.kind for e in f.entries}
    return ",".join(sorted(f.kinds & ASKED & kinds)) if kinds & TOWNS else ""


def _ids(f: Found) -> str:
    return ",".join(a.id for a in f.parent)


def neighbours(text: str, found: Sequence[Found]) -> list[tuple[Entry, ...]]:
    """Return, for each name, the areas named close to it in the same sentence that one of its places lies in."""
    beside: list[list[Entry]] = [[] for _ in found]
    for i, (left, right) in enumerate(pairwise(found)):
        gap = text[left.span.end : right.span.start]
        if len(gap) > _CLOSE or _STOPS.search(gap):
            continue
        beside[i] += _holding(left, right)
        beside[i + 1] += _holding(right, left)
    return [tuple(areas) for areas in beside]


def _holding(inner: Found, outer: Found) -> list[Entry]:
    if outer.score <= ACCEPTED:
        return []
    areas = [a for a in outer.entries[:5] if a.kind in AREAS]
    return [a for a in areas if any(lies_in(e, a) for e in inner.entries)]


def names(found: Sequence[Found], groups: dict[str, list[int]], beside: Sequence[tuple[Entry, ...]]) -> list[Name]:
    """Return what is to be ranked, one a group; doubtful names take no part in the vote."""
    return [_name(key, [found[i] for i in members], [beside[i] for i in members]) for key, members in groups.items()]


def _name(key: str, members: Sequence[Found], beside: Sequence[tuple[Entry, ...]]) -> Name:
    sure = sum(1 for f in members if f.score > ACCEPTED)
    return Name(
        key,
        members[0].entries,
        weight=sure**0.5,
        parents=next((f.parent for f in members if f.parent), ()),
        beside=tuple({a.id: a for areas in beside for a in areas}.values()),
        kinds=frozenset[str]().union(*(f.kinds for f in members)),
    )
