"""Which mention of an event repeats an earlier one."""

from dataclasses import replace

import pytest

from reportedly.claims.repeats import with_repeats
from reportedly.records import Bounds, Event, Span
from tests.claims.marked import day, marked, place, spans, told


def events(text, *given):
    """One event for each mark e, with the fields given for it."""
    bare, found = marked(text)
    made = told(spans(found, "e"), *given)
    places = [place(f"p{n}", f"Town {n}", Span(0, 6)) for n in (1, 2)]
    return with_repeats(bare, made, places)


@pytest.mark.parametrize(
    ("text", "first", "second", "same"),
    [
        ("An {e:attack} hit. The {e:attack} was heavy.", {}, {}, "e1"),
        ("An {e:attack} hit. An {e:attack} followed.", {}, {}, None),
        ("The {e:attack} hit. Troops {e:attacked}.", {}, {}, None),
        ("Troops {e:attacked} it. The {e:attacks} went on.", {}, {}, "e1"),
        ("Troops {e:attacked} it. The {e:raid} went on.", {}, {}, "e1"),
        ("A {e:car bomb} went up. The {e:blast} was heavy.", {}, {}, "e1"),
        ("Rebels {e:shelled} it. That {e:attack} was heavy.", {}, {}, "e1"),
        ("Rebels {e:shelled} it. The {e:beheading} was filmed.", {}, {}, None),
        ("A {e:truce} began. The {e:ceasefire} held.", {"type": "AGREE"}, {"type": "AGREE"}, "e1"),
        ("{e:Raid} on. {e:Shelling} on.", {"killed": Bounds(5, 5)}, {"killed": Bounds(5, 5)}, "e1"),
        ("{e:Raid} on. {e:Raid} on.", {"killed": Bounds(5, 5)}, {"killed": Bounds(5, None)}, None),
        ("{e:Raid} on. {e:Raid} on.", {"where": "p1"}, {"where": "p1"}, "e1"),
        ("{e:Raid} on. {e:Raid} on.", {"where": "p1"}, {"where": "p2"}, None),
        ("An {e:attack} and the {e:attack} hit.", {}, {}, None),
        ("{e:Raid} on. The {e:raid} on.", {"killed": Bounds(5, 5)}, {"killed": Bounds(9, 9)}, None),
        ("{e:Raid} on. The {e:raid} on.", {"when": "t1"}, {"when": "t2"}, None),
        ("{e:Raid} on. The {e:raid} on.", {"type": "COERCE"}, {}, None),
    ],
)
def test_type_setting_and_toll_must_agree_and_something_must_tie(text, first, second, same):
    assert events(text, first, second)[1].same_as == same


def test_deeds_of_different_known_doers_are_different():
    bare, _ = marked("An {e:attack} hit. The {e:attack} was heavy.")
    one, two = events("An {e:attack} hit. The {e:attack} was heavy.", {"who": ("m1",)}, {"who": ("m2",)})
    assert two.same_as == "e1"
    doers = {"m1": "army", "m2": "rebels"}
    assert with_repeats(bare, [replace(one, who=("m1",)), replace(two, same_as=None)], (), (), doers)[1].same_as is None


def test_a_repeat_keeps_to_its_own_words():
    _, again = events("An {e:attack} hit. The {e:attack} was heavy.", {"when": "t1", "who": ("m1",)}, {})
    assert (again.same_as, again.when, again.who) == ("e1", None, ())


def test_chains_of_repeats_point_to_the_first():
    told = events("An {e:attack} hit. The {e:attack} was heavy. That {e:attack} shook them.", {}, {}, {})
    assert [e.same_as for e in told] == [None, "e1", "e1"]


def test_two_dates_of_one_day_are_no_contradiction():
    bare, found = marked("On {t:Monday} an {e:attack} hit. The {e:attack} of {t:yesterday} was heavy.")
    times = [day(f"t{n}", s, "2016-05-02") for n, s in enumerate(spans(found, "t"), 1)]
    blank = Event("e", "ASSAULT", None, Span(0, 1), (), (), None, None, (), None, None, (), "accomplished", None)
    told = [replace(blank, id=f"e{n}", trigger=s, when=f"t{n}") for n, s in enumerate(spans(found, "e"), 1)]
    assert with_repeats(bare, told, (), times)[1].same_as == "e1"
