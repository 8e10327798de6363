"""Operations and the words they work on."""

import pytest

from reportedly.knowledge.codebook import codebook
from reportedly.marking.events.code_readings import background, readings
from reportedly.marking.events.code_words import code_hits, words_of


def _types(text):
    words = words_of(text)
    return [r.type for r in readings(words, code_hits(text, words, (), codebook()), codebook())]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("lifted the curfew", ["CONCEDE"]),
        ("will lift the curfew", ["AGREE"]),
        ("will not lift the curfew", ["REJECT"]),
        ("threatened to suspend the talks", ["THREATEN"]),
        ("will deliver the medicine", ["AGREE"]),
    ],
)
def test_operations_are_read_from_the_inside_out(text, types):
    assert _types(text) == types


@pytest.mark.parametrize(("text", "first"), [("refused; they attacked", "REJECT"), ("will, attacked", "THREATEN")])
def test_a_semicolon_ends_the_reach_of_an_operation_and_a_comma_does_not(text, first):
    assert _types(text)[0] == first


def test_an_operation_that_means_nothing_alone_says_nothing():
    assert _types("they will") == []


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("met after the raid, then left", "after the raid"),
        (", a friend of the raiders, met him", ", a friend of the raiders"),
        (", meeting him", ""),
    ],
)
def test_background_runs_from_its_word_to_the_next_mark(text, behind):
    words = words_of(text)
    found = sorted(background(words, 0, codebook()))
    assert (text[words.at[found[0]][0] : words.at[found[-1]][1]] if found else "") == behind
