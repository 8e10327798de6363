"""One code for a whole sentence."""

import pytest

from reportedly.knowledge.codebook import codebook
from reportedly.marking.event_codes import root_of, root_of_sub, sub_event_of
from reportedly.records import PLOVER_TYPES, Span


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Freedonia accused Sylvania of spying.", "ACCUSE"),
        ("Freedonia demanded the release of its men.", "REQUEST"),
        ("Freedonia rejected the peace plan.", "REJECT"),
        ("Freedonia will provide humanitarian aid to Sylvania.", "AGREE"),
        ("Freedonia donated food to Sylvania.", "AID"),
        ("Freedonia suspended humanitarian aid to Sylvania.", "SANCTION"),
        ("Freedonia lifted the curfew in Sylvania.", "CONCEDE"),
        ("Freedonia threatened to attack Sylvania.", "THREATEN"),
        ("Freedonia attacked Sylvania.", "ASSAULT"),
        ("Freedonia must support Sylvania.", "REQUEST"),
    ],
)
def test_the_first_word_of_the_deed_and_what_stands_before_it_give_the_root(text, root):
    assert root_of(text, [Span(0, 9)]) == root


def test_words_inside_the_parties_do_not_count():
    text = "The Peace Talks Council attacked the town."
    assert root_of(text, [Span(0, 23)]) == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A suicide bomber blew himself up at a checkpoint.", "SUIC_BOMB"),
        ("Jets carried out an airstrike on the camp.", "AIR_STRIKE"),
        ("Artillery shelling hit two villages.", "ART_MISS_ATTACK"),
        ("Police fired tear gas to disperse the protest.", "PROTEST_WITH_INTER"),
        ("Hundreds held a peaceful rally in the square.", "PEACE_PROTEST"),
        ("An earthquake hit the province.", "NATURAL_DISASTER"),
        ("Police arrested ten suspects.", "ARREST"),
    ],
)
def test_the_first_sub_event_whose_words_are_there_gives_the_label(text, label):
    assert sub_event_of(text) == label


def test_every_text_has_a_label():
    assert sub_event_of("") == "OTHER"


def test_roots_of_sub_events_are_plover_types():
    assert set(codebook().roots.values()) <= set(PLOVER_TYPES)
    assert root_of_sub("NATURAL_DISASTER") is None
