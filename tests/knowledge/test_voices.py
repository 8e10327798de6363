"""Head nouns of speakers by kind."""

import re

import pytest

from reportedly.knowledge.voices import speakers


def test_heads_are_the_role_collective_and_document_nouns():
    known = speakers()
    assert known.heads == known.role | known.collective | known.document


def test_every_word_is_in_lower_case():
    known = speakers()
    every = [*known.heads, *known.bodies, *known.titles, *known.states, *known.pronouns, *known.anonymous]
    assert all(w == w.lower() for w in every)


def test_pronouns_and_determiners_are_no_heads():
    known = speakers()
    assert not known.heads & (known.pronouns | known.determiners)


@pytest.mark.parametrize(
    ("words", "unnamed"),
    [
        ("who spoke on condition of anonymity", True),
        ("speaking on the condition of anonymity", True),
        ("requested anonymity", True),
        ("asked not to be identified", True),
        ("declined to be named", True),
        ("was not authorized to speak", True),
        ("whose name was withheld", True),
        ("asked us not to use his real name", True),
        ("declined to be drawn", False),
        ("asked to be named mayor", False),
    ],
)
def test_clauses_that_keep_a_name_back(words, unnamed):
    assert any(re.fullmatch(p, words) for p in speakers().unnamed) is unnamed


def test_offices_are_roles():
    assert speakers().offices <= speakers().role
