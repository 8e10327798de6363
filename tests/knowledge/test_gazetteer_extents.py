"""How far places reach from their coordinates."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import KINDS, Entry, Gazetteer
from reportedly.knowledge.gazetteer_extents import BASES, extent

PRECISIONS = {"point", "town", "district", "region", "country", "area"}


def entry(kind: str, population: int = 0) -> Entry:
    return Entry("1", "X", "ZZ", None, 0.0, 0.0, kind, population)


@pytest.mark.parametrize(
    ("population", "km"), [(0, 5.0), (50_000, 5.0), (1_000_000, 11.3), (4_000_000, 20.0), (30_000_000, 20.0)]
)
def test_a_town_reaches_as_far_as_its_people_need(population: int, km: float) -> None:
    assert extent(entry("town", population)) == (km, "its people")


@pytest.mark.parametrize("kind", ["suburb", "camp", "crossing", "airbase", "base", "facility", "dam"])
def test_a_site_reaches_a_few_kilometres(kind: str) -> None:
    assert extent(entry(kind)) == (pytest.approx(2, abs=1), "its kind")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_precision_and_a_reach_that_says_what_it_rests_on(kind: str) -> None:
    km, basis = extent(entry(kind))
    assert km > 0
    assert basis in BASES
    assert entry(kind).precision in PRECISIONS


def test_no_place_of_the_gazetteer_is_without_a_reach() -> None:
    everything = Gazetteer.bundled().each()
    without = [e for e in everything if not 0 < extent(e).km < 10_000 or e.precision not in PRECISIONS]
    assert without == []


NAMED = [
    # name, kind, least and most km, what it rests on
    ("Syria", "country", 200, 450, "its towns"), ("Lebanon", "country", 60, 150, "its towns"),
    ("Russia", "country", 3000, 5000, "its towns"), ("Texas", "adm1", 400, 700, "its towns"),
    ("Soviet Union", "country", 3000, 5000, "a list"), ("Qalamoun", "region", 20, 60, "a list"),
    ("Euphrates", "river", 500, 1500, "a list"), ("Mount Qasioun", "mountain", 2, 10, "a list"),
    ("Al-Mayadin", "adm2", 10, 120, "its share of the area around"), ("Rukban", "camp", 1, 3, "its kind"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "least", "most", "basis"), NAMED)
def test_a_named_area_reaches_as_far_as_is_known_of_it(
    name: str, kind: str, least: float, most: float, basis: str
) -> None:
    found = extent(next(e for e in Gazetteer.bundled().lookup(name) if e.kind == kind))
    assert least <= found.km <= most
    assert found.basis == basis


def test_districts_of_a_large_area_reach_farther_than_those_of_a_small_one() -> None:
    small, large = (extent(Entry("1", "X", c, a, 0.0, 0.0, "adm2", 0)).km for c, a in (("LB", "04"), ("SY", "08")))
    assert small < large
