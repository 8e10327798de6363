"""Intervals of numbers written out in the ways of the world's news English and read back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.figures import mark_figures

NUMBERS = st.integers(4, 10**9).filter(lambda n: not 1900 <= n < 2100)
STYLES: dict[str, Callable[[int], str]] = {
    "plain": str,
    "comma": lambda n: f"{n:,}",
    "point": lambda n: f"{n:,}".replace(",", "."),
    "blank": lambda n: f"{n:,}".replace(",", " "),
    "apostrophe": lambda n: f"{n:,}".replace(",", "’"),
}
RANGES = ("between {} and {}", "from {} to {}", "{} to {}", "{}-{}", "{} – {}")
BOUNDS: dict[str, Callable[[int], tuple[int | None, int | None]]] = {
    "at least": lambda n: (n, None),
    "no fewer than": lambda n: (n, None),
    "more than": lambda n: (n + 1, None),
    "up to": lambda n: (None, n),
    "fewer than": lambda n: (None, n - 1),
}


def read(said: str) -> list[tuple[float | None, float | None]]:
    return [(f.low, f.high) for f in mark_figures(f"Raids killed {said} people.")]


def indian(n: int) -> str:
    """Groups of two before the last three: 12,34,567."""
    head, tail = str(n)[:-3], str(n)[-3:]
    groups = [head[max(0, i - 2) : i] for i in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail])


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@given(n=NUMBERS, word=st.sampled_from(list(BOUNDS)))
def test_a_bound_reads_back(style: Callable[[int], str], n: int, word: str) -> None:
    assert read(f"{word} {style(n)}") == [BOUNDS[word](n)]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@given(pair=st.tuples(NUMBERS, NUMBERS), way=st.sampled_from(RANGES[:3]))
def test_a_range_reads_back(style: Callable[[int], str], pair: tuple[int, int], way: str) -> None:
    low, high = sorted(pair)
    if low < high:
        assert read(way.format(style(low), style(high))) == [(low, high)]


@given(st.integers(4, 99), st.integers(100, 999), st.sampled_from(RANGES))
def test_a_range_with_a_dash_reads_back(low: int, high: int, way: str) -> None:
    assert read(way.format(low, high)) == [(low, high)]


@given(st.integers(2, 999), st.sampled_from([("lakh", 10**5), ("crore", 10**7)]))
def test_lakh_and_crore_read_back(n: int, scale: tuple[str, int]) -> None:
    assert read(f"{n} {scale[0]}") == [(n * scale[1],) * 2]


@given(st.integers(100_000, 10**9))
def test_groups_of_two_read_back(n: int) -> None:
    assert read(indian(n)) == [(n, n)]
