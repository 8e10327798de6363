from dataclasses import replace

import pytest

from reportedly.linking.tellers import Tellers, independent, ultimate
from reportedly.linking.tellings import tellings
from reportedly.records import (
    Actor,
    Bounds,
    Claim,
    Document,
    Event,
    Figure,
    Mention,
    Place,
    Ref,
    Report,
    Span,
    Teller,
    Time,
    Voice,
)

TEXT = "Russian jets struck Douma on Tuesday, killing 12 people, the Observatory said. Nine were killed in Aleppo."


def span(words, after=0):
    at = TEXT.index(words, after)
    return Span(at, at + len(words))


def event(n, words, **fields):
    plain = {"type": "ASSAULT", "mode": None, "who": (), "whom": (), "where": None, "when": None, "figures": ()}
    plain |= {"killed": None, "injured": None, "arms": (), "stage": "accomplished", "claim": None}
    return Event(id=f"e{n}", trigger=span(words), **{**plain, **fields})


REPORT = Report(
    Document("sha256:1", TEXT, publisher="The Daily"),
    mentions=(Mention("m1", span("Russian jets"), "military", 1.0, "t", actor="a1"),),
    actors=(Actor("a1", "Russian Aerospace Forces", "state military", "RU"), Actor("a2", "Syrian Observatory for Human Rights", "monitor", None)),
    places=(
        Place("p1", span("Douma"), "Douma", "SY", 33.57, 36.4, "town", "literal", "g:1", (), 1.0),
        Place("p2", span("Aleppo"), "Aleppo", "SY", 36.2, 37.2, "town", "literal", "g:2", (), 1.0),
    ),
    times=(Time("t1", span("Tuesday"), "2016-08-02", "2016-08-02", "2016-08-02", "day", "weekday"),),
    figures=(Figure("f1", span("12 people"), 12, 12, False, None, "people", None, "killed", ()),),
    voices=(Voice("v0", "reporter", None, None), Voice("v1", "named", None, span("the Observatory"), actor="a2")),
    claims=(Claim("c1", (Span(0, 55),), span("the Observatory"), span("said"), ("v1", "v0"), "asserted", "certain", "+", ()),),
    events=(
        event(1, "struck", who=("m1",), where="p1", when="t1", claim="c1"),
        event(2, "killing", figures=("f1",), killed=Bounds(12, 12), claim="c1"),
        event(3, "killed", where="p2", killed=Bounds(9, 9)),
    ),
)  # fmt: skip
SENTENCES = (Span(0, 78), Span(79, len(TEXT)))


def test_the_deed_and_what_came_of_it_are_told_once():
    first, second = tellings(REPORT, SENTENCES)
    assert first.ref == Ref("sha256:1", "e1")
    assert first.events == ("e1", "e2")
    assert first.trigger.of(TEXT) == "struck"
    assert (first.killed.bounds, first.killed.span.of(TEXT)) == (Bounds(12, 12), "12 people")
    assert (first.site.name, first.earliest, first.who) == ("Douma", "2016-08-02", ("Russian Aerospace Forces",))
    assert first.teller == Teller("The Daily", None, ("Syrian Observatory for Human Rights",), "named")
    assert (second.events, second.site.name, second.teller) == (("e3",), "Aleppo", Teller("The Daily"))


def test_two_places_in_one_sentence_are_two_happenings():
    first, second = tellings(REPORT, (Span(0, len(TEXT)),))
    assert (first.events, second.events) == (("e1", "e2"), ("e3",))


@pytest.mark.parametrize(
    ("change", "whole"),
    [
        ({}, False),
        ({"killed": Bounds(5000, None)}, True),
        ({"when": "t2"}, True),
        ({"trigger": span("Tuesday")}, False),
    ],
    ids=["an attack", "more dead than one attack leaves", "half a year", "a day"],
)
def test_what_sums_up_months_or_a_war_is_no_single_happening(change, whole):
    months = Time("t2", span("Tuesday"), "2016-H1", "2016-01-01", "2016-06-30", "span", "range")
    report = replace(REPORT, times=(*REPORT.times, months), events=(replace(REPORT.events[2], **change),))
    (found,) = tellings(report, (Span(0, len(TEXT)),))
    assert found.whole is whole


def test_the_toll_of_a_war_sums_up():
    text = "The war has killed 900 people."
    war = replace(REPORT.events[2], trigger=Span(4, 7), where=None, killed=Bounds(900, 900))
    (found,) = tellings(Report(Document("sha256:2", text), events=(war,)), (Span(0, len(text)),))
    assert found.whole


OBSERVATORY = ("Syrian Observatory for Human Rights",)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (Teller("A", None, OBSERVATORY, "named"), Teller("B", None, OBSERVATORY, "named"), False),
        (Teller("A", None, OBSERVATORY, "named"), Teller("B", None, ("Civil Defence",), "named"), True),
        (Teller("A"), Teller("B"), True),
        (Teller("A", "Reuters"), Teller("B", "Reuters"), False),
        (Teller("Reuters"), Teller("B", "Reuters"), False),
        (Teller("A", None, ("a medic",), "role"), Teller("B", None, ("a medic",), "role"), None),
        (Teller(None), Teller("B"), None),
    ],
)
def test_whether_two_tellings_rest_on_different_sources(one, other, apart):
    assert independent(one, other) is apart
    assert independent(other, one) is apart
    assert independent(one, other, copied=True) is False


def test_the_ultimate_source_is_the_nearest_holder_with_a_name():
    assert ultimate(Teller("A", None, ("The Observatory", "SANA"), "named")) == "observatory"
    assert ultimate(Teller("A", None, ("an official",), "anonymous")) is None
    assert ultimate(Teller("A")) == "a"


def test_what_no_claim_covers_is_the_reports_own_word():
    assert Tellers.of(REPORT).of_claim(None) == Teller("The Daily")


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("a monitor", "Syrian Observatory for Human Rights"),
        ("Britain-based Observatory", "Syrian Observatory for Human Rights"),
        ("a medic", "a medic"),
    ],
)
def test_a_described_monitor_is_the_one_that_the_report_names(words, holder):
    text = f"{words} said so. The Observatory said more."
    described = Voice("v1", "role", None, Span(0, len(words)))
    named = Voice("v2", "named", None, Span(len(words) + 10, len(words) + 25), actor="a2")
    told = Tellers(
        text, "The Daily", None, {"v1": described, "v2": named}, {"a2": "Syrian Observatory for Human Rights"}
    )
    claim = Claim("c1", (Span(0, 4),), None, None, ("v1", "v0"), "asserted", "certain", "+", ())
    assert told.of_claim(claim).holders == (holder,)
    assert (ultimate(told.of_claim(claim)) is None) is (holder == "a medic")


@pytest.mark.parametrize(
    ("words", "kind", "outlet", "holders"),
    [
        ("The monitor", "role", "Steppe Conflict Monitor", ()),
        ("The observatory", "role", "Steppe Conflict Monitor", ()),
        ("The monitor", "role", "The Daily", ("The monitor",)),
        ("a medic", "role", "Steppe Conflict Monitor", ("a medic",)),
        ("Media Monitor", "named", "Steppe Conflict Monitor", ("Media Monitor",)),
        ("The monitor", "role", None, ("The monitor",)),
    ],
)
def test_a_described_monitor_is_the_outlet_that_is_one(words, kind, outlet, holders):
    text = f"{words} said so."
    voice = Voice("v1", kind, None, Span(0, len(words)))
    told = Tellers(text, outlet, None, {"v1": voice}, {})
    claim = Claim("c1", (Span(0, 4),), None, None, ("v1", "v0"), "asserted", "certain", "+", ())
    teller = told.of_claim(claim)
    assert teller.holders == holders
    assert teller.kind == (kind if holders else "reporter")
