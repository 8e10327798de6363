from __future__ import annotations

from math import nan

import numpy as np
import pytest

from reportedly.desk.reach import Box, legs, reaching

BOX = (36.0, 34.0, 38.0, 36.0)
WHERE = np.dtype([("lat", "f8"), ("lon", "f8"), ("reach", "f8")])
NO_LINES = legs(())


@pytest.mark.parametrize(
    ("lat", "lon", "reach", "box", "expected"),
    [
        (35.0, 37.0, 0.0, BOX, True),
        (34.0, 36.0, 0.0, BOX, True),
        (33.9, 37.0, 0.0, BOX, False),
        (33.9, 37.0, 11.0, BOX, False),
        (33.9, 37.0, 11.2, BOX, True),
        (35.0, 35.9, 9.0, BOX, False),
        (35.0, 35.9, 9.2, BOX, True),
        (33.9, 35.9, 11.2, BOX, False),  # beyond the corner
        (33.9, 35.9, 14.6, BOX, True),
        (60.0, 170.0, 300.0, BOX, False),
        (0.0, 179.9, 12.0, (-180.0, -1.0, -179.0, 1.0), True),
        (0.0, -179.9, 12.0, (179.0, -1.0, 180.0, 1.0), True),
        (0.0, 178.0, 12.0, (-180.0, -1.0, -179.0, 1.0), False),
        (0.0, 10.0, 0.0, (-180.0, -90.0, 180.0, 90.0), True),
        (nan, nan, 50.0, BOX, False),
    ],
)
def test_a_place_reaches_as_far_as_its_radius(lat: float, lon: float, reach: float, box: Box, expected: bool) -> None:
    assert reaching(np.array([(lat, lon, reach)], WHERE), NO_LINES, box).tolist() == [expected]


@pytest.mark.parametrize(
    ("chains", "expected"),
    [
        ([[(33.0, 35.0), (37.0, 39.0)]], True),  # right across, both ends outside
        ([[(35.0, 30.0), (35.0, 40.0)]], True),
        ([[(30.0, 37.0), (40.0, 37.0)]], True),
        ([[(35.1, 37.1), (35.2, 37.2)]], True),
        ([[(36.0, 30.0), (36.0, 40.0)]], True),  # along the side
        ([[(36.1, 30.0), (36.1, 40.0)]], False),
        ([[(33.0, 37.5), (35.0, 39.5)]], False),  # past the corner
        ([[(33.0, 30.0), (33.0, 40.0)], [(35.0, 37.0), (35.0, 37.0)]], True),
        ([[(33.0, 30.0), (33.0, 40.0)], [(35.0, 39.0), (35.0, 39.0)]], False),
        ([[(33.0, 30.0), (33.0, 31.0), (35.0, 37.0)]], True),
        ([[(35.0, 37.0)]], False),  # no line
        ([], False),
    ],
)
def test_a_line_reaches_as_far_as_its_course(chains: list[list[tuple[float, float]]], expected: bool) -> None:
    far = np.array([(0.0, 0.0, 0.0)] * 2, WHERE)
    assert reaching(far, legs([(), chains]), BOX).tolist() == [False, expected]
