"""A name of several actors means the one whose country the text names; a common name needs such help to count."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.records import Mention, Span


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


def read(text: str, name: str) -> tuple[Mention, str | None]:
    at = text.index(name)
    mentions, actors = mark_actors(text, [Mention("m1", Span(at, at + len(name)), "organisation", 0.9, "fake/1")])
    mention = next(m for m in mentions if m.span.start == at)
    return mention, next((a.origin for a in actors if a.id == mention.actor), None)


@pytest.mark.parametrize(
    ("text", "name", "candidates"),
    [
        ("The SNA advanced.", "SNA", ["Somali National Army", "Syrian National Army"]),
        ("In Yemen and in Libya Ansar al-Sharia attacked.", "Ansar al-Sharia", None),
        ("The ADF advanced.", "ADF", None),
    ],
)
def test_an_open_name_keeps_its_candidates_and_is_an_actor_of_the_text(
    text: str, name: str, candidates: list[str] | None
) -> None:
    mention, origin = read(text, name)
    assert origin == "text"
    assert mention.how.startswith("not linked")
    assert len(mention.candidates) > 1
    assert all(c.why for c in mention.candidates)
    assert candidates is None or [c.name for c in mention.candidates] == candidates


def test_a_linked_name_says_what_decided_and_who_was_refused() -> None:
    mention, origin = read("In Somalia, the SNA advanced.", "SNA")
    assert origin == "own"
    assert mention.how == "its country (SO) is 1 of 1 named"
    assert [(c.name, c.score) for c in mention.candidates] == [
        ("Somali National Army", 0.6),
        ("Syrian National Army", 0.3),
    ]
    assert "neither its country (SY)" in mention.candidates[1].why


def test_a_name_with_one_bearer_needs_no_candidates() -> None:
    mention, _ = read("The Peshmerga advanced.", "Peshmerga")
    assert (mention.candidates, mention.how) == ((), "a name of the lists")
