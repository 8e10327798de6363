"""Flows: goods that move, with the ends of the way that the sentence names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.flows import make_flows
from reportedly.marking.sentences import sentences
from reportedly.records import Claim
from tests.claims.marked import marked, mention, place, spans


def flows(text, silent=()):
    """Flows with a mention at each mark m and a place at each mark p."""
    bare, found = marked(text)
    places = [place(f"p{n}", bare, s) for n, s in enumerate(spans(found, "p"), 1)]
    mentions = [mention(f"m{n}", s, "government") for n, s in enumerate(spans(found, "m"), 1)]
    return make_flows(bare, mentions, sentences=sentences(bare), places=places, silent=silent)


@pytest.mark.parametrize(
    ("text", "what", "kind", "source", "via", "target"),
    [
        (
            "{m:The rebels} received weapons from {m:Riyadh} via {m:Jordan}.",
            "weapons",
            "arms",
            "Riyadh",
            "Jordan",
            "The rebels",
        ),
        ("{m:Riyadh} sent weapons to {m:the rebels}.", "weapons", "arms", "Riyadh", None, "the rebels"),
        (
            "Missiles have been delivered to the mercenaries by {m:Riyadh}.",
            "Missiles",
            "arms",
            "Riyadh",
            None,
            "the mercenaries",
        ),
        ("Aid convoys entered {m:Madaya} from {m:Damascus}.", "Aid convoys", "aid", "Damascus", None, "Madaya"),
        ("A convoy left {p:Damascus} for {m:Madaya}.", "convoy", "aid", "Damascus", None, "Madaya"),
        ("{m:The bank} announced a loan for {m:Jordan}.", "loan", "money", "The bank", None, "Jordan"),
        ("{m:Doha} sent food and medicine to {p:Douma}.", "food and medicine", "aid", "Doha", None, "Douma"),
        (
            "{m:The rebels} got weapons from {m:Riyadh} and {m:Doha}.",
            "weapons",
            "arms",
            "Riyadh and Doha",
            None,
            "The rebels",
        ),
        ("{m:Riyadh} sent arms to {p:Douma}.", "arms", "arms", "Riyadh", None, "Douma"),
        ("{m:Doha} paid $20 million to {m:the rebels}.", "$20 million", "money", "Doha", None, "the rebels"),
        ("Shipments of ammunition to {m:Yemen} rose.", "ammunition", "arms", None, None, "Yemen"),
    ],
)
def test_goods_and_the_ends_of_their_way(text, what, kind, source, via, target):
    (f,) = flows(text)
    assert (f.what, f.kind, f.source, f.via, f.target) == (what, kind, source, via, target)


@pytest.mark.parametrize(
    "text",
    [
        "{m:US}-backed rebels attacked the base.",
        "The army has many weapons.",
        "Weapons were found in {m:Douma}.",
        "{m:Turkey} supports {m:the rebels}.",
        "Government forces entered {p:Douma} at night.",
        "Fighters stormed the border crossing east of {p:Douma}.",
        "The army drove the fighters back to {p:Douma}.",
    ],
)
def test_backing_without_goods_and_goods_at_rest_are_no_flow(text):
    assert flows(text) == ()


def test_a_flow_has_the_status_of_the_claim_that_tells_it():
    bare, found = marked("{m:Riyadh} reportedly sent weapons to {m:the rebels}.")
    mentions = [mention(f"m{n}", s, "government") for n, s in enumerate(spans(found, "m"), 1)]
    claim = Claim("c1", (sentences(bare)[0],), None, None, ("v0",), "alleged", "probable", "+", ())
    (f,) = make_flows(bare, mentions, [claim], sentences=sentences(bare))
    assert (f.claim, f.status) == ("c1", "alleged")


def test_nothing_flows_in_silent_spans():
    text = "{m:Riyadh} sent weapons to {m:the rebels}."
    assert flows(text, silent=sentences(marked(text)[0])) == ()


@given(st.text(alphabet="weapons sent to aid from the by. ", max_size=80))
def test_what_flows_is_quoted(text):
    assert all(f.what == " ".join(f.span.of(text).split()) for f in make_flows(text, (), sentences=sentences(text)))


def test_goods_joined_by_and_are_one_flow():
    (f,) = flows("Trucks brought food and other supplies into {m:Madaya}.")
    assert (f.what, f.target) == ("food and other supplies", "Madaya")


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Fighters entered {p:Douma} from {p:Jordan}.", "Jordan", "Douma"),
        ("Reinforcements entered {p:Douma} at night.", None, "Douma"),
        ("Reinforcements from {p:Iraq} crossed into {p:Douma}.", "Iraq", "Douma"),
        ("Food entered {p:Douma} at night.", None, "Douma"),
    ],
)
def test_fighters_flow_where_they_come_from_somewhere(text, source, target):
    (f,) = flows(text)
    assert (f.source, f.target) == (source, target)


def test_fighters_who_enter_a_country_flow():
    bare, found = marked("Fighters entered {p:Syria} at night.")
    country = place("p1", bare, spans(found, "p")[0], precision="country")
    (f,) = make_flows(bare, (), sentences=sentences(bare), places=[country])
    assert f.target == "Syria"


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("{m:Riyadh} sent weapons over the past weeks to {m:Arsal}.", None),
        ("{m:Riyadh} sent weapons over the mountains to {m:Arsal}.", "the mountains"),
        ("{m:Riyadh} sent weapons via {p:Jordan} and the {m:Israeli} occupied {p:Golan}.", "Jordan and the Israeli occupied Golan"),
    ],
)  # fmt: skip
def test_a_way_is_a_place_with_its_whole_name(text, via):
    (f,) = flows(text)
    assert f.via == via
