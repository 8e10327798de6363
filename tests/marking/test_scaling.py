"""Each grammar takes time in proportion to the text: four times the sentences, about four times the work."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.arms import mark_arms
from reportedly.marking.figures import mark_figures
from reportedly.marking.places import mark_places
from reportedly.marking.times import mark_times

SENTENCE = (
    "On 4 August 2013 at least 26 fighters of Hezbollah were killed by T-72 tanks near Qusayr, 10 km south of Homs, "
    "the Syrian Army said on Monday. Two days later rebels took 12,000 rockets from Damascus.\n\n"
)
SHORT = 40
MOST = 6.0
"""Times the work that four times the text may take; twice as much would be the square."""
_TRIES = 4
_SLOWEST = 5.0
GRAMMARS: dict[str, Callable[[str], object]] = {
    "times": mark_times,
    "figures": mark_figures,
    "arms": mark_arms,
    "places": mark_places,
    "actors": lambda text: mark_actors(text, ()),
}


def seconds(mark: Callable[[str], object], sentences: int) -> float:
    """CPU seconds for so many sentences, the least of two runs."""
    text, took = SENTENCE * sentences, []
    for _ in range(2):
        start = time.process_time()
        mark(text)
        took.append(time.process_time() - start)
    return min(took)


def grows_in_proportion(mark: Callable[[str], object]) -> bool:
    """Whether four times the text takes less than MOST times the work, in the best of a few tries.

    Texts grow until their time can be measured on a clock that ticks in hundredths of a second.
    """
    number = SHORT
    while (first := seconds(mark, number)) < 0.04 and number < 100 * SHORT:
        number *= 3
    if first > _SLOWEST:
        return False
    for _ in range(_TRIES):
        ratio = seconds(mark, 4 * number) / max(seconds(mark, number), 0.01)
        if ratio < MOST or ratio > 2 * MOST:
            return ratio < MOST
    return False


@pytest.mark.parametrize("mark", GRAMMARS.values(), ids=GRAMMARS)
def test_a_grammar_takes_linear_time(mark: Callable[[str], object]) -> None:
    mark(SENTENCE)
    assert grows_in_proportion(mark)


def test_work_that_grows_with_the_square_is_noticed() -> None:
    assert not grows_in_proportion(
        lambda text: [text.count(end) for end in ("\0" + text[:i] for i in range(0, len(text), 9))]
    )
