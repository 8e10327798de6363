"""Cohen's kappa: agreement of two reviewers on the same things, beyond what their habits alone would give.

Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20:37-46.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.reviewing.coefficient import Coefficient


def kappa(pairs: Sequence[tuple[str, str]]) -> Coefficient:
    """Kappa over the verdicts of two reviewers, one pair a thing that both judged; undefined with a reason else.

    >>> kappa([("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15).value
    0.4
    """
    if not pairs:
        return Coefficient(None, "the two judged nothing in common")
    count = len(pairs)
    left, right = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    observed = sum(a == b for a, b in pairs) / count
    expected = sum(left[one] * right[one] for one in left) / count**2
    if expected == 1:
        return Coefficient(None, f"both always said “{pairs[0][0]}”, so nothing is left to chance")
    return Coefficient(round((observed - expected) / (1 - expected), 3))
