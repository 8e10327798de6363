"""Drafts of a sentence: the tokens each takes, before anything is dropped for want of an effect."""

import pytest

from reportedly.marking.figures.drafts import drafts
from reportedly.marking.figures.number_tokens import number_tokens


def taken(text, free=lambda first, last: True):
    words = number_tokens(text, 0, len(text))
    return [text[words.starts[d.start] : words.ends[d.end]] for d in drafts(words, free)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about 20 men and more than 30 women", ["about 20 men", "more than 30 women"]),
        ("18 at least 15 people", ["18", "at least 15 people"]),
        ("two of its soldiers", ["two of its soldiers"]),
        ("a senior commander", ["a senior commander"]),
        ("a commander said", []),
        ("one of the reasons", ["one of the reasons"]),  # dropped later, since nothing befell it
        ("half of the population", ["half of the population"]),
        ("half of the city", []),
        ("$5 a day", ["$5 a day"]),
        ("5,000% more", ["5,000%"]),
    ],
)
def test_a_draft_takes_its_bound_number_noun_and_rate(text, found):
    assert taken(text) == found


def test_a_number_in_a_time_makes_no_draft():
    assert taken("20 men, 30 women", free=lambda first, last: first > 1) == ["30 women"]
