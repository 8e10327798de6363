"""Each grammar takes time in proportion to the text: four times the sentences, about four times the work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.arms import mark_arms
from reportedly.marking.figures import mark_figures
from reportedly.marking.places import mark_places
from reportedly.marking.times import mark_times
from tests.growth import grows_in_proportion

SENTENCE = (
    "On 4 August 2013 at least 26 fighters of Hezbollah were killed by T-72 tanks near Qusayr, 10 km south of Homs, "
    "the Syrian Army said on Monday. Two days later rebels took 12,000 rockets from Damascus.\n\n"
)
GRAMMARS: dict[str, Callable[[str], object]] = {
    "times": mark_times,
    "figures": mark_figures,
    "arms": mark_arms,
    "places": mark_places,
    "actors": lambda text: mark_actors(text, ()),
}


@pytest.mark.parametrize("mark", GRAMMARS.values(), ids=GRAMMARS)
def test_a_grammar_takes_linear_time(mark: Callable[[str], object]) -> None:
    mark(SENTENCE)
    assert grows_in_proportion(lambda sentences: mark(SENTENCE * sentences), 120)
