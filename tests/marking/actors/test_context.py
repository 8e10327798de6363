"""A name of several actors means the one whose country the text names; a common name needs such help to count."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors


def named(text: str) -> list[str]:
    return [a.name for a in mark_actors(text, ())[1] if a.origin == "own"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Libya Ansar al-Sharia attacked.", "Ansar al-Sharia (Libya)"),
        ("In Yemen Ansar al-Sharia attacked.", "Ansar al-Sharia (Yemen)"),
        ("The SNA advanced in Syria.", "Syrian National Army"),
        ("The SNA advanced in Somalia.", "Somali National Army"),
        ("Arab League chief al-Arabi spoke.", "Nabil Elaraby"),
        ("The Islamic State (IS) said so. IS fighters came.", "Islamic State"),
    ],
)
def test_context_decides(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ansar al-Sharia attacked.",  # four groups and no country
        "The SNA advanced.",
        "A man called al-Arabi spoke.",
        "In Libya and in Yemen Ansar al-Sharia attacked.",  # two fit equally
    ],
)
def test_without_context_nothing_is_decided(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("President Assad spoke.", True),
        ("Then Mohammed Abbas spoke.", False),  # another Abbas
        ("He met Abbas.", True),
        ("Nasr al-Hariri spoke.", False),
    ],
)
def test_a_surname_behind_another_given_name_is_somebody_else(text: str, known: bool) -> None:
    assert bool(named(text)) is known
