from __future__ import annotations

import pytest

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.narrative import moved_on, opening
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.scene import Resolved, Scene
from reportedly.marking.times.tokens import time_tokens
from reportedly.records import Published, Span

PAPER = Published("2013-10-17", "2013-10-17", "given", "")


def scene_of(text: str, published: Published | None = PAPER) -> Scene:
    tokens = time_tokens(text)
    return opening(tokens, read_expressions(tokens), published)


@pytest.mark.parametrize(
    ("years", "history"),
    [
        ("in 1914, in 1915, in 1916, in 1917, in 1918, in 1919", True),
        ("in 1914, in 1915, in 1916", False),
        ("in 2013, in 2012, in 2013, in 2012, in 2013, in 2012, in 1914", False),
    ],
)
def test_many_years_long_past_make_a_history(years, history):
    assert scene_of(f"They fought {years}.").history is history


@pytest.mark.parametrize(
    ("basis", "day"), [("metadata", "2014-07-30"), ("inferred", "2014-07-30"), ("given", "2013-10-17")]
)
def test_a_dateline_outweighs_all_but_a_given_date(basis, day):
    scene = scene_of("July 30 2014 Bombs kill 13.", Published("2013-10-17", "2013-10-17", basis, ""))
    assert str(scene.first) == day


@pytest.mark.parametrize(("metadata", "day"), [("2014-03-05", "2014-03-05"), ("2014-03-06", "2014-05-03")])
def test_a_dateline_in_the_other_order_of_its_numbers_does_not_contradict_the_metadata(metadata, day):
    scene = scene_of("03-05-2014 Bombs kill 13.", Published(metadata, metadata, "metadata", ""))
    assert str(scene.first) == day


def test_a_dateline_without_a_year_takes_the_one_nearest_to_the_metadata():
    scene = scene_of("BEIRUT, Dec 30 (AFP) - It fell.", Published("2014-01-02", "2014-01-02", "metadata", ""))
    assert str(scene.first) == "2013-12-30"


def told(scene: Scene, value: str, form: str = "calendar", how: str = "said in full") -> Scene:
    return moved_on(scene, Expression(0, 0, form), Resolved(value, None, None, "day", how), "then", Span(0, 4))


def test_a_date_becomes_what_later_ones_lean_on():
    anchor = told(Scene(), "2013-08-04T04:30").anchor
    assert anchor is not None
    assert (anchor.year, anchor.month, anchor.day, anchor.said) == (2013, 8, 4, "then")


@pytest.mark.parametrize(
    ("value", "form"), [("P2D", "duration"), ("2013-W40", "near"), ("XXXX-10-14", "calendar"), ("PAST_REF", "fixed")]
)
def test_what_names_no_day_month_or_year_moves_nothing(value, form):
    assert told(Scene(), value, form).anchor is None


def test_a_quarter_is_kept_and_an_earlier_one_told_against_it_is_not():
    scene = told(told(Scene(), "2013-Q3"), "2012-Q3", form="offset")
    assert scene.quarter == "2013-Q3"


def test_a_far_bare_year_leaves_the_thread_of_a_history():
    thread = told(Scene(history=True), "1964-08")
    assert told(thread, "2005").anchor == thread.anchor
    assert told(thread, "1965").anchor != thread.anchor
