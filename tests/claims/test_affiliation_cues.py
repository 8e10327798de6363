"""Whose side parties are said to be on, and words that look like it and say nothing of the kind."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportedly.claims.affiliation_cues import Scene, affiliations, country
from reportedly.records import Mention, Span
from tests.growth import grows_in_proportion


def scene(text: str, *named: str) -> Scene:
    """`named` are "words/kind"; lines are sentences cut at points."""
    mentions = []
    for i, one in enumerate(named, 1):
        words, kind = one.split("/")
        at = text.index(words)
        mentions.append(Mention(f"m{i}", Span(at, at + len(words)), kind, 0.9, "fake/1"))
    cuts = [0, *(i + 2 for i, c in enumerate(text) if text[i : i + 2] == ". "), len(text)]
    return Scene.of(text, tuple(Span(a, b) for a, b in pairwise(cuts)), tuple(mentions))


def told(text: str, *named: str) -> list[tuple[str, str, str, str]]:
    return [
        (a.type, a.party.of(text), a.patron.of(text), "-" if a.denied else "+")
        for a in affiliations(scene(text, *named))
    ]


DAWN, KURA, RIVER = "Dawn Brigade/armed_group", "Kura/armed_group", "River Council/organisation"


@pytest.mark.parametrize(
    ("text", "named", "found"),
    [
        # before a hyphen
        ("Turkish-backed rebels came.", ["rebels/armed_group"], ("BackedBy", "rebels", "Turkish", "+")),
        ("Saudi-funded local armed gangs came.", [], ("BackedBy", "gangs", "Saudi", "+")),
        ("Kura-linked gunmen came.", [KURA], ("LinkedTo", "gunmen", "Kura", "+")),
        ("River Council-affiliated Dawn Brigade came.", [DAWN, RIVER], ("AffiliateOf", "Dawn Brigade", "River Council", "+")),
        ("An Iranian-controlled militia came.", [], ("ProxyOf", "militia", "Iranian", "+")),
        ("The US-trained Dawn Brigade came.", [DAWN], ("BackedBy", "Dawn Brigade", "US", "+")),
        ("Pro-Iranian militias came.", [], ("LoyalTo", "militias", "Iranian", "+")),
        ("The pro-Kura fighters came.", [KURA], ("LoyalTo", "fighters", "Kura", "+")),
        ("The US-backed militia Dawn Brigade came.", [DAWN], ("BackedBy", "Dawn Brigade", "US", "+")),
        # by whom
        ("Dawn Brigade, which is backed by Turkey, came.", [DAWN], ("BackedBy", "Dawn Brigade", "Turkey", "+")),
        ("A militia funded and armed by Iran came.", [], ("BackedBy", "militia", "Iran", "+")),
        ("Dawn Brigade was never funded by Kura.", [DAWN, KURA], ("BackedBy", "Dawn Brigade", "Kura", "-")),
        # before a name
        ("The troops are loyal to Kura.", [KURA], ("LoyalTo", "troops", "Kura", "+")),
        ("Fighters loyal to General Darwish came.", ["General Darwish/person"], ("LoyalTo", "Fighters", "General Darwish", "+")),
        ("Fighters who fight under the banners of Kura came.", [KURA], ("FightsFor", "Fighters", "Kura", "+")),
        ("Dawn Brigade is no longer loyal to Kura.", [DAWN, KURA], ("LoyalTo", "Dawn Brigade", "Kura", "-")),
        ("Dawn Brigade pledged allegiance to Kura.", [DAWN, KURA], ("LoyalTo", "Dawn Brigade", "Kura", "+")),
        ("The rebels, fighting under the banner of Kura, came.", [KURA], ("FightsFor", "rebels", "Kura", "+")),
        ("Dawn Brigade fights on behalf of the River Council.", [DAWN, RIVER], ("FightsFor", "Dawn Brigade", "River Council", "+")),
        ("Dawn Brigade, an affiliate of Kura, came.", [DAWN, KURA], ("AffiliateOf", "Dawn Brigade", "Kura", "+")),
        ("Dawn Brigade is not affiliated with Kura.", [DAWN, KURA], ("AffiliateOf", "Dawn Brigade", "Kura", "-")),
        ("Dawn Brigade is the armed wing of the River Council.", [DAWN, RIVER], ("AffiliateOf", "Dawn Brigade", "River Council", "+")),
        ("The group, which is linked to Kura, came.", [KURA], ("LinkedTo", "group", "Kura", "+")),
        ("The gang is said to have links to Kura.", [KURA], ("LinkedTo", "gang", "Kura", "+")),
        ("The gang was a proxy of Iran.", [], ("ProxyOf", "gang", "Iran", "+")),
        ("Dawn Brigade became a puppet of the United States.", [DAWN], ("ProxyOf", "Dawn Brigade", "United States", "+")),
        # behind a name
        ("Kura's affiliate Dawn Brigade came.", [DAWN, KURA], ("AffiliateOf", "Dawn Brigade", "Kura", "+")),
        ("Dawn Brigade, Kura's Syrian branch, came.", [DAWN, KURA], ("AffiliateOf", "Dawn Brigade", "Kura", "+")),
        ("Dawn Brigade is a Kura offshoot.", [DAWN, KURA], ("AffiliateOf", "Dawn Brigade", "Kura", "+")),
    ],
)  # fmt: skip
def test_it_is_told_whose_side_a_party_is_on(text: str, named: list[str], found: tuple[str, str, str, str]) -> None:
    assert told(text, *named) == [found]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The rebels backed off.", []),
        ("The army backed the plan of Kura.", [KURA]),
        ("He was loyal to his wife.", []),
        ("The rebels were fighting for Aleppo.", ["Aleppo/place"]),  # for a place
        ("The rebels fought. It was linked to Kura.", [KURA]),  # who?
        ("The attack was linked to Kura.", [KURA]),  # a deed has no side
        ("The village on a branch of the Euphrates fell.", ["Euphrates/place"]),
        ("The bank has a branch in Kura.", []),
        ("A well-armed gang came.", []),
        ("The US-led coalition came.", ["coalition/organisation"]),  # who leads is no patron
        ("The Iran-based group came.", ["group/organisation"]),
        ("The rebels had no links.", []),
        ("Air support by Kura came.", [KURA]),
        ("A pro-government crowd sang.", []),
    ],
)
def test_nothing_is_told_of_anybodys_side(text: str, named: list[str]) -> None:
    assert told(text, *named) == []


def test_patrons_may_be_several() -> None:
    text = "The rebels are backed by Turkey, Qatar and the River Council."
    found = told(text, "Turkey/place", "Qatar/place", RIVER)
    assert [patron for _, _, patron, _ in found] == ["Turkey", "Qatar", "River Council"]


def test_the_wider_name_is_the_party() -> None:
    assert told("Saudi-backed fighters came.", "Saudi-backed fighters/armed_group") == [
        ("BackedBy", "Saudi-backed fighters", "Saudi", "+")
    ]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Turkish", "TR"),
        ("Iran", "IR"),
        ("the United States", "US"),
        ("U.S.", "US"),
        ("Foreign", None),
        ("Aleppo", None),
    ],
)
def test_a_state_is_known_by_name_and_adjective(words: str, iso: str | None) -> None:
    found = country(words)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    "seed", ["rebels backed by Turkey and ", "pro-", "is not no longer linked to ", "A ", "x-backed rebels ", "-"]
)
def test_a_long_text_takes_time_in_proportion(seed: str) -> None:
    def read(length: int) -> object:
        text = (seed * length)[:length]
        return list(affiliations(Scene.of(text, (Span(0, length),), ())))

    assert grows_in_proportion(read, 10_000)
