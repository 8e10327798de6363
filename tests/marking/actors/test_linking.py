"""Each bearer of a name is weighed by what the text names beside it; equals are left open."""

from __future__ import annotations

from collections import Counter

import pytest

from reportedly.knowledge.actors import Alias, Known
from reportedly.marking.actors.linking import Evidence, abstained, best, weigh
from reportedly.marking.actors.list import Entry
from reportedly.records import Published


def entry(name: str, country: str | None, *, common: bool, roles: str = "") -> Entry:
    known = Known(name, "armed group", country, (Alias(name, False, common),), roles, "own")
    return Entry(known, (name,), (name.lower(),), False, common, False, "alias", False, False)


SYRIAN = entry("Dawn (Syria)", "SY", common=True, roles="founded 2012..2014")
LIBYAN = entry("Dawn (Libya)", "LY", common=True, roles="part of Kremlin;founded 2016..")
SURE = entry("Dawn", "ML", common=False)


@pytest.mark.parametrize(
    ("lands", "names", "chosen"),
    [
        ({"SY": 1}, set(), "Dawn (Syria)"),
        ({"SY": 1, "LY": 3}, set(), "Dawn (Libya)"),
        ({"SY": 9, "LY": 1}, {"Dawn (Libya)"}, "Dawn (Libya)"),  # named in full
        ({}, {"Kremlin"}, "Dawn (Libya)"),  # whom it belongs to is named
        ({"SY": 2, "LY": 2}, set(), None),
        ({"SY": 16, "LY": 15}, set(), None),  # hardly more
        ({"ML": 3}, set(), None),
        ({}, set(), None),
    ],
)
def test_a_common_name_is_whose_country_or_kin_is_named(
    lands: dict[str, int], names: set[str], chosen: str | None
) -> None:
    found = best(weigh([SYRIAN, LIBYAN], Evidence(Counter(lands), frozenset(names))))
    assert (found.entry.known.name if found else None) == chosen


def test_a_name_of_ones_own_needs_no_help() -> None:
    found = best(weigh([SURE], Evidence(Counter(), frozenset())))
    assert found
    assert found.candidate().why == "a name of its own"


@pytest.mark.parametrize(
    ("day", "first", "why"),
    [
        ("2018-01-01", "Dawn (Libya)", "ended 2014"),
        ("2013-01-01", "Dawn (Syria)", "founded 2016"),
    ],
)
def test_who_is_gone_or_not_yet_there_is_less_likely(day: str, first: str, why: str) -> None:
    evidence = Evidence(Counter({"SY": 1, "LY": 1}), frozenset(), Published(day, day, "given", "test"))
    weighed = weigh([SYRIAN, LIBYAN], evidence)
    assert weighed[0].entry.known.name == first
    assert why in weighed[1].candidate().why


def test_an_abstention_names_whom_it_is_between() -> None:
    weighed = weigh([SYRIAN, LIBYAN], Evidence(Counter({"SY": 1, "LY": 1}), frozenset()))
    assert abstained(weighed) == "not linked: open between Dawn (Syria) and Dawn (Libya)"
    alone = weigh([SYRIAN], Evidence(Counter(), frozenset()))
    assert abstained(alone).startswith("not linked to Dawn (Syria): too common a name")
