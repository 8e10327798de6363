"""Where an incident was, as a path of places: the country first, then a more exact place."""

from __future__ import annotations

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.muc4.nations import is_ours, nation_in, nation_of_code, nations_in
from reportedly.records import Place

_KIND = re.compile(r"(?: (?:DEPARTMENT|MUNICIPALITY|PROVINCE|CITY|DISTRICT|NEIGHBORHOOD))+$(?<!GUATEMALA CITY)")
_ROUND = re.compile(
    r"^(?:.*\b(?:OUTSKIRTS|NORTH|SOUTH|EAST|WEST|KM) (?:OF|FROM)|NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL) "
)


@cache
def _within() -> dict[str, tuple[str, str]]:
    """Known places with their nation and the place that holds them (empty: the nation itself)."""
    with Path(__file__).with_name("places.csv").open(encoding="utf-8", newline="") as file:
        return {row["place"]: (row["nation"], row["within"]) for row in csv.DictReader(file)}


def home(raw: str, dateline: str) -> str | None:
    """The one of the nine countries that a text is mostly about; the dateline's city counts a little."""
    told = Counter(n for n in nations_in(raw) if is_ours(n))
    for place, (nation, within) in _within().items():
        if not within and place in raw:
            told[nation] += 2 if place in dateline else 1
    return max(told, key=lambda n: told[n], default=None)


def _bare(words: str) -> str:
    """The name alone, without what says its kind or how far from it something was."""
    name = " ".join(words.upper().split()).removesuffix("'S")
    return _ROUND.sub("", _KIND.sub("", name)) or name


def path(place: Place | None, raw: str, country: str | None) -> str | None:
    """The location slot for a place; the country where there is no place."""
    if place is None:
        return country
    name = _bare(place.span.of(raw))
    known = _within().get(name)
    if known:
        nation, within = known
        return ": ".join(p for p in (nation, within, name) if p)
    if (told := nation_in(name)) is not None:
        return told
    codes = [c.country for c in place.candidates if is_ours(nation_of_code(c.country) or "")]
    found = (
        next((n for c in codes if (n := nation_of_code(c)) == country), None)
        or country
        or nation_of_code(place.country)
    )
    return f"{found}: {name}" if found else None
