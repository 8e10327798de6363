from __future__ import annotations

import re

import pytest

from reportedly.knowledge.times import guard_words, time_words


def test_every_word_is_small_and_of_one_class():
    words = time_words()
    assert all(word == word.lower() and re.fullmatch(r"[a-z]+", word) for word in words.words | words.short)
    assert not set(words.words) & set(words.short)


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("august", ("month", 8)), ("friday", ("weekday", 5)), ("fortnight", ("unit", "W2")), ("dawn", ("part", "MO"))],
)
def test_a_word_has_its_class_and_value(word, meaning):
    assert time_words().words[word] == meaning


def test_feasts_are_days_of_the_year():
    rule = r"(0[1-9]|1[0-2])(-[0-3]\d|/[1-7]/[0-5])|easter[+-]\d+"
    assert all(re.fullmatch(rule, day) for day in time_words().feasts.values())


def test_no_cue_tells_two_tenses():
    words = time_words()
    assert not set(words.future) & set(words.open)
    assert not set(words.past) & (set(words.future) | set(words.open))


def test_an_unknown_list_of_guards_is_an_error():
    assert "since" in guard_words("before_dates")
    with pytest.raises(KeyError):
        guard_words("nothing")
