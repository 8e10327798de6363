"""Distances, offsets and middles on a globe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.places.geometry import along, farthest, kilometres, middle, offset

DAMASCUS, BEIRUT, ALEPPO = (33.51, 36.29), (33.89, 35.50), (36.20, 37.16)
POINTS = st.tuples(st.floats(-80, 80), st.floats(-179, 179))


@pytest.mark.parametrize(("a", "b", "km"), [(DAMASCUS, BEIRUT, 85), (DAMASCUS, ALEPPO, 309), (ALEPPO, ALEPPO, 0)])
def test_the_distance_of_two_towns(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert kilometres(a, b) == pytest.approx(km, abs=2)


@pytest.mark.parametrize(
    ("bearing", "lat", "lon"), [(0, 34.41, 36.29), (180, 32.61, 36.29), (90, 33.50, 37.37), (270, 33.50, 35.21)]
)
def test_a_hundred_kilometres_in_each_direction(bearing: float, lat: float, lon: float) -> None:
    assert offset(DAMASCUS, bearing, 100) == (pytest.approx(lat, abs=0.02), pytest.approx(lon, abs=0.02))


@given(POINTS, st.floats(0, 360), st.floats(0.1, 500))
def test_an_offset_point_lies_as_far_off_as_told(at: tuple[float, float], bearing: float, km: float) -> None:
    assert kilometres(at, offset(at, bearing, km)) == pytest.approx(km, rel=1e-3)


@given(POINTS, st.floats(0, 360), st.floats(1, 500))
def test_the_middle_is_as_far_from_both(at: tuple[float, float], bearing: float, km: float) -> None:
    other = offset(at, bearing, km)
    half = middle(at, other)
    assert kilometres(at, half) == pytest.approx(km / 2, rel=1e-2)
    assert kilometres(other, half) == pytest.approx(km / 2, rel=1e-2)


def test_the_middle_across_the_date_line_is_near_it() -> None:
    assert abs(middle((0.0, 179.0), (0.0, -179.0))[1]) == pytest.approx(180)


@pytest.mark.parametrize(
    ("line", "at"),
    [([(1.0, 2.0)], (1.0, 2.0)), ([(0.0, 0.0), (0.0, 2.0)], (0.0, 1.0)), ([(0, 0), (0, 1), (0, 4)], (0.0, 2.0))],
)
def test_halfway_along_a_chain(line: list[tuple[float, float]], at: tuple[float, float]) -> None:
    assert along(line) == pytest.approx(at)


@pytest.mark.parametrize(("points", "km"), [([], 0), ([DAMASCUS], 0), ([BEIRUT, ALEPPO], 309)])
def test_the_farthest_point(points: list[tuple[float, float]], km: float) -> None:
    assert farthest(DAMASCUS, points) == pytest.approx(km, abs=2)
