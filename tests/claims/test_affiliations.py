"""Claimed affiliations become relations with the voice that tells them; nobody's identity changes."""

from __future__ import annotations

import pytest

from reportedly.claims.affiliations import make_affiliations
from reportedly.records import Actor, Claim, Mention, Relation, Span

KURA = Actor("a1", "Kura", "armed group", None, (), (), "own")


def read(
    text: str, *claims: Claim, first: int = 1
) -> tuple[tuple[Mention, ...], tuple[Actor, ...], tuple[Relation, ...]]:
    at = text.find("Kura")
    named = (Mention("m1", Span(at, at + 4), "armed_group", 0.9, "fake/1", "a1"),) if at >= 0 else ()
    lines = [Span(0, len(text))] if text else []
    return make_affiliations(text, lines, named, (KURA,), claims, first)


def claim(start: int, end: int, voice: str, polarity: str = "+") -> Claim:
    status = "denied" if polarity == "-" else "asserted"
    return Claim("c1", (Span(start, end),), None, None, (voice, "v0"), status, "certain", polarity, ())


def test_outside_all_claims_the_report_speaks() -> None:
    relation = read("The rebels are loyal to Kura.", first=4)[2][0]
    assert (relation.id, relation.voice, relation.claim, relation.polarity) == ("r4", "v0", None, "+")


@pytest.mark.parametrize("polarity", ["+", "-"])
def test_within_a_claim_its_holder_speaks(polarity: str) -> None:
    text = "He said that the rebels are loyal to Kura."
    relation = read(text, claim(8, len(text) - 1, "v3", polarity))[2][0]
    assert (relation.voice, relation.claim, relation.polarity) == ("v3", "c1", polarity)


def test_patron_and_party_become_mentions_and_the_state_an_actor() -> None:
    mentions, actors, relations = read("A Saudi-backed militia fought Kura.")
    by_id = {m.id: m for m in mentions}
    party, patron = by_id[relations[0].source], by_id[relations[0].target]
    assert (party.span, party.actor) == (Span(15, 22), None)  # backing is no identity
    assert (patron.span, patron.kind) == (Span(2, 7), "government")
    assert [(a.name, a.kind, a.origin) for a in actors if a.id == patron.actor] == [("Saudi Arabia", "state", "iso")]
    assert list(mentions) == sorted(mentions, key=lambda m: m.span)
    assert len({m.id for m in mentions}) == len(mentions)


def test_a_state_is_one_actor_however_often_it_backs() -> None:
    _, actors, relations = read("Saudi-backed rebels and Saudi-backed gangs fought Kura.")
    assert len(relations) == 2
    assert [a.kind for a in actors] == ["armed group", "state"]


@pytest.mark.parametrize(
    "text",
    ["Foreign-backed rebels came.", "Government-backed rebels came.", "Kura came.", ""],
)
def test_a_patron_without_a_name_is_nobody(text: str) -> None:
    mentions, actors, relations = read(text)
    assert relations == ()
    assert actors == (KURA,)
    assert len(mentions) <= 1
