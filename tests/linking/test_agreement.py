from dataclasses import replace

import pytest

from reportedly.linking.agreement import agreement
from reportedly.records import Copy, Teller
from tests.linking.told import ALEPPO, DOUMA, SYRIA, telling, toll

SOHR = ("Syrian Observatory for Human Rights",)
LATER = "2016-08-05"
MARKET = replace(DOUMA, precision="point")


def about(links, aspect):
    return [(x.relation, x.independent) for x in links if x.about == aspect]


@pytest.mark.parametrize(
    ("first", "second", "later", "relation"),
    [
        ((26, None), 33, False, "updates"),  # at least 26 and 33 do not contradict; 33 is more complete
        ((26, None), (26, None), False, "supports"),
        ((18, None), 19, False, "supports"),
        (14, 26, False, "contradicts"),
        (14, 26, True, "updates"),  # a later higher toll
        (26, 14, True, "contradicts"),  # a later lower one
        (14, 14, True, "supports"),
    ],
)
def test_killed(first, second, later, relation):
    one = telling("a", killed=first)
    other = telling("b", killed=second, published=LATER if later else "2016-08-03")
    assert about(agreement([one, other]), "killed") == [(relation, True)]


def test_two_outlets_that_cite_one_monitor_are_one_voice():
    one = telling("a", killed=12, holders=SOHR)
    other = telling("b", killed=12, holders=SOHR)
    (link,) = [x for x in agreement([one, other]) if x.about == "killed"]
    assert (link.relation, link.independent) == ("supports", False)
    assert "one source" in link.why
    assert "12" in link.why


def test_the_same_monitor_that_raises_its_toll_updates_it():
    one, other = telling("a", killed=12, holders=SOHR), telling("b", killed=31, holders=SOHR)
    assert about(agreement([one, other]), "killed") == [("updates", False)]


def test_an_unnamed_source_is_not_told_from_others():
    one, other = telling("a", killed=12, holders=("a medic",), kind="role"), telling("b", killed=12)
    assert about(agreement([one, other]), "killed") == [("supports", None)]


def test_copies_and_one_agency_are_one_voice():
    one, other = telling("a", killed=12), telling("b", killed=12)
    copy = Copy("a", "b", 0.9, None, (), "")
    assert about(agreement([one, other], [copy]), "killed") == [("supports", False)]
    wire = [telling(d, killed=12, teller=Teller(d, "Reuters")) for d in "ab"]
    assert about(agreement(wire), "killed") == [("supports", False)]


def test_two_voices_in_one_report_are_held_against_each_other_but_no_voice_against_itself():
    one = telling("a", "e1", killed=43, holders=("the Local Council",))
    other = telling("a", "e2", killed=50, holders=("a doctor Omar",))
    assert about(agreement([one, other]), "killed") == [("contradicts", True)]
    assert agreement([one, telling("a", "e2", killed=50, holders=("the Local Council",))]) == ()


@pytest.mark.parametrize(
    ("whole", "kind", "part", "relation"),
    [
        (47, "civilians", 31, []),
        ((40, None), "militants", (101, None), [("updates", True)]),  # a part is no larger than its whole
        (40, "militants", 101, [("contradicts", True)]),
        (31, "civilians", 31, [("supports", True)]),
    ],
)
def test_a_part_is_not_held_against_the_whole(whole, kind, part, relation):
    some = replace(telling("c"), killed=toll(part, kind))
    assert about(agreement([telling("a"), telling("b", killed=whole), some]), "killed") == relation


def test_civilians_are_not_held_against_fighters():
    told = [replace(telling(d), killed=toll(n, kind)) for d, n, kind in (("a", 8, "civilians"), ("b", 20, "rebels"))]
    assert about(agreement(told), "killed") == []


@pytest.mark.parametrize(("holders", "relation"), [(("a minister Omar",), [("supports", True)]), ((), [])])
def test_in_one_report_the_same_figure_is_news_where_two_are_cited_for_it(holders, relation):
    told = [telling("a", "e1", killed=9, holders=SOHR), telling("a", "e2", killed=9, holders=holders)]
    assert about(agreement(told), "killed") == relation


def test_that_a_copy_says_the_same_is_news_for_figures_alone():
    said = {"killed": 12, "who": ("Russia",), "arms": ("barrel bombs",)}
    copied = agreement([telling("a", **said), telling("b", **said)], [Copy("a", "b", 0.9, None, (), "")])
    assert [(x.relation, x.about) for x in copied] == [("supports", "killed")]


def test_parts_that_make_up_a_sum_are_held_against_nothing():
    both = [telling(d, f"e{n}", killed=n) for d in "ab" for n in (15, 21, 6)]
    assert about(agreement(both), "killed") == [("supports", True)] * 3
    assert {x.relation for x in agreement([*both[:2], *both[3:5]])} == {"supports", "contradicts"}


@pytest.mark.parametrize(
    ("aspect", "first", "second", "relation"),
    [
        ("perpetrator", {"who": ("Russia", "Syria")}, {"who": ("Russia",)}, "supports"),
        ("perpetrator", {"who": ("Russia",)}, {"who": ("Jaysh al-Islam",), "status": "alleged"}, "contradicts"),
        ("weapon", {"arms": ("barrel bombs",)}, {"arms": ("barrel bomb",)}, "supports"),
        ("weapon", {"arms": ("mortar",)}, {"arms": ("rockets",)}, "contradicts"),
        ("place", {"site": MARKET}, {"site": MARKET}, "supports"),
        ("place", {"site": ALEPPO}, {}, "contradicts"),
        ("date", {"earliest": "2016-08-01", "latest": "2016-08-01"}, {}, "contradicts"),
        ("happened at all", {"status": "denied"}, {}, "contradicts"),
    ],
)
def test_other_aspects(aspect, first, second, relation):
    links = agreement([telling("a", **first), telling("b", **second)])
    assert about(links, aspect) == [(relation, True)]


@pytest.mark.parametrize(
    ("aspect", "first", "second"),
    [
        (
            "perpetrator",
            {"who": ("gunmen",), "status": "alleged"},
            {"who": ("Jaysh al-Islam",)},
        ),  # described, not named
        ("perpetrator", {"who": ("Russia",)}, {"who": ("Jaysh al-Islam",)}),  # nobody is accused
        (
            "perpetrator",
            {"who": ("Jaysh al-Islam",), "status": "alleged"},
            {"who": ("SDF",), "whom": ("Jaysh al-Islam",)},
        ),  # they fight
        ("weapon", {"arms": ("warplanes",)}, {"arms": ("rockets",)}),  # a plane may carry the rockets
        ("place", {"site": SYRIA}, {}),  # the country says nothing of the town
        ("date", {"earliest": "2016-08-01"}, {}),  # the day is why they were joined
    ],
)
def test_what_neither_supports_nor_contradicts(aspect, first, second):
    assert about(agreement([telling("a", **first), telling("b", **second)]), aspect) == []


def test_who_denies_it_gives_no_toll_of_it_and_accuses_nobody():
    told = telling("a", killed=60, who=("Jaysh al-Islam",), status="alleged")
    denied = telling("b", killed=60, who=("Jaysh al-Islam",), status="denied")
    assert [(x.relation, x.about) for x in agreement([told, denied])] == [("contradicts", "happened at all")]


def test_who_denies_a_part_in_it_does_not_say_that_it_did_not_happen():
    denied = telling("b", status="denied", words=("attack", "carry", "deni", "gas"))
    assert agreement([telling("a", killed=60), denied]) == ()


def test_within_one_report_only_figures_and_denials_are_news():
    one = telling("a", "e1", holders=("the Local Council",), who=("Russia",), status="alleged")
    other = telling("a", "e2", holders=("a minister Omar",), who=("Russia",), status="denied")
    assert [(x.relation, x.about) for x in agreement([one, other])] == [("contradicts", "happened at all")]


def test_links_run_from_the_earlier_to_the_later_and_have_stable_names():
    old, new = telling("z", killed=3, published="2016-08-02"), telling("a", killed=5, published=LATER)
    (link,) = [x for x in agreement([new, old], incident="i9") if x.about == "killed"]
    assert (link.left, link.right, link.incident) == (old.ref, new.ref, "i9")
    assert [x.id for x in agreement([new, old])] == [x.id for x in agreement([old, new])]
    assert link.why.endswith("outlet a tells more of killed than outlet z: 5 after 3 (different sources).")


def test_that_they_name_one_town_is_why_they_were_joined_and_no_news():
    assert about(agreement([telling("a"), telling("b")]), "place") == []


def test_a_report_speaks_to_others_by_its_first_word_on_who_did_it_but_by_every_toll():
    told = [telling("a", who=("Russia",), killed=12), telling("a", "e2", who=("Syria",), killed=31)]
    links = agreement([*told, telling("b", who=("Syria",), killed=31)])
    assert about(links, "perpetrator") == []
    assert about(links, "killed") == [("contradicts", True), ("supports", True)]


STORY = [telling(f"d{n}", killed=12 + n % 3, who=(("Russia",), ("Syria",))[n % 2]) for n in range(9)]


@pytest.mark.parametrize("there", range(1, 9))
def test_links_made_as_reports_come_are_those_made_at_once(there):
    before = agreement(STORY[:there])
    after = agreement(STORY, new={t.ref for t in STORY[there:]})
    assert {*before, *after} == set(agreement(STORY))
    assert len(before) + len(after) == len(agreement(STORY))


def test_one_more_that_says_what_all_say_costs_the_same_in_a_large_incident():
    told = [telling(f"d{n:03}", killed=12) for n in range(200)]
    costs = [len(agreement(told[:n], new={told[n - 1].ref})) for n in (50, 100, 200)]
    assert costs == [12, 12, 12]
