"""Weight by country, area and vicinity, without a name's own."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Entry
from reportedly.marking.places.votes import Votes

HOMS = Entry("1", "Homs", "SY", "11", 34.72, 36.73, "city", 775000)
RASTAN = Entry("2", "Rastan", "SY", "11", 34.93, 36.73, "town", 40000)
ALEPPO = Entry("3", "Aleppo", "SY", "09", 36.20, 37.16, "city", 1600000)
SYRIA = Entry("4", "Syria", "SY", None, 35.0, 38.0, "country", 20000000)


def votes(*weights: tuple[Entry, float]) -> Votes:
    counted = Votes()
    for entry, weight in weights:
        counted.add(entry, weight)
    return counted


def test_shares_are_of_the_other_names_only() -> None:
    everything, mine = votes((HOMS, 1), (RASTAN, 1), (ALEPPO, 2)), votes((HOMS, 1))
    assert everything.country(HOMS, mine) == 1.0
    assert everything.area(HOMS, mine) == pytest.approx(1 / 3)
    assert everything.near(HOMS, mine) == pytest.approx(1 / 3)


def test_a_country_votes_for_itself_but_for_no_vicinity() -> None:
    everything, mine = votes((HOMS, 1), (SYRIA, 1)), votes((HOMS, 1))
    assert everything.country(HOMS, mine) == 1.0
    assert everything.near(HOMS, mine) == 0.0


def test_a_name_alone_has_no_support() -> None:
    alone = votes((HOMS, 1))
    assert (alone.country(HOMS, alone), alone.area(HOMS, alone), alone.near(HOMS, alone)) == (0.0, 0.0, 0.0)
