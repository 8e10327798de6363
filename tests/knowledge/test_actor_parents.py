"""To whom an actor belongs, by its entry or as a body of its state."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actor_parents import body_parent, parents_of
from reportedly.knowledge.actors import bodies, known_actors
from reportedly.records import Role

BY_NAME = {k.name: k for k in known_actors()}
BODIES = {b.id: b for b in bodies()}


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("4th Armoured Division (Syria)", [("part", "Syrian Arab Army")]),
        ("Main Directorate of Intelligence of Ukraine", [("part", "Ministry of Defence of Ukraine")]),
        ("Popular Mobilization Forces", [("part", "Armed Forces of Iraq")]),
        ("Jabhat al-Nusra", [("branch", "al-Qaeda")]),
        ("Mossad", [("arm", "Israel")]),
        ("Hezbollah", []),  # an ally is no parent
        ("Bashar al-Assad", []),
        ("Reuters", []),
    ],
)
def test_parents_are_what_an_entry_is_part_of(name: str, parents: list[tuple[str, str]]) -> None:
    assert [(r.role, r.of) for r in parents_of(BY_NAME[name])] == parents


def test_a_membership_keeps_its_dates() -> None:
    assert parents_of(BY_NAME["Jabhat al-Nusra"]) == (Role("branch", "al-Qaeda", "2013-04-10", "2016-07-28"),)


@pytest.mark.parametrize(
    ("body", "iso", "role"),
    [
        ("ministry.defence", "IQ", "part of Government of Iraq"),
        ("army", "YE", "part of Armed Forces of Yemen"),
        ("government", "US", "arm of the United States"),
        ("red-crescent", "SY", ""),
        ("opposition", "SY", ""),
    ],
)
def test_a_body_of_a_state_is_part_of_what_is_above_it(body: str, iso: str, role: str) -> None:
    assert body_parent(BODIES[body], iso) == role
