"""What a name does in its clause."""

from __future__ import annotations

import pytest

from reportedly.marking.places.clause import Clause
from reportedly.marking.places.roles import ACTS, LIES, after, before, is_verb
from reportedly.marking.places.words import split

BEFORE = [
    # words before, as a country, as a town
    ("in", LIES, LIES),
    ("northern", LIES, LIES),
    ("left for", LIES, LIES),
    ("ties with", ACTS, ACTS),
    ("came with", ACTS, LIES),
    ("the border with", LIES, LIES),
    ("won against", ACTS, ACTS),
    ("strikes against", LIES, LIES),
    ("pressure from", ACTS, LIES),
    ("men from", LIES, LIES),
    ("accused", ACTS, ACTS),
    ("vetoed", ACTS, None),
    ("visited", LIES, LIES),
    ("hit", LIES, LIES),
    ("leaders of", ACTS, ACTS),
    ("economies of", LIES, LIES),
    ("the army of", ACTS, LIES),
    ("the people of", LIES, LIES),
    ("lost to", ACTS, ACTS),
    ("that", None, None),
]


@pytest.mark.parametrize(("words", "country", "town"), BEFORE)
def test_the_words_before_a_name_let_it_act_or_lie(words: str, country: bool | None, town: bool | None) -> None:
    clause = Clause.of(f"{words} Xx", split(f"{words} Xx"))
    i = len(clause.words) - 1
    assert before(clause, i, governs=True)[0] is country
    assert before(clause, i, governs=False)[0] is town


def test_nothing_is_at_a_state_but_at_a_town() -> None:
    clause = Clause.of("a man at Xx", split("a man at Xx"))
    assert before(clause, 3, governs=True, wide=True)[0] is ACTS
    assert before(clause, 3, governs=True)[0] is LIES


AFTER = [
    ("said", ACTS, ACTS),
    ("has repeatedly denied it", ACTS, ACTS),
    ("doesn't want it", ACTS, ACTS),
    ("will rebuild", ACTS, None),
    ("is ready", ACTS, ACTS),
    ("is preparing", ACTS, LIES),
    ("was hit", LIES, LIES),
    ("lies there", LIES, LIES),
    ("has seen worse", LIES, LIES),
    ("2-1 up", ACTS, ACTS),
    ("wombats", None, None),
]


@pytest.mark.parametrize(("words", "country", "town"), AFTER)
def test_the_verb_after_a_name_lets_it_act_or_lie(words: str, country: bool | None, town: bool | None) -> None:
    clause = Clause.of(f"Xx {words}", split(f"Xx {words}"))
    assert after(clause, 1, governs=True)[0] is country
    assert after(clause, 1, governs=False)[0] is town


@pytest.mark.parametrize(("word", "verb"), [("denies", True), ("jailed", True), ("coast", False), ("wombats", False)])
def test_verbs_are_told_from_nouns(word: str, verb: bool) -> None:
    assert is_verb(word) is verb
