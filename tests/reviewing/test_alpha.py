from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reviewing.alpha import alpha

# Krippendorff (2011): two observers, ten units; four observers, twelve units, some not judged.
TWO = ("0100000010", "1110010000")
FOUR = ("123321412...", "1233224125.3", ".33323422511"[:10] + "1.", "123324412 51."[:9] + "51.")


def units(rows: tuple[str, ...]) -> list[list[str]]:
    return [[one for one in unit if one != "."] for unit in zip(*rows, strict=True)]


@pytest.mark.parametrize(("rows", "value"), [(TWO, 0.095), (FOUR, 0.743)])
def test_the_published_examples_come_out(rows: tuple[str, ...], value: float) -> None:
    assert alpha(units(rows)).value == value


@pytest.mark.parametrize(
    ("rows", "why"),
    [((), "judged by two"), (("ab", ".."), "judged by two"), (("aa", "aa"), "all said “a”")],
)
def test_where_it_is_undefined_it_says_why(rows: tuple[str, ...], why: str) -> None:
    assert alpha(units(rows)).value is None
    assert why in alpha(units(rows)).why


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=4), min_size=1, max_size=12))
def test_it_is_one_only_where_all_agree(said: list[list[str]]) -> None:
    found = alpha(said).value
    assert found is None or found <= 1
    assert found is None or (found == 1) == all(len(set(unit)) == 1 for unit in said)
