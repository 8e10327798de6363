"""Incidents are the same in whatever order their reports are added."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.incidents import join
from reportedly.linking.index import Index
from reportedly.linking.pairs import likeness
from reportedly.linking.pool import JOINED_ANEW, THRESHOLD, place_in_time
from reportedly.records import Judgement, Span, Telling
from tests.linking.told import ALEPPO, SYRIA, telling

MARKET = ("civilian", "douma", "market", "strike", "warplane")
SCHOOL = ("barrel", "bomb", "helicopter", "pupil", "school")
BRIDGE = ("barrel", "bomb", "civilian", "market", "strike")


def told(document: str, words: Sequence[str], event: str = "e1", **fields) -> Telling:
    return telling(
        document, event, head=fields.pop("head", "strike"), words=tuple(words), context=tuple(words), **fields
    )


STORIES = {
    "one battle, with another far off": [
        [told("a", MARKET)], [told("b", MARKET[1:])], [told("c", SCHOOL, site=ALEPPO)], [told("d", SCHOOL[1:], site=ALEPPO)],
    ],
    "one that is like two that are not alike": [
        [told("a", MARKET, head="strike")], [told("b", BRIDGE, head="bombing", published="2016-08-04")],
        [told("c", SCHOOL, head="bombing", published="2016-08-05")], [told("d", MARKET[2:], head="attack", published=None)],
    ],
    "reports that tell two happenings": [
        [told("a", MARKET), told("a", SCHOOL, "e2", head="shelling", trigger=Span(90, 98))],
        [told("b", SCHOOL, head="shelling"), told("b", MARKET, "e2", head="airstrike", trigger=Span(90, 98))],
        [told("c", BRIDGE, head="attack")], [told("d", MARKET, earliest="2016-08-04", latest="2016-08-04")],
    ],
    "places as wide as a country": [
        [told("a", MARKET, site=SYRIA, killed=7)], [told("b", MARKET, killed=7)], [told("c", BRIDGE, killed=9)],
        [told("d", BRIDGE, site=SYRIA, killed=9, published="2016-08-01")],
    ],
}  # fmt: skip


def added(reports: Sequence[Sequence[Telling]], judgements: Sequence[Judgement] = ()) -> set[frozenset[str]]:
    index = Index()
    for report in reports:
        index.add(report, judgements)
    assert sorted(index.by_ref) == sorted(t.ref for report in reports for t in report)
    assert all(index.by_ref[t.ref] == name for name, held in index.members.items() for t in held)
    return {frozenset(str(t.ref) for t in held) for held in index.members.values()}


@pytest.mark.parametrize("reports", STORIES.values(), ids=STORIES)
def test_every_order_makes_the_same_incidents(reports: list[list[Telling]]) -> None:
    made = [added(order) for order in permutations(reports)]
    assert all(one == made[0] for one in made)


def test_the_order_of_coming_out_decides_who_founds() -> None:
    first, second, third = (report[0] for report in STORIES["one that is like two that are not alike"][:3])
    assert min(likeness(first, second).score, likeness(second, third).score) >= THRESHOLD > likeness(first, third).score
    assert added([[third], [second], [first]]) == added([[first], [second], [third]])
    assert place_in_time(first) < place_in_time(second) < place_in_time(third)


fields = st.fixed_dictionaries(
    {
        "words": st.sampled_from([MARKET, SCHOOL, BRIDGE]),
        "head": st.sampled_from(["strike", "shelling", "attack", "clashes"]),
        "published": st.sampled_from(["2016-08-03", "2016-08-04", None]),
        "killed": st.sampled_from([None, 3, 5]),
    }
)


@given(st.lists(fields, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_any_order_of_any_tellings_of_one_day_and_place(made: list[dict[str, object]], random) -> None:
    reports = [[told(f"d{n}", **one)] for n, one in enumerate(made)]
    shuffled = random.sample(reports, len(reports))
    assert added(shuffled) == added(reports)


def test_peoples_words_hold_in_every_order() -> None:
    reports = STORIES["one battle, with another far off"]
    a, b, c, _ = (report[0] for report in reports)
    law = [
        Judgement(a.ref, b.ref, "not same", "reviewer", "2020-01-01T00:00:00Z"),
        Judgement(a.ref, c.ref, "same", "reviewer", "2020-01-02T00:00:00Z"),
    ]
    made = [added(order, law) for order in permutations(reports)]
    assert all(one == made[0] for one in made)
    home = next(one for one in made[0] if str(a.ref) in one)
    assert (str(b.ref) in home, str(c.ref) in home) == (False, True)


def test_an_incident_keeps_its_name_when_an_older_report_joins_and_loses_it_with_its_founder() -> None:
    index = Index()
    (late,), (early,) = STORIES["one battle, with another far off"][1], STORIES["one battle, with another far off"][0]
    (name,) = (made.id for made in index.add([late]).incidents)
    assert [made.id for made in index.add([early]).incidents] == [name]
    assert index.members[name] == (late, early)


def test_where_too_much_came_out_later_nothing_of_it_is_joined_anew() -> None:
    crowd = tuple(told(f"x{n:03}", MARKET, published="2016-08-06") for n in range(JOINED_ANEW + 1))
    joined = join([told("a", MARKET)], {"i1": crowd})
    assert joined.dissolved == ()
    assert len(joined.members["i1"]) == JOINED_ANEW + 2
    assert len(joined.links) == 1
