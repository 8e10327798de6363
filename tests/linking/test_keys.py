from dataclasses import replace

import pytest

from reportedly.linking.keys import keys
from tests.linking.told import ALEPPO, DOUMA, SYRIA, telling


def meet(a, b):
    return bool(set(keys(a)) & set(keys(b)))


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ({}, True),
        ({"site": ALEPPO}, False),
        ({"site": replace(DOUMA, gazetteer="g:9", lat=33.60, lon=36.52)}, True),  # the village beside it
        ({"earliest": "2016-08-01", "latest": "2016-08-03"}, True),
        ({"earliest": "2016-08-03", "latest": "2016-08-03"}, False),
        ({"earliest": None, "latest": None}, True),  # no day told: the days before the report came out
        ({"earliest": None, "latest": None, "published": "2016-09-30"}, False),
    ],
)
def test_tellings_meet_where_day_and_place_do(other, shared):
    assert meet(telling("a"), telling("b", **other)) is shared


def test_a_country_alone_brings_nobody_together_but_a_group_or_a_toll_does():
    one, other = telling("a", site=SYRIA), telling("b", site=SYRIA)
    assert not meet(one, other)
    assert meet(replace(one, who=("Jaysh al-Islam",)), replace(other, whom=("Jaysh al-Islam",)))
    assert not meet(replace(one, who=("Russia",)), replace(other, who=("Russia",)))
    assert not meet(replace(one, who=("gunmen",)), replace(other, who=("gunmen",)))
    assert meet(telling("a", site=SYRIA, killed=26), telling("b", killed=(26, None)))


def test_a_long_time_is_kept_by_its_month():
    assert {k[:7] for k in keys(telling("a", earliest="2016-08-01", latest="2016-08-31"))} == {"2016-08"}


def test_without_any_day_names_still_bring_together():
    bare = {"earliest": None, "latest": None, "published": None, "who": ("Jaysh al-Islam",)}
    assert meet(telling("a", **bare), telling("b", **bare))
    assert all(k.startswith("?|") for k in keys(telling("a", **bare)))


def test_an_undated_report_meets_a_dated_one_at_a_place_that_no_gazetteer_has():
    hamlet = replace(DOUMA, name="Wadi Zzarif", gazetteer=None, lat=None, lon=None)
    bare = {"earliest": None, "latest": None, "published": None}
    assert meet(telling("a", site=hamlet), telling("b", site=hamlet, **bare))
    assert not meet(telling("a"), telling("b", **bare))  # what is told of a known town would be far too much
