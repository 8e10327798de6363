"""Krippendorff's alpha for verdicts without an order, with any number of reviewers and any verdict missing.

Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, section C. The package of that name on PyPI is
under GPL-3.0, which this program is not, and these are twenty lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.reviewing.coefficient import Coefficient


def alpha(units: Iterable[Sequence[str]]) -> Coefficient:
    """Alpha over units, each with the verdicts that it was given; those with fewer than two verdicts say nothing.

    >>> alpha([("a", "a"), ("b", "b"), ("a", "b"), ("b",)]).value
    0.444
    """
    paired = [unit for unit in units if len(unit) > 1]
    if not paired:
        return Coefficient(None, "nothing was judged by two")
    totals = Counter(one for unit in paired for one in unit)
    if len(totals) == 1:
        return Coefficient(None, f"all said “{next(iter(totals))}”, so there is nothing to tell agreement by")
    count = totals.total()
    apart = sum(_apart(unit) / (len(unit) - 1) for unit in paired)
    expected = (count**2 - sum(n**2 for n in totals.values())) / (count - 1)
    return Coefficient(round(1 - apart / expected, 3))


def _apart(unit: Sequence[str]) -> int:
    """How many ordered pairs of a unit's verdicts differ."""
    return len(unit) ** 2 - sum(n**2 for n in Counter(unit).values())
