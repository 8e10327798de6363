"""Phrases of tokens, found by their last or their first word."""

import pytest

from reportedly.marking.figures.draft import Draft, Noun, ends_with, starts_with
from reportedly.marking.figures.number_tokens import number_tokens
from reportedly.marking.figures.numbers import Number

BACK = {"than": ((("far", "more", "than"), "far"), (("more", "than"), "over"))}
AHEAD = {"or": ((("or", "so"), "about"),)}


def words(text):
    return number_tokens(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "found"), [("far more than", (0, "far")), ("so more than", (1, "over")), ("less than", None)]
)
def test_the_longest_phrase_that_ends_at_a_word_is_found(text, found):
    tokens = words(text)
    assert ends_with(tokens, len(tokens) - 1, BACK) == found


@pytest.mark.parametrize(("text", "found"), [("or so", (1, "about")), ("or more", None), ("", None)])
def test_the_phrase_that_starts_at_a_word_is_found(text, found):
    assert starts_with(words(text), 0, AHEAD) == found


def test_a_bare_draft_has_no_noun_and_tells_no_part():
    draft = Draft(0, 0, Number(0, 0, 3, 3, False, ()))
    assert (draft.head(words("three")), draft.part) == ("", False)


def test_a_draft_knows_its_main_noun():
    draft = Draft(0, 2, Number(0, 0, 3, 3, False, ()), Noun(1, 2, 2))
    assert draft.head(words("three old Men")) == "men"
