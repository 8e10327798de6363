"""Words by which rules read speakers and contents."""

import pytest

from reportedly.knowledge.quotation_words import quotation_words


@pytest.mark.parametrize("text", [" on Monday", " in a statement", " late on 4 May", " by telephone"])
def test_an_aside_is_matched_whole(text):
    m = quotation_words().aside.match(text)
    assert m is not None
    assert m.end() >= len(text) - 2


def test_an_aside_does_not_eat_a_count():
    m = quotation_words().aside.match(" on Monday 12 people died")
    assert m is not None
    assert m.group() == " on Monday"


def test_days_are_words_of_time_beside_a_speaker():
    assert "monday" in quotation_words().speaker.when
    assert quotation_words().when.fullmatch("august")


def test_auxiliaries_break_a_noun_phrase():
    assert quotation_words().speaker.auxiliaries <= quotation_words().speaker.breaks
