"""One deed is one event, also where two words beside each other name it."""

import pytest

from reportedly.claims.one_deed import one_a_deed
from reportedly.records import EventMention, Span
from tests.claims.marked import marked, spans
from tests.growth import grows_in_proportion


def kept(text, type_="ASSAULT", mode=None):
    bare, found = marked(text)
    return [
        e.trigger.of(bare)
        for e in one_a_deed(bare, [EventMention(s, type_, 0.6, "x", mode) for s in spans(found, "e")])
    ]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The {e:blast} {e:struck} a market.", ["blast"]),
        ("A {e:car bomb} {e:went off}.", ["car bomb"]),
        ("An {e:attack} that {e:targeted} a bus was filmed.", ["attack"]),
        ("The {e:raid} carried out by two jets {e:targeted} a depot.", ["raid"]),
        ("The {e:explosion} in the north of Aldoria {e:went off} at noon.", ["explosion"]),
        ("After a {e:raid} on a depot shells {e:hit} a clinic.", ["raid", "hit"]),
        ("The {e:blast} came late, and mortars {e:struck} a market.", ["blast", "struck"]),
        ("The town was {e:bombed}. Mortars {e:struck} a market.", ["bombed", "struck"]),
        ("Mortars {e:struck} a market.", ["struck"]),
        ("The {e:campaign} to {e:liberate} the port goes on.", ["campaign"]),
        ("An {e:operation} aimed to {e:clear} the hills began.", ["operation"]),
        ("The {e:campaign} went on and they {e:liberated} the port.", ["campaign", "liberated"]),
        ("The school was {e:hit} on Monday by two {e:air strikes}.", ["air strikes"]),
        ("The school was {e:hit}. Two {e:air strikes} followed.", ["hit", "air strikes"]),
    ],
)
def test_a_verb_that_only_carries_on_with_its_attack_is_no_event_of_its_own(text, triggers):
    assert kept(text) == triggers


@pytest.mark.parametrize(
    ("text", "mode", "triggers"),
    [
        ("{e:Air strikes} and heavy {e:shelling} went on.", None, ["Air strikes"]),
        ("The {e:shelling} {e:attacks} went on.", "heavy-weapons", ["shelling"]),
        ("{e:Air strikes} went on, and {e:shelling} too.", None, ["Air strikes", "shelling"]),
        ("{e:Beheadings} and {e:torture} went on.", "torture", ["Beheadings", "torture"]),
    ],
)
def test_two_nouns_joined_name_one_attack(text, mode, triggers):
    assert kept(text, mode=mode) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The army {e:pounded} the eastern hills with {e:air strikes}.", ["pounded"]),
        ("The army {e:pounded} the hills, and {e:air strikes} followed.", ["pounded", "air strikes"]),
        ("The army {e:launched} heavy {e:air strikes}.", ["air strikes"]),
        ("The brigade {e:won} the {e:battle}.", ["battle"]),
        ("The brigade {e:stormed} it before the {e:battle}.", ["stormed", "battle"]),
    ],
)
def test_an_attack_is_told_once_with_its_verb(text, triggers):
    assert kept(text) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Gunmen {e:killed} nine people in an {e:attack} on a village.", ["killed"]),
        ("The brigade {e:lost} nine men in the {e:raid}.", ["lost"]),
        ("Nine people were {e:killed} in an {e:attack} on a village.", ["killed", "attack"]),
        ("Nine {e:killed} and six injured in an {e:attack}.", ["killed", "attack"]),
        ("Gunmen {e:killed} nine people in heavy {e:fighting}.", ["killed", "fighting"]),
        ("Gunmen {e:killed} nine people before they fled in an {e:attack}.", ["killed", "attack"]),
    ],
)
def test_an_attack_in_which_somebody_kills_is_that_killing(text, triggers):
    assert kept(text) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The guards tried to {e:repel} the {e:assault}.", ["assault"]),
        ("The guards {e:repelled} the {e:assault}.", ["repelled", "assault"]),
    ],
)
def test_an_attack_that_is_held_off_is_told_once_unless_somebody_did_it(text, triggers):
    assert kept(text) == triggers


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Both {e:agreed} to join the {e:ceasefire}.", ["agreed"]),
        ("A {e:truce} {e:agreed} by both began.", ["agreed"]),
        ("Both {e:agreed}. The {e:ceasefire} holds.", ["agreed", "ceasefire"]),
        ("The {e:ceasefire} ended.", ["ceasefire"]),
    ],
)
def test_what_is_agreed_is_told_once(text, triggers):
    assert kept(text, "AGREE") == triggers


def test_the_work_grows_in_proportion():
    bare, found = marked("The {e:raid} by two jets {e:hit} a depot and an {e:attack} in the north {e:killed} nine. ")
    once = spans(found, "e")

    def events(times):
        shifts = [n * len(bare) for n in range(times)]
        return [EventMention(Span(s.start + d, s.end + d), "ASSAULT", 0.6, "x") for d in shifts for s in once]

    assert grows_in_proportion(lambda times: one_a_deed(bare * times, events(times)), 200)
