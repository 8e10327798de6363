"""The event words load whole, typed and without doubles."""

from reportedly.knowledge.events import event_words, stage_cues
from reportedly.records import PLOVER_TYPES, STAGES


def test_every_type_has_sure_words():
    sure = {w.type for words in event_words().by_first.values() for w in words if w.sure}
    assert sure == set(PLOVER_TYPES)


def test_entries_are_in_lower_case_and_longest_first():
    for first, words in event_words().by_first.items():
        assert all(w.words[0] == first == first.lower() for w in words)
        assert [len(w.words) for w in words] == sorted((len(w.words) for w in words), reverse=True)


def test_no_two_entries_share_their_words():
    every = [w.words for words in event_words().by_first.values() for w in words]
    assert len(every) == len(set(every))


def test_irregular_forms_are_known():
    assert {w.form for w in event_words().by_first["shot"] if len(w.words) == 1} == {"past"}


def test_a_verb_form_that_is_a_thing_is_not_sure():
    assert not any(w.sure for w in event_words().by_first["bombs"] if len(w.words) == 1)


def test_a_doubtful_word_is_not_sure():
    assert not any(w.sure for w in event_words().by_first["operation"] if len(w.words) == 1)


def test_stage_cues_name_stages():
    assert {c.stage for c in (*stage_cues().before, *stage_cues().after)} <= set(STAGES)
