"""Events: what the triggers name, in the claim that tells it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.events import make_events
from reportedly.marking.events.words import mark_event_words
from reportedly.marking.sentences import sentences
from reportedly.records import Bounds, Claim, EventMention, Span
from tests.claims.marked import day, figure, marked, mention, place, spans


def claim(id_, *content, status="asserted"):
    return Claim(id_, content, None, None, ("v0",), status, "certain", "+", ())


def test_an_event_carries_sides_setting_toll_and_arms():
    bare, found = marked("On {t:4 August} {m:the army} {e:shelled} {p:Douma} with {w:rockets}, killing {f:12 people}.")
    one = {name: spans(found, name)[0] for name in "tmepwf"}
    events, _ = make_events(
        bare,
        sentences(bare),
        [EventMention(one["e"], "ASSAULT", 0.9, "test", "heavy-weapons")],
        [mention("m1", one["m"], "military"), mention("m2", one["w"], "weapon")],
        [place("p1", bare, one["p"])],
        [day("t1", one["t"], "2013-08-04")],
        [figure("f1", one["f"], 12, 12)],
    )
    (e,) = events
    assert (e.id, e.type, e.mode, e.who, e.where, e.when) == ("e1", "ASSAULT", "heavy-weapons", ("m1",), "p1", "t1")
    assert (e.killed, e.figures, e.arms, e.stage) == (Bounds(12, 12), ("f1",), ("m2",), "accomplished")


def test_the_smallest_claim_that_covers_the_trigger_tells_it():
    text = "Omar said rebels attacked."
    trigger = Span(17, 25)
    claims = [claim("c1", Span(0, 25)), claim("c2", Span(10, 25))]
    events, linked = make_events(text, sentences(text), [EventMention(trigger, "ASSAULT", 0.9, "test")], claims=claims)
    assert events[0].claim == "c2"
    assert [c.events for c in linked] == [(), ("e1",)]


def test_nothing_happens_in_silent_spans():
    text = "Rebels attacked. The author fought in the war."
    found = mark_event_words(text)
    assert len(make_events(text, sentences(text), found, silent=[sentences(text)[1]])[0]) == 1


def test_without_support_in_the_text_a_field_stays_empty():
    (e,) = make_events("Shelling.", sentences("Shelling."), mark_event_words("Shelling."))[0]
    assert (e.who, e.whom, e.where, e.when, e.killed, e.claim, e.same_as) == ((), (), None, None, None, None, None)


@given(st.text(alphabet="The army attacked, killed 12. By on \n", max_size=120))
def test_triggers_quote_the_text_in_order_and_no_two_share_a_word(text):
    events, _ = make_events(text, sentences(text), mark_event_words(text))
    assert [e.id for e in events] == [f"e{n}" for n in range(1, len(events) + 1)]
    assert all(a.trigger.end <= b.trigger.start for a, b in pairwise(events))
