"""Words that say that a figure is a sum of those told before it: "bringing the toll to 45"."""

from __future__ import annotations

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Draft
from reportedly.marking.figures.number_tokens import Words

_NEAR = 8


def sum_before(words: Words, draft: Draft, left: int) -> int | None:
    """The token that names the sum ("total", "toll") between token `left` and a figure; None where none is brought."""
    start = max(left + 1, draft.start - _NEAR)
    near, sets = words.low[start : draft.start], figure_words().sets
    if sets["brings"].isdisjoint(near):
        return None
    return next((start + i for i, word in enumerate(near) if word in sets["sums"]), None)
