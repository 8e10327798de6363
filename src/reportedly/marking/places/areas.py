"""Names that the text means as areas: "Deraa province", "Kafr Takharim in Idlib" (the province, not the town)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.knowledge.gazetteer_extents import extent
from reportedly.marking.places.geometry import kilometres
from reportedly.marking.places.names import ACCEPTED, Found
from reportedly.marking.places.ranking import TOWNS, lies_in
from reportedly.marking.places.spellings import is_alike

KINDS = frozenset({"adm1", "adm2", "adm3"})
# What lies farther from a town than this (km) and than one and a half of its reach is in the area named after it.
BEYOND = 15.0
FOREMOST = 5
_IN = re.compile(r" in (?:the )?(?:\w+ern )?(?:countryside of )?")


def areas(text: str, found: Sequence[Found], gazetteer: Gazetteer) -> list[Found]:
    """Return the names; those meant as areas ask for that kind and have the areas that are spelled alike as entries."""
    return [_with_areas(f, gazetteer) for f in _holding(text, found)]


def _holding(text: str, found: Sequence[Found]) -> list[Found]:
    """Ask for the area where a town is said to be in what is both an area and a town elsewhere in it."""
    out = list(found)
    for n, (inner, outer) in enumerate(pairwise(found), 1):
        sure = inner.score > ACCEPTED < outer.score
        if sure and not outer.kinds and _IN.fullmatch(text, inner.span.end, outer.span.start) and _holds(outer, inner):
            out[n] = replace(outer, kinds=frozenset({"adm1"}), why=(*outer.why, "holds the town before it"))
    return out


def _holds(outer: Found, inner: Found) -> bool:
    foremost = next((e for e in outer.entries if e.kind in TOWNS), None)
    held = [a for a in outer.entries if a.kind == "adm1" and foremost and lies_in(foremost, a)]
    towns = [e for e in inner.entries[:FOREMOST] if e.kind in TOWNS]
    return any(lies_in(e, a) and foremost and _is_beyond(e, foremost) for a in held for e in towns)


def _is_beyond(e: Entry, town: Entry) -> bool:
    return kilometres((e.lat, e.lon), (town.lat, town.lon)) > max(BEYOND, 1.5 * extent(town).km)


def _with_areas(f: Found, gazetteer: Gazetteer) -> Found:
    """Where the text asks for an area, add those of a like name around the towns of this name, if none is there.

    An area has at least the people of the town that it is named after, where no more is known of it.
    """
    asked = f.kinds & KINDS
    towns = [e for e in f.entries[:FOREMOST] if e.kind in TOWNS and e.country]
    if not asked or not towns:
        return f
    entries = f.entries
    if not any(e.kind in asked for e in entries):
        alike = gazetteer.similar(f.name, sorted({e.country or "" for e in towns}))
        entries += tuple(a for a in alike if a.kind in asked and is_alike(a) and any(_is_around(a, t) for t in towns))
    return replace(f, entries=tuple(_peopled(e, towns) if e.kind in asked else e for e in entries))


def _peopled(area: Entry, towns: Sequence[Entry]) -> Entry:
    most = max((t.population for t in towns if _is_around(area, t)), default=0)
    return replace(area, population=max(area.population, most))


def _is_around(area: Entry, town: Entry) -> bool:
    return (area.country, area.admin1) == (town.country, town.admin1)
