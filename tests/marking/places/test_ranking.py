"""Candidates are ranked by prominence, parents, feature words and the other names of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.knowledge.gazetteer import Entry
from reportedly.marking.places.ranking import Name, lies_in, rank

FRANCE = Entry("c:FR", "France", "FR", None, 46.0, 2.0, "country", 67_000_000)
PARIS = Entry("1", "Paris", "FR", "11", 48.85, 2.35, "capital", 2_138_551)
TEXAS = Entry("a:TX", "Texas", "US", "TX", 31.0, -99.0, "adm1", 29_000_000)
PARIS_TX = Entry("2", "Paris", "US", "TX", 33.66, -95.56, "town", 24_782)
DALLAS = Entry("3", "Dallas", "US", "TX", 32.78, -96.80, "city", 1_300_000)
BONHAM = Entry("4", "Bonham", "US", "TX", 33.58, -96.18, "town", 10_000)
HOMS = Entry("5", "Homs", "SY", "11", 34.72, 36.73, "city", 775_000)
HOMS_AREA = Entry("6", "Homs", "SY", "11", 34.5, 38.0, "adm1", 1_400_000)
BOTH = (PARIS, PARIS_TX)


def best(*names: Name) -> list[str]:
    return [found[0].entry.id for found in rank(names)[0]]


def test_the_most_prominent_place_is_meant_where_nothing_else_speaks() -> None:
    assert best(Name("paris", BOTH)) == ["1"]


def test_a_parent_decides_over_prominence() -> None:
    assert best(Name("paris", BOTH, parents=(TEXAS,))) == ["2"]


def test_the_other_names_of_the_text_decide_over_prominence() -> None:
    assert best(Name("paris", BOTH), Name("dallas", (DALLAS,)), Name("bonham", (BONHAM,)))[0] == "2"
    assert best(Name("paris", BOTH), Name("france", (FRANCE,)), Name("dallas", (DALLAS,)))[0] == "1"


def test_a_city_comes_before_the_area_named_after_it_unless_a_word_says_so() -> None:
    pair = (HOMS, HOMS_AREA)
    assert best(Name("homs", pair)) == ["5"]
    assert best(Name("homs", pair, kinds=frozenset({"adm1"}))) == ["6"]


def test_a_hint_turns_the_scales_between_equals() -> None:
    twins = (replace(DALLAS, id="x", country="GB", admin1="ENG"), DALLAS)
    assert rank([Name("dallas", twins)], hint="GB")[0][0][0].entry.id == "x"
    assert rank([Name("dallas", twins)], hint="US")[0][0][0].entry.id == "3"


def test_shares_sum_to_one_and_fall() -> None:
    (found,), _ = rank([Name("paris", BOTH)])
    assert sum(r.share for r in found) == pytest.approx(1.0)
    assert [r.share for r in found] == sorted((r.share for r in found), reverse=True)


def test_names_without_candidates_are_borne() -> None:
    assert rank([Name("nowhere", ())])[0] == [()]
    assert rank([])[0] == []


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        (PARIS, FRANCE, True), (PARIS_TX, TEXAS, True), (PARIS_TX, FRANCE, False), (TEXAS, TEXAS, False),
        (PARIS, TEXAS, False), (FRANCE, FRANCE, False),
    ],
)  # fmt: skip
def test_a_place_lies_in_its_country_and_its_area(inner: Entry, outer: Entry, inside: bool) -> None:
    assert lies_in(inner, outer) is inside
