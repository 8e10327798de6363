"""The codebook's labels and turns."""

from reportedly.knowledge.codebook import codebook
from reportedly.records import PLOVER_TYPES


def test_labels_stand_once_and_the_last_one_takes_what_is_left():
    labels = [s.label for s in codebook().subs]
    assert len(labels) == len(set(labels))
    assert codebook().subs[-1].fits("")


def test_turns_lead_from_types_to_types():
    for turn in codebook().turns:
        assert {*turn.types, turn.becomes} <= set(PLOVER_TYPES)


def test_a_sub_event_needs_its_words_and_what_else_it_asks_for():
    gas = next(s for s in codebook().subs if s.label == "CHEM_WEAP")
    assert gas.fits("a chlorine attack")
    assert not gas.fits("a chlorine plant")
