"""A toll told beside its attack is part of that attack."""

import pytest

from reportedly.claims.triggers import kept_triggers
from reportedly.claims.within import Shelf
from reportedly.marking.events.words import MAKER
from reportedly.marking.sentences import sentences
from reportedly.records import EventMention
from tests.claims.marked import marked, spans


def kept(text, maker=MAKER):
    bare, found = marked(text)
    events = [EventMention(s, "ASSAULT", 0.6, maker) for s in spans(found, "e")]
    return [e.trigger.of(bare) for e in kept_triggers(bare, events, Shelf(sentences(bare), lambda s: s))]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("An {e:air strike} {e:killed} 12 people.", ["air strike"]),
        ("12 people were {e:killed} in an {e:air strike}.", ["air strike"]),
        ("12 people were {e:killed} and six {e:wounded}.", ["killed"]),
        ("Rebels {e:killed} 12 soldiers in the {e:clashes}.", ["killed", "clashes"]),
        ("Rebels {e:captured} a hill and {e:killed} nine men.", ["captured", "killed"]),
        ("Nine men were {e:killed} as the army {e:advanced}.", ["killed", "advanced"]),
        ("Rebels {e:shelled} a hill and {e:killed} nine men.", ["shelled"]),
        ("12 people were {e:killed}. An {e:attack} followed.", ["killed", "attack"]),
        ("Men {e:fighting} under the banner of the Lions {e:stormed} it.", ["stormed"]),
        ("Men {e:fighting} under the bridge {e:stormed} it.", ["fighting", "stormed"]),
        ("More than 1000 people have been {e:killed} in the {e:civil war}.", ["killed", "civil war"]),
    ],
)
def test_a_toll_stands_alone_only_without_an_attack_in_its_sentence(text, triggers):
    assert kept(text) == triggers


def test_what_a_model_has_marked_stays():
    assert kept("An {e:air strike} {e:killed} 12 people.", "encoder/1") == ["air strike", "killed"]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Nine people were hurt in the {e:bombing} and two houses were {e:destroyed}.", ["bombing"]),
        ("The {e:bombing} resulted in the {e:destruction} of a mill.", ["bombing"]),
        ("The clinic was {e:destroyed}.", ["destroyed"]),
        ("The army {e:bombed} the hill and {e:destroyed} two tanks.", ["bombed", "destroyed"]),
    ],
)
@pytest.mark.parametrize("maker", [MAKER, "encoder/1"])
def test_what_an_attack_leaves_is_no_event_beside_it(text, triggers, maker):
    assert kept(text, maker) == triggers
