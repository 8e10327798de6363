from __future__ import annotations

from datetime import date

from reportedly.marking.times.calendar import Interval
from reportedly.marking.times.scene import Anchor, Scene, of_value, united
from reportedly.marking.times.tense import PAST, Cue


def test_a_scene_knows_its_middle_and_tense():
    scene = Scene(date(2013, 10, 14), date(2013, 10, 18), Cue(PAST, "began"))
    assert (scene.middle, scene.tense, scene.told) == (date(2013, 10, 16), "past", ' ("began")')
    assert (Scene().middle, Scene().tense, Scene().told) == (None, None, "")


def test_a_value_without_an_interval_keeps_its_grain():
    found = of_value("XXXX-08", "why", "month")
    assert (found.earliest, found.latest, found.grain) == (None, None, "month")


def test_intervals_unite_from_the_earlier_to_the_later():
    a, b = Interval("2013-01-05", "2013-01-09", "day"), Interval("2013-01-01", "2013-01-07", "day")
    assert united(a, b) == Interval("2013-01-01", "2013-01-09", "day")


def test_an_anchor_starts_on_its_first_day():
    assert Anchor(2012, 3, None, False, "March 2012", 0).date() == date(2012, 3, 1)
