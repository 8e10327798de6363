from __future__ import annotations

import pytest

from reportedly.marking.times.grammar import candidates
from reportedly.marking.times.tokens import time_tokens


def first(text: str) -> tuple[str, str]:
    tokens = time_tokens(text)
    form, start, end = candidates(tokens)[0]
    return form, text[tokens.starts[start] : tokens.ends[end]]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("the middle of August", "calendar"),
        ("Monday, 14 October 2013", "calendar"),
        ("Sept. 30 of last year", "calendar"),
        ("the second half of 2008", "calendar"),
        ("the last week of July", "calendar"),
        ("from 20 to 21 August", "days"),
        ("1914-1918", "years"),
        ("264 BC - 241 BC", "years"),
        ("between 5:15 and 6:10 a.m.", "clock"),
        ("early next week", "near"),
        ("the end of the year", "near"),
        ("more than two weeks ago", "offset"),
        ("the recent weeks and days", "duration"),
        ("every two weeks", "set"),
        ("the early 19th century", "fixed"),
    ],
)
def test_a_rule_takes_the_whole_expression(text, form):
    assert first(text) == (form, text)


def test_leftmost_and_then_longest_come_first():
    tokens = time_tokens("On 4 August 2013 and in May")
    places = [(start, -end) for _, start, end in candidates(tokens)]
    assert places == sorted(places)


def test_words_of_no_class_give_nothing():
    assert candidates(time_tokens("The army moved into the hills.")) == []
