"""Verbs of many senses are events where their object says so."""

import pytest

from reportedly.marking.events.objects import MAKER, mark_event_objects, typed_by_object
from reportedly.records import EventMention, Span


def found(text, taken=()):
    return [(e.trigger.of(text), e.type) for e in mark_event_objects(text, taken)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The brigade took the last two villages.", [("took", "ASSAULT")]),
        ("The town was taken by night.", [("taken", "ASSAULT")]),
        ("The mayor took a taxi to the town.", []),
        ("Damascus sent more tanks north.", [("sent", "MOBILIZE")]),
        ("Damascus sent a letter.", []),
        ("The army blocked all access to the valley.", [("blocked", "COERCE")]),
        ("The agency delivered flour and blankets.", [("delivered", "AID")]),
        ("Parliament imposed new sanctions.", [("imposed", "SANCTION")]),
        ("The mayor imposed a night curfew.", [("imposed", "COERCE")]),
        ("The group released nine hostages.", [("released", "RETREAT")]),
        ("The studio released a film.", []),
        ("Shells hit a school.", [("hit", "ASSAULT")]),
        ("Gunmen targeted a funeral.", [("targeted", "ASSAULT")]),
        ("Gunmen targeted on Sunday the old mill with mortars.", [("targeted", "ASSAULT")]),
        ("The mill was targeted by rebels.", [("targeted", "ASSAULT")]),
        ("The plan has targeted growth with loans.", []),
        ("The brigade lost at least 20 of its fighters.", [("lost", "ASSAULT")]),
        ("The use of weapons is banned there.", []),
        ("A mortar hit the old square.", [("hit", "ASSAULT")]),
        ("Two shells fell on the hill.", [("fell", "ASSAULT")]),
        ("Prices fell on the news.", []),
        ("Troops cleared two villages west of the river.", [("cleared", "ASSAULT")]),
        ("The waiter cleared the table.", []),
        ("Troops raised the flag over the citadel.", [("raised", "ASSAULT")]),
        ("The bank raised the rates.", []),
        ("Aldoria contributed more than $4 million to the fund.", [("contributed", "AID")]),
        ("Rain contributed to the delay.", []),
        ("Doctors treated the wounded.", [("treated", "AID")]),
        ("The poet treated an old theme.", []),
        ("The envoy met the foreign minister.", [("met", "CONSULT")]),
        ("The plan met the needs.", []),
        ("The frigate joined U.S. naval units.", [("joined", "COOPERATE")]),
        ("She joined a choir.", []),
        ("Both sides signed the accord.", [("signed", "AGREE")]),
        ("He signed a book.", []),
        ("Aldoria recalled its ambassador.", [("recalled", "SANCTION")]),
        ("She recalled a summer.", []),
        ("The navy boarded two vessels.", [("boarded", "COERCE")]),
        ("She boarded a train.", []),
        ("Residents left the two towns.", [("left", "RETREAT")]),
        ("The blast left nine people hurt.", []),
        ("They hold the army fully responsible.", [("hold", "ACCUSE")]),
        ("They hold the army dear.", []),
        ("The IS lost nine fighters.", [("lost", "ASSAULT")]),
        ("They told all sides to avoid targeting civilians.", []),
        ("The targeted area was empty.", []),
    ],
)
def test_the_object_tells_the_sense(text, events):
    assert found(text) == events


def test_what_an_attack_hit_is_no_event_beside_it():
    text = "An air strike hit a school. Shells hit a clinic."
    strike = EventMention(Span(3, 13), "ASSAULT", 0.9, "test")
    assert found(text, [strike]) == [("hit", "ASSAULT")]
    assert [e.trigger.start for e in mark_event_objects(text, [strike])] == [text.rindex("hit")]


def test_an_abbreviation_ends_no_sentence():
    text = "A U.S. strike on Jan. 1 hit two vehicles."
    assert found(text, [EventMention(Span(7, 13), "ASSAULT", 0.9, "test")]) == []


def test_a_word_that_is_taken_is_not_marked_again():
    text = "The brigade took the village."
    took = EventMention(Span(12, 16), "ASSAULT", 0.9, MAKER)
    assert found(text, [took]) == []


def test_whom_it_killed_names_no_attack():
    text = "A drone hit a car, killing two."
    assert found(text, [EventMention(Span(19, 26), "ASSAULT", 0.6, MAKER)]) == [("hit", "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "word", "before", "after"),
    [
        ("The brigade seized the airport.", "seized", "COERCE", "ASSAULT"),
        ("Police seized nine rifles.", "seized", "COERCE", "COERCE"),
        ("Thousands of protesters massed in the square.", "massed", "MOBILIZE", "PROTEST"),
        ("Tanks massed in the square.", "massed", "MOBILIZE", "MOBILIZE"),
        ("A convoy of trucks entered the valley.", "entered", "MOBILIZE", "AID"),
        ("The convoy waited. Troops entered the valley.", "entered", "MOBILIZE", "MOBILIZE"),
    ],
)
def test_a_verb_that_is_marked_takes_the_type_of_its_object(text, word, before, after):
    at = text.index(word)
    assert typed_by_object(text, EventMention(Span(at, at + len(word)), before, 0.9, MAKER)).type == after
