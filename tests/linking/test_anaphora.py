import pytest

from reportedly.linking.anaphora import with_references
from reportedly.records import Document, Event, Place, Report, Span, Time
from tests.linking.told import telling

LEAD = "Rockets struck a market in Douma."


def told(text, word, **fields):
    """The second sentence's telling of a text whose first is LEAD, with what it goes back to."""
    whole = f"{LEAD} {text}"
    first, second = Span(0, len(LEAD)), Span(len(LEAD) + 1, len(whole))
    at = whole.index(word, second.start)
    lead = telling("a", "e1", passage=first, trigger=Span(8, 14), head="struck")
    fields = {"head": word, **fields}
    next_one = telling("a", "e2", events=("e2",), passage=second, trigger=Span(at, at + len(word)), **fields)
    return with_references([lead, next_one], report(whole))[1]


def report(text):
    places = (("p1", "Douma"), ("p2", "Harasta"))
    times = (("t1", "Monday"),)
    return Report(
        Document("a", text),
        places=tuple(
            Place(i, Span(text.index(w), text.index(w) + len(w)), w, "SY", 33.5, 36.4, "town", "literal", i, (), 1.0)
            for i, w in places
            if w in text
        ),
        times=tuple(
            Time(i, Span(text.index(w), text.index(w) + len(w)), "2016-08-01", "2016-08-01", "2016-08-01", "day", "")
            for i, w in times
            if w in text
        ),
        events=(
            Event("e1", "ASSAULT", None, Span(8, 14), (), (), None, None, (), None, None, (), "accomplished", None),
        ),
    )


@pytest.mark.parametrize(
    ("text", "word", "again", "definite", "another"),
    [
        ("The attack lasted an hour.", "attack", ("e1",), True, False),
        ("An attack lasted an hour.", "attack", (), False, False),
        ("At least nine were killed.", "killed", ("e1",), False, False),  # a toll alone is that of the deed before
        ("At least nine were killed in Harasta.", "killed", (), False, False),
        ("At least nine were killed on Monday.", "killed", (), False, False),
        ("In another attack a bridge fell.", "attack", (), False, True),
    ],
)
def test_what_a_telling_goes_back_to(text, word, again, definite, another):
    found = told(text, word)
    assert (found.again, found.definite, found.another) == (again, definite, another)


@pytest.mark.parametrize("fields", [{"type": "AID"}, {"stage": "planned"}])
def test_nothing_is_gone_back_to_that_is_of_another_kind(fields):
    assert told("The attack was denounced.", "attack", **fields).again == ()


def test_what_the_reading_has_as_one_event_is_gone_back_to():
    text = "Rockets fell. Shells fell."
    repeat = Event(
        "e2", "ASSAULT", None, Span(14, 20), (), (), None, None, (), None, None, (), "accomplished", None, same_as="e1"
    )
    second = telling("a", "e2", events=("e2",), passage=Span(14, 26), trigger=Span(14, 20), head="shells")
    (found,) = with_references([second], Report(Document("a", text), events=(repeat,)))
    assert found.again == ("e1",)
