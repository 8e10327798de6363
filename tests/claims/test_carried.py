"""Days that go over from one telling of an event to another, and places from act to act."""

from dataclasses import replace

import pytest

from reportedly.claims.carried import with_carried
from reportedly.records import Event, Span
from tests.claims.marked import day, marked, spans, told


def events(text, *given, days=("2016-05-02", "2016-05-03")):
    """One event for each mark e, with the fields given for it; times t1, t2 are two days."""
    bare, found = marked(text)
    made = told(spans(found, "e"), *given)
    return with_carried(bare, made, [day(f"t{n}", Span(0, 1), iso) for n, iso in enumerate(days, 1)])


def test_a_deed_without_a_place_happens_where_the_one_just_before_it_did():
    _, near = events("A {e:raid} in Douma. Shops were {e:looted}.", {"where": "p1"}, {"mode": "destroy"})
    assert (near.where, near.why) == ("p1", "; place as in e1")


def test_a_place_is_taken_over_from_the_sentence_before_at_most():
    near = events("{e:Raid} on. A mine {e:blew up}.", {"where": "p1"}, {})
    far = events("{e:Raid} on. The sky was clear. A mine {e:blew up}.", {"where": "p1"}, {})
    assert (near[1].where, far[1].where) == ("p1", None)


def test_words_take_no_place_over():
    _, words = events("A {e:raid} in Douma. Omar {e:accused} them.", {"where": "p1"}, {"type": "ACCUSE"})
    assert words.where is None


@pytest.mark.parametrize(
    ("first", "second", "when"),
    [
        ({"when": "t1"}, {"same_as": "e1"}, ("t1", "t1")),
        ({}, {"same_as": "e1", "when": "t1"}, ("t1", "t1")),  # a headline, and its report
        ({"when": "t1"}, {}, ("t1", None)),
        ({"when": "t1"}, {"same_as": "e1", "when": "t2"}, ("t1", "t2")),
        ({"when": "t1"}, {"same_as": "e1", "stage": "threatened"}, ("t1", None)),
        ({}, {"same_as": "e1"}, (None, None)),
    ],
)
def test_a_telling_without_a_day_has_that_of_the_same_event(first, second, when):
    told = events("A {e:raid} hit. The {e:raid} was heavy.", first, second)
    assert tuple(e.when for e in told) == when


def test_a_day_that_tellings_differ_on_is_not_taken_over():
    text = "A {e:raid} hit. The {e:raid} was heavy. That {e:raid} shook them."
    told = ({"when": "t1"}, {"same_as": "e1", "when": "t2"}, {"same_as": "e1"})
    assert events(text, *told)[2].when is None
    assert events(text, *told, days=("2016-05-02", "2016-05-02"))[2].when == "t2"


def test_a_stretch_of_time_is_not_taken_over():
    bare, found = marked("A {e:raid} hit. The {e:raid} was heavy.")
    blank = ("ASSAULT", None)
    a, b = (
        Event(f"e{n}", *blank, s, (), (), None, when, (), None, None, (), "accomplished", None, same_as=root)
        for n, s, when, root in zip((1, 2), spans(found, "e"), ("t1", None), (None, "e1"), strict=True)
    )
    one = day("t1", Span(0, 1), "2016-05-02")
    assert with_carried(bare, (a, b), [one])[1].when == "t1"
    assert with_carried(bare, (a, b), [replace(one, grain="month")])[1].when is None
