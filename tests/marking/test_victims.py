"""Plain nouns for people are parties where no mention stands yet."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.victims import MAKER, with_unnamed_people
from reportedly.records import Mention, Span

TEXT = "Rebels shot at civilians and Kurdish fighters."
FIGHTERS = Mention("m1", Span(29, 45), "armed_group", 0.9, "test", actor="a1")


def test_unnamed_people_join_the_mentions_in_text_order():
    found = with_unnamed_people(TEXT, [FIGHTERS])
    assert [(m.id, m.span.of(TEXT), m.kind) for m in found] == [
        ("m1", "Rebels", "group"),
        ("m2", "civilians", "group"),
        ("m3", "Kurdish fighters", "armed_group"),
    ]


def test_a_mention_keeps_its_actor_and_maker():
    kept = with_unnamed_people(TEXT, [FIGHTERS])[2]
    assert (kept.actor, kept.maker) == ("a1", "test")
    assert with_unnamed_people(TEXT, [])[0].maker == MAKER


@given(st.text(alphabet="civilians people men, rebels", max_size=80))
def test_mentions_never_overlap_and_quote_the_text(text):
    found = with_unnamed_people(text, [])
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(m.span.of(text).strip() for m in found)
