"""Agrees on the names of a whole text: one reading a name, and doubtful names lifted by sure ones beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.knowledge.transliteration import fold
from reportedly.marking.places.names import ACCEPTED, Found
from reportedly.marking.places.ranking import lies_in

_INSIDE = re.compile(r",? in (?:the )?(?:\w+ern )?")
_OWNED = re.compile(r"['’]s (?:\w+ ){0,3}(?:of )?")


def agreed(text: str, found: Sequence[Found]) -> list[Found]:
    """Return the names with their scores adjusted to one another."""
    return _joined_up(text, _one_reading(found))


def _one_reading(found: Sequence[Found]) -> list[Found]:
    """One reading a name and document: a sure place lifts its other mentions, a person's name lowers them."""
    best: dict[str, float] = {}
    persons: set[str] = set()
    for f in found:
        key = fold(f.name)
        if f.person:
            persons.add(key)
        else:
            best[key] = max(best.get(key, -9.0), f.score)
    return [_adjusted(f, best.get(fold(f.name), -9.0), fold(f.name) in persons) for f in found]


def _adjusted(f: Found, best: float, person: bool) -> Found:
    if f.person:
        return f
    if person and best < ACCEPTED + 2.5:
        return replace(f, score=f.score - 2.5, why=(*f.why, "a person's name elsewhere"))
    if best >= ACCEPTED + 1.5 and f.score < ACCEPTED:
        return replace(f, score=f.score + 1.0, why=(*f.why, "a place elsewhere in the text"))
    return f


def _joined_up(text: str, found: Sequence[Found]) -> list[Found]:
    """Lift doubtful names beside sure ones: "Arsal and Yabroud", "Damboa in Borno", "Libya's Jufra"."""
    out = list(found)
    for i, (left, right) in enumerate(pairwise(found)):
        gap = text[left.span.end : right.span.start]
        if gap in (" and ", " or ", ", and ") and _are_close(left, right):
            _lift(out, i, i + 1, "listed with a place")
            _lift(out, i + 1, i, "listed with a place")
        elif _INSIDE.fullmatch(gap) and _lies_in_any(left, right):
            _lift(out, i, i + 1, "in an area that it lies in")
        elif _OWNED.fullmatch(gap) and _lies_in_any(right, left):
            _lift(out, i + 1, i, "after the area that it lies in")
    return out


def _lift(found: list[Found], at: int, beside: int, why: str) -> None:
    f = found[at]
    if f.score <= ACCEPTED < found[beside].score and not f.person:
        found[at] = replace(f, score=f.score + 1.2, why=(*f.why, why))


def _lies_in_any(inner: Found, outer: Found) -> bool:
    return any(lies_in(e, a) for e in inner.entries for a in outer.entries[:5] if a.kind in ("country", "adm1"))


def _are_close(left: Found, right: Found) -> bool:
    """Whether any of their foremost places share a country or lie within about 300 km."""
    pairs = [(a, b) for a in left.entries[:5] for b in right.entries[:5]]
    return any(a.country == b.country or abs(a.lat - b.lat) + abs(a.lon - b.lon) < 3 for a, b in pairs)
