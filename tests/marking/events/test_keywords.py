"""Keywords of a page name no events."""

import pytest

from reportedly.marking.events.keywords import keywords
from reportedly.marking.events.words import mark_event_words


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Tags Sylvania ceasefire truce. Two men were killed.", ["Tags Sylvania ceasefire truce"]),
        ("It ended. Tags: Sylvania siege women Three women from the town left.", ["Tags: Sylvania siege women"]),
        ("Tags Sylvania airstrikes At least 51 people died.", ["Tags Sylvania airstrikes"]),
        ("Tags Fredonia Capital A bomber struck.", ["Tags Fredonia Capital"]),
        ("TAGS\nair strikes\nSylvania", ["TAGS\nair strikes\nSylvania"]),
        ("Tags are sewn to the coats of the killed.", []),
        ("He cut the tags off an attack vest.", []),
        ("Tags.", []),
        ("", []),
    ],
)
def test_a_list_of_keywords_ends_at_a_mark_or_where_a_sentence_opens(text, lists):
    assert [s.of(text) for s in keywords(text)] == lists


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Tags Sylvania ceasefire truce. The army shelled the town.", ["shelled"]),
        ("A ceasefire holds. The army shelled the town.", ["ceasefire", "shelled"]),
    ],
)
def test_no_event_is_named_in_keywords(text, events):
    assert [e.trigger.of(text) for e in mark_event_words(text)] == events


def test_a_long_run_of_words_is_cut():
    assert len(keywords("Tags " + "siege " * 40)[0].of("Tags " + "siege " * 40).split()) == 16
