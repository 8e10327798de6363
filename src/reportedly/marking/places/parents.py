"""Gives places that the gazetteer lacks the area that the text puts them in: "the village of Tahwid in Idlib"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.records import Candidate, Place

AREAS = frozenset({"district", "region", "country"})
SHARE = 0.5  # a candidate that is only the area around the place
_INSIDE = re.compile(r"(?:,\s|,?\sin\s)(?:the\s)?(?:\w+ern\s|rural\s)?")
_OWNED = re.compile(r"['’]s\s(?:\w+\s){0,3}(?:of\s)?")
_PEOPLE = re.compile(r"\s(?:\w+\s)?(?:village|town|hamlet|city)\sof\s")


def inherited(text: str, places: Sequence[Place]) -> list[Place]:
    """Return the places; one without coordinates gains country and a candidate from the area that it is said to be in.

    Its own coordinates stay None: the area is not the place.
    """
    return [_within(text, p, places, n) if p.lat is None and not p.candidates else p for n, p in enumerate(places)]


def _within(text: str, p: Place, places: Sequence[Place], n: int) -> Place:
    after, before = places[n + 1 : n + 2], places[max(0, n - 1) : n]
    for area in after:
        if area.precision in AREAS and _INSIDE.fullmatch(text, p.span.end, area.span.start):
            return _put_in(p, area, f'stands in {area.name} as the text has it ("{_between(text, p, area)}")')
    for area in before:
        joint = _PEOPLE if area.sense in ("demonym", "modifier") else _OWNED
        if area.precision in AREAS and joint.fullmatch(text, area.span.end, p.span.start):
            return _put_in(p, area, f'stands in {area.name} as the text has it ("{_between(text, area, p)}")')
    return p


def _between(text: str, left: Place, right: Place) -> str:
    return " ".join(text[left.span.end : right.span.start].split())


def _put_in(p: Place, area: Place, why: str) -> Place:
    if area.gazetteer is None or area.lat is None or area.lon is None or area.precision is None:
        return p
    around = Candidate(
        area.gazetteer, area.name, area.country, area.lat, area.lon, area.precision, SHARE, "the area around it"
    )
    return replace(p, country=area.country, candidates=(around,), how="; ".join(filter(None, (p.how, why))))
