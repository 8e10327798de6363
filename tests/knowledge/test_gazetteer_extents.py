"""How far places reach from their coordinates."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.knowledge.gazetteer_extents import border, radius_km


def entry(kind: str, population: int = 0) -> Entry:
    return Entry("1", "X", "ZZ", None, 0.0, 0.0, kind, population)


@pytest.mark.parametrize(
    ("population", "km"), [(0, 5.0), (50_000, 5.0), (1_000_000, 11.3), (4_000_000, 20.0), (30_000_000, 20.0)]
)
def test_a_town_reaches_as_far_as_its_people_need(population: int, km: float) -> None:
    assert radius_km(entry("town", population)) == km


@pytest.mark.parametrize("kind", ["suburb", "camp", "crossing", "airbase", "base", "facility", "dam"])
def test_a_site_reaches_a_few_kilometres(kind: str) -> None:
    assert 1.0 <= (radius_km(entry(kind)) or 0.0) <= 3.0


@pytest.mark.parametrize("kind", ["region", "river", "sea", "adm2", "adm1", "country"])
def test_a_reach_that_is_not_known_is_none(kind: str) -> None:
    assert radius_km(entry(kind)) is None


@pytest.mark.parametrize(
    ("name", "least", "most"), [("Syria", 200, 450), ("Lebanon", 60, 150), ("Russia", 3000, 5000), ("Texas", 400, 700)]
)
def test_a_country_or_state_reaches_as_far_as_its_towns(name: str, least: float, most: float) -> None:
    area = next(e for e in Gazetteer.bundled().lookup(name) if e.kind in ("country", "adm1"))
    assert least < (radius_km(area) or 0.0) < most


@pytest.mark.parametrize(("one", "other"), [("SY", "LB"), ("LB", "SY"), ("RU", "UA"), ("MX", "US")])
def test_neighbours_have_a_border_whichever_is_named_first(one: str, other: str) -> None:
    known = border(one, other)
    assert known is not None
    assert known == border(other, one)


@pytest.mark.parametrize(("one", "other"), [("SY", "PE"), ("SY", "SY"), (None, "SY"), ("SY", None)])
def test_countries_apart_have_none(one: str | None, other: str | None) -> None:
    assert border(one, other) is None
