"""A group is called as its text calls it; a short form that few know stands beside the full name."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.labels.names import force, shown
from reportedly.marking.labels.parties import Parties


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamic State came.", "Islamic State"),
        ("Islamic State (IS) came. Islamic State left.", "Islamic State (IS)"),
        ("Daesh came.", "Islamic State (Daesh)"),
        ("ISIL came.", "Islamic State (ISIL)"),
        ("ISIS came.", "ISIS"),  # the best known short form stands alone
        ("The PKK came.", "PKK"),
        ("The Nusra Front came.", "Nusra Front"),  # not the name of the list, Jabhat al-Nusra
    ],
)
def test_a_group_is_called_as_its_text_calls_it(text: str, name: str) -> None:
    mentions, actors = mark_actors(text, ())
    parties = Parties.of(text, mentions, actors)
    assert shown(text, actors[0], parties) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("The Syrian army came.", "Syrian army"), ("The PKK terrorists came.", "PKK")],
)
def test_a_force_is_called_in_neutral_words(text: str, name: str) -> None:
    mentions, actors = mark_actors(text, ())
    assert force(text, mentions[0], Parties.of(text, mentions, actors)) == name
