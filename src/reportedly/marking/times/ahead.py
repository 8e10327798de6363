"""The day of an hour that is told before it: "At 4:30 they attacked. ... They left on the evening of 6 June."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.tokens import Tokens


def days_ahead(tokens: Tokens, said: list[Expression]) -> dict[int, Expression]:
    """Give, by their place in `said`, the hours whose paragraph names one day only, and only after them, and that day.

    Weekdays alone do not count: they may be those on which somebody spoke.
    """
    found: dict[int, Expression] = {}
    for group in _paragraphs(tokens, said):
        days = [i for i in group if said[i].to_the_day]
        named = {(said[i].year, said[i].month, said[i].day) for i in days}
        if len(named) == 1 and said[days[0]].month is not None:
            found |= {i: said[days[0]] for i in group if i < days[0] and said[i].form in ("clock", "part")}
    return found


def _paragraphs(tokens: Tokens, said: list[Expression]) -> Iterator[list[int]]:
    """The places in `said` by paragraph."""
    breaks = ["\n\n" in tokens.text[tokens.ends[a.last] : tokens.starts[b.first]] for a, b in pairwise(said)]
    numbers = [0]
    for broken in breaks:
        numbers.append(numbers[-1] + broken)
    for _, group in groupby(range(len(said)), key=numbers.__getitem__):
        yield list(group)
