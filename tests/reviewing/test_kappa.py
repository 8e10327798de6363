from __future__ import annotations

import pytest

from reportedly.reviewing.kappa import kappa


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        # Both say yes to 20 of 50 and no to 15: .7 seen, .5 by chance.
        ({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}, 0.4),
        # The same share seen, but habits that differ (the two classic tables of 100).
        ({("y", "y"): 45, ("y", "n"): 15, ("n", "y"): 25, ("n", "n"): 15}, 0.13),
        ({("y", "y"): 25, ("y", "n"): 35, ("n", "y"): 5, ("n", "n"): 35}, 0.259),
        ({("y", "y"): 3, ("n", "n"): 2}, 1.0),
        ({("y", "n"): 2, ("n", "y"): 2}, -1.0),
    ],
)
def test_agreement_beyond_habit(counts: dict[tuple[str, str], int], value: float) -> None:
    pairs = [pair for pair, times in counts.items() for _ in range(times)]
    assert kappa(pairs).value == value


@pytest.mark.parametrize(
    ("pairs", "why"),
    [([], "judged nothing in common"), ([("right", "right")] * 9, "both always said “right”")],
)
def test_where_it_is_undefined_it_says_why(pairs: list[tuple[str, str]], why: str) -> None:
    assert kappa(pairs).value is None
    assert why in kappa(pairs).why
