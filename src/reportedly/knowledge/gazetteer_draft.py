"""A place on its way into a gazetteer file."""

from __future__ import annotations

from dataclasses import dataclass, field

TOWNS = frozenset({"capital", "city", "town", "suburb"})


@dataclass
class Draft:
    """A place with all its names. `names` are further spellings, `demonyms` adjectives and peoples.

    `id` is GeoNames', below 0 for others, which have an `own` one; `listed` are the names that our own lists give it.
    """

    id: int
    own: str | None
    label: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    kind: str
    population: int = 0
    names: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
