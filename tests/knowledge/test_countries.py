from __future__ import annotations

import pytest

from reportedly.knowledge.countries import countries
from reportedly.knowledge.pcodes import country_codes


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("SY", ("SYR", 760, "Syria", "Middle East", "Middle East")),
        ("LB", ("LBN", 422, "Lebanon", "Middle East", "Middle East")),
        ("UA", ("UKR", 804, "Ukraine", "Europe", "Europe")),
        ("AF", ("AFG", 4, "Afghanistan", "Caucasus and Central Asia", "Asia")),
        ("SD", ("SDN", 729, "Sudan", "Northern Africa", "Africa")),
        ("XK", ("XKX", 0, "Kosovo", "Europe", "Europe")),
    ],
)
def test_a_country(code: str, told: tuple[str, int, str, str, str]) -> None:
    found = countries()[code]
    assert (found.iso3, found.numeric, found.name, found.acled_region, found.ucdp_region) == told


def test_every_country_of_the_gazetteer_is_there() -> None:
    assert set(country_codes()) - set(countries()) <= {"AN", "CS"}  # two that are no more
    assert len({one.iso3 for one in countries().values()}) == len(countries())


def test_every_region_of_acled_has_a_country() -> None:
    assert len({one.acled_region for one in countries().values()}) == 17
