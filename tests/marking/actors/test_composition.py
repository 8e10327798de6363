"""Descriptions are a role, whose it is and where; what only stands beside a role is no part of it."""

from __future__ import annotations

import pytest

from reportedly.marking.actors.composition import with_parts
from reportedly.records import Mention, Place, Span, Unit
from tests.growth import grows_in_proportion

BODIES = {
    "Kura": ("armed_group", "a1"),
    "the River Council": ("government", "a2"),
    "Dawn army": ("military", "a3"),
    "Dawn army's 4th Division": ("military", "a4"),
    "Karim Said": ("person", "a5"),
}
PLACES = ("Raqqa", "Azaz", "Idlib", "town of Saraqib")


def read(text: str, *further: str) -> list[Mention]:
    """`further` are "words/kind" of mentions without an actor."""
    names = {
        **{n: v for n, v in BODIES.items() if n in text},
        **{f.split("/")[0]: (f.split("/")[1], None) for f in further},
    }
    mentions = [
        Mention(f"m{i}", Span(at := text.index(n), at + len(n)), kind, 0.9, "fake/1", actor)
        for i, (n, (kind, actor)) in enumerate(names.items(), 1)
    ]
    places = [
        Place(p, Span(at := text.index(p), at + len(p)), p, "SY", 1.0, 1.0, "town", "literal", None, (), 1.0)
        for p in PLACES
        if p in text
    ]
    return list(with_parts(text, mentions, places))


def parts(text: str, *further: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (m.span.of(text), m.parts.role.of(text), m.parts.of, m.parts.place)
        for m in read(text, *further)
        if m.parts and not m.parts.unit
    ]


@pytest.mark.parametrize(
    ("text", "further", "found"),
    [
        ("A Kura commander in Raqqa fell.", [], ("A Kura commander", "commander", "a1", "Raqqa")),
        ("Kura's senior military commander spoke.", [], ("Kura's senior military commander", "senior military commander", "a1", None)),
        ("A commander of Kura fell.", ["A commander of Kura/person"], ("A commander of Kura", "commander", "a1", None)),
        ("The spokesman for the River Council spoke.", [], ("The spokesman", "spokesman", "a2", None)),
        ("The Kura spokesman Karim Said spoke.", ["The Kura spokesman/person"], ("The Kura spokesman", "spokesman", "a1", None)),
        ("A leader of Kura in the town of Saraqib fled.", [], ("A leader", "leader", "a1", "town of Saraqib")),
        ("An officer from Dawn army near Azaz fled.", [], ("An officer", "officer", "a3", "Azaz")),
        ("Kura fighters in Idlib fled.", ["Kura fighters/armed_group"], ("Kura fighters", "fighters", "a1", "Idlib")),
        ("The governor of Idlib fled.", [], ("The governor", "governor", None, "Idlib")),
        ("The Idlib governor fled.", [], ("The Idlib governor", "governor", None, "Idlib")),
        ("Nour Haddad Secretary of Kura spoke.", ["Nour Haddad/person"], ("Nour Haddad", "Secretary", "a1", None)),
        ("Karim Said's adviser spoke.", [], ("Karim Said's adviser", "adviser", "a5", None)),
        ("A deputy commander within Kura fell.", [], ("A deputy commander", "deputy commander", "a1", None)),
        ("Members of Kura fled.", ["Members of Kura/armed_group"], ("Members of Kura", "Members", "a1", None)),
    ],
)  # fmt: skip
def test_a_description_gives_role_body_and_place(
    text: str, further: list[str], found: tuple[str, str, str | None, str | None]
) -> None:
    assert parts(text, *further) == [found]


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("The commander spoke.", ["The commander/person"]),  # of what?
        ("The commander left Raqqa.", ["The commander/person"]),
        ("The commander attacked Kura.", ["The commander/person"]),
        ("Kura and the commander spoke.", ["the commander/person"]),
        ("Kura. Commander Said spoke.", []),
        ("Fighters of Kura fled.", []),  # many, and no mention of theirs
        ("Kura headed for Raqqa.", []),
        ("The fighter-bomber of Kura fell.", []),
        ("Kura took Idlib.", []),
    ],
)
def test_what_is_not_said_of_a_role_is_left_out(text: str, further: list[str]) -> None:
    assert parts(text, *further) == []


def test_a_described_person_is_not_the_body() -> None:
    text = "A Kura commander in Raqqa fell."
    found = {m.span.of(text): m.actor for m in read(text)}
    assert found == {"A Kura commander": None, "Kura": "a1"}


def test_ids_of_others_stay() -> None:
    found = read("A Kura commander and the River Council spoke.")
    assert sorted(m.id for m in found) == ["m1", "m2", "m3"]
    assert next(m.id for m in found if m.maker == "composition/1") == "m3"


@pytest.mark.parametrize(
    ("text", "name", "unit", "of"),
    [
        ("The 3rd Infantry Brigade left.", "3rd Infantry Brigade", Unit(3, "infantry", "brigade"), None),
        ("Brigade 46 left.", "Brigade 46", Unit(46, None, "brigade"), None),
        ("The Fourth Armoured Division left.", "Fourth Armoured Division", Unit(4, "armoured", "division"), None),
        ("The 155th Brigade of Dawn army left.", "155th Brigade", Unit(155, None, "brigade"), "a3"),
        ("Dawn army's 4th Division left.", "Dawn army's 4th Division", Unit(4, None, "division"), "a3"),
        ("The Storm Brigade left.", "Storm Brigade", None, None),
        ("Two brigades left.", "Two brigades", None, None),
        ("The brigade left in 46 days.", "brigade", None, None),
    ],
)
def test_a_numbered_unit_gives_number_branch_echelon_and_its_army(
    text: str, name: str, unit: Unit | None, of: str | None
) -> None:
    further = [] if name in BODIES else [f"{name}/military"]
    found = next(m for m in read(text, *further) if m.span.of(text) == name)
    assert (found.parts.unit if found.parts else None) == unit
    assert (found.parts.of if found.parts else None) == of


@pytest.mark.parametrize("seed", ["senior ", "The 3rd special ", "A ", "of the town ", "Brigade "])
def test_a_long_text_takes_time_in_proportion(seed: str) -> None:
    assert grows_in_proportion(lambda length: with_parts((seed * length)[:length], (), ()), 10_000)
