"""The model's attributions, with what it missed from the rule's reading of the same content."""

import pytest

from reportedly.marking.quotations import CERTAIN
from reportedly.marking.quotations.merging import completed_attributions
from reportedly.records import Attribution, Span


def said(content, source=None, cue=None, score=0.7):
    return Attribution((source,) if source else (), (cue,) if cue else (), (content,), score, "test")


def test_a_missing_source_and_cue_come_from_the_rule():
    (a,) = completed_attributions([said(Span(10, 20))], [said(Span(11, 20), Span(0, 4), Span(5, 9))])
    assert (a.source, a.cue, a.content) == ((Span(0, 4),), (Span(5, 9),), (Span(10, 20),))


def test_what_the_model_has_marked_stays():
    model = said(Span(10, 20), Span(0, 4), Span(5, 9))
    assert completed_attributions([model], [said(Span(10, 20), Span(30, 34), Span(35, 39))]) == (model,)


def test_other_contents_give_nothing_and_are_not_added():
    model = said(Span(10, 20))
    assert completed_attributions([model], [said(Span(40, 60), Span(0, 4))]) == (model,)


def test_a_certain_reading_of_the_rules_is_added():
    colon = said(Span(40, 60), Span(30, 34), Span(35, 39), CERTAIN)
    model = said(Span(10, 20), Span(0, 4), Span(5, 9))
    assert completed_attributions([model], [colon]) == (model, colon)


def test_inside_a_certain_quotation_only_who_speaks_there_is_another_source():
    colon = said(Span(40, 60), Span(30, 34), Span(35, 39), CERTAIN)
    stranger, quoted = said(Span(45, 55), Span(0, 4)), said(Span(50, 58), Span(41, 44), Span(45, 49))
    assert completed_attributions([stranger, quoted], [colon]) == (colon, quoted)


LINES = (Span(0, 30), Span(31, 90))


def test_a_speaker_in_the_contents_own_sentence_goes_before_one_in_another():
    far, near = said(Span(50, 80), Span(0, 4), Span(5, 9)), said(Span(50, 80), Span(31, 36), Span(37, 41))
    (a,) = completed_attributions([far], [near], LINES)
    assert (a.source, a.cue) == (near.source, near.cue)


def test_of_a_content_over_sentences_only_the_one_with_another_speaker_goes_to_him():
    far = said(Span(10, 80), Span(0, 4), Span(5, 9))
    near = said(Span(50, 80), Span(31, 36), Span(37, 41))
    ours, theirs = completed_attributions([far], [near], LINES)
    assert (ours.source, ours.content) == ((Span(0, 4),), (Span(10, 30),))
    assert (theirs.source, theirs.content) == ((Span(31, 36),), (Span(31, 80),))


def test_a_verb_right_before_the_content_goes_before_one_behind_it():
    behind = said(Span(44, 60), Span(70, 80), Span(81, 85))
    beside = said(Span(44, 90), Span(31, 36), Span(37, 43))
    (a,) = completed_attributions([behind], [beside], LINES)
    assert a.source == beside.source


def test_a_speaker_between_content_and_source_goes_before_the_source():
    model = said(Span(31, 50), Span(70, 80), Span(81, 85))
    between = said(Span(31, 50), Span(51, 56), Span(57, 61))
    (a,) = completed_attributions([model], [between], LINES)
    assert a.source == between.source


def test_a_model_that_names_the_nearer_speaker_is_left_alone():
    near, far = said(Span(50, 80), Span(31, 36), Span(37, 41)), said(Span(50, 80), Span(0, 4), Span(5, 9))
    assert completed_attributions([near], [far], LINES) == (near,)


@pytest.mark.parametrize(
    ("source", "cue", "content", "taken"),
    [
        (
            Span(50, 59),
            Span(60, 64),
            Span(31, 49),
            True,
        ),  # "shells fell on the town | residents | said a day after ..."
        (Span(50, 59), Span(60, 64), Span(31, 39), False),  # what he says is the lesser part: misread
        (Span(50, 59), Span(72, 76), Span(31, 49), False),  # his verb stands elsewhere
    ],
)
def test_a_content_that_ends_with_its_speaker_gives_him_up(source, cue, content, taken):
    model = said(Span(31, 59), Span(80, 85), Span(86, 90))
    (a,) = completed_attributions([model], [said(content, source, cue)], LINES)
    assert (a.source[0], a.content[0]) == ((source, content) if taken else (Span(80, 85), Span(31, 59)))


def test_who_is_told_of_inside_a_content_does_not_speak_it():
    model = said(Span(31, 90), Span(0, 4), Span(5, 9))
    nested, opening = said(Span(70, 90), Span(60, 64), Span(65, 69)), said(Span(50, 90), Span(31, 40), Span(41, 45))
    assert completed_attributions([model], [nested], LINES) == (model,)
    assert completed_attributions([model], [opening], LINES)[0].source == (Span(31, 40),)
