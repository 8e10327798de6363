"""What the words of a trigger say by themselves."""

import pytest

from reportedly.claims.trigger_words import harms_nobody, is_passive, kills_somebody, names_attack, tells_toll, words_of
from reportedly.records import EventMention
from tests.claims.marked import marked, spans


def first(text):
    bare, found = marked(text)
    return bare, spans(found, "e")[0]


def test_words_are_in_lower_case_with_one_blank():
    assert words_of(*first("An {e:Air  Strike} began.")) == "air strike"


@pytest.mark.parametrize(
    ("text", "type_", "noun"),
    [
        ("The {e:air strike} began.", "ASSAULT", True),
        ("The {e:shelling} began.", "ASSAULT", True),
        ("They {e:stormed} it.", "ASSAULT", False),
        ("Nine were {e:killed}.", "ASSAULT", False),
        ("The {e:casualties} rose.", "ASSAULT", False),
        ("The {e:siege} began.", "COERCE", False),
    ],
)
def test_attacks_are_told_from_verbs_tolls_and_other_deeds(text, type_, noun):
    bare, span = first(text)
    assert names_attack(bare, EventMention(span, type_, 0.6, "x")) is noun


@pytest.mark.parametrize(
    ("text", "toll", "passive", "kills"),
    [
        ("Gunmen {e:killed} nine people.", True, False, True),
        ("Nine people were {e:killed} in it.", True, True, False),
        ("Nine people {e:killed} in a raid.", True, True, False),
        ("Gunmen {e:shot} nine people.", False, False, False),
    ],
)
def test_tolls_and_killings(text, toll, passive, kills):
    found = first(text)
    assert (tells_toll(*found), is_passive(*found), kills_somebody(*found)) == (toll, passive, kills)


@pytest.mark.parametrize(
    ("text", "type_", "nobody"),
    [
        ("Jets {e:destroyed} two trucks.", "ASSAULT", True),
        ("Jets {e:bombed} two trucks.", "ASSAULT", False),
        ("The union {e:condemned} it.", "ACCUSE", True),
        ("Police {e:arrested} him.", "COERCE", False),
    ],
)
def test_what_befalls_things_and_what_is_said_harms_nobody(text, type_, nobody):
    bare, span = first(text)
    assert harms_nobody(bare, EventMention(span, type_, 0.6, "x")) is nobody
