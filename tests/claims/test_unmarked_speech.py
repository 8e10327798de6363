"""Where a report says "I" or "we" without quotation marks, the speaker named nearest says it."""

import pytest

from reportedly.claims.unmarked_speech import nearest_speaker, sayings, speaks_for_itself
from reportedly.records import Span


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("We hold them responsible", True),
        ("the wall fell on my head", True),
        ("I’m sure of it", True),
        ("the US army left", False),
        ("they hold the town", False),
        ("World War I began", True),
    ],
)
def test_the_first_person_is_known_by_its_pronouns(text, itself):
    assert speaks_for_itself(text, Span(0, len(text))) is itself


def test_the_speaker_before_goes_before_the_one_behind():
    told = [(Span(0, 10), Span(12, 14)), (Span(60, 80), Span(50, 55))]
    assert nearest_speaker(Span(20, 40), sayings(told)) == Span(12, 14)


def test_the_speaker_behind_is_taken_where_none_stands_before():
    assert nearest_speaker(Span(20, 40), sayings([(Span(60, 80), Span(50, 55))])) == Span(50, 55)


def test_who_speaks_far_away_says_nothing_here():
    assert nearest_speaker(Span(900, 940), sayings([(Span(0, 10), Span(12, 14))])) is None
