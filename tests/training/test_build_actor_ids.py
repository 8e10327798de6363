"""A party of the data set is an actor of the list only where name and country leave no doubt."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actors import Alias, Known
from training.build_actor_ids import matched


def known(name: str, country: str | None, *aliases: str) -> Known:
    return Known(name, "armed group", country, tuple(Alias(a, False, False) for a in (name, *aliases)), "", "own")


LISTED = [
    known("Dawn Front", "SY", "DF"),
    known("Desert Falcons", "SY"),
    known("River Army", "ML", "RA"),
    known("Harakat Wadi", "SY", "Wadi Movement"),
    known("Union of Hills", "PS", "UH"),
    known("Los Rojos", "MX"),
]


@pytest.mark.parametrize(
    ("party", "lands", "actor"),
    [
        ("Dawn Front", "Syria; Turkey", "Dawn Front"),
        ("Dawn Front (Idlib)", "Syria", "Dawn Front"),
        ("Harakit Wadi", "Syria", "Harakat Wadi"),
        ("UH", "Israel", "Union of Hills"),
        ("Government of Yemen (North Yemen)", "Yemen (North Yemen)", "Government of Yemen"),
        ("Government of United States of America", "Iraq", "United States government"),
        ("Dawn Front", "Mali", None),  # another country
        ("RA", "Mali", "River Army"),
        ("Los Rusos", "Mexico", None),  # the same consonants, other words
        ("Supporters of River", "Mali", None),
        ("Government of Atlantis", "Mali", None),
    ],
)
def test_only_a_party_without_doubt_is_matched(party: str, lands: str, actor: str | None) -> None:

    found = [line.split("|")[0] for line in matched([f"{party}\t2014\t2015\t{lands}\t3"], LISTED)]
    assert found == ([actor] if actor else [])


def test_an_acronym_that_is_two_names_of_one_land_is_nobody() -> None:
    assert list(matched(["DF\t2014\t2015\tSyria\t3"], LISTED)) == []
