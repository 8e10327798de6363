"""Borders and coasts out of a map of two countries that share a side."""

from __future__ import annotations

from typing import Any

import pytest

from training.build_lines import chained, shared, simplified

# Syria (760) is the square from 0, 0 to 10, 10, Lebanon (422) that to its left; arc 0 is the side they share.
MAP: dict[str, Any] = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[0, 0], [0, 10]], [[0, 10], [10, 0], [0, -10], [-10, 0]], [[0, 10], [-10, 0], [0, -10], [10, 0]]],
    "objects": {
        "countries": {
            "geometries": [
                {"id": "760", "arcs": [[0, 1]], "properties": {"name": "Syria"}},
                {"id": "422", "arcs": [[~0, 2]], "properties": {"name": "Lebanon"}},
            ]
        }
    },
}


def test_a_side_that_two_share_is_their_border_and_the_rest_is_coast() -> None:
    found = shared(MAP)
    assert found["LB", "SY"] == [[(0, 0), (10, 0)]]
    assert found["", "SY"] == [[(10, 0), (10, 10), (0, 10), (0, 0)]]
    assert set(found) == {("LB", "SY"), ("", "SY"), ("", "LB")}


def test_a_seam_within_one_country_is_neither() -> None:
    both = {**MAP["objects"]["countries"]["geometries"][1], "id": "760"}
    shapes = {"countries": {"geometries": [MAP["objects"]["countries"]["geometries"][0], both]}}
    assert set(shared({**MAP, "objects": shapes})) == {("", "SY")}


def test_chains_are_joined_whichever_way_they_run() -> None:
    (line,) = chained([[(0.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (3.0, 0.0)]])
    assert [p[0] for p in line] in ([0, 1, 2, 3], [3, 2, 1, 0])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ([(0, 0), (0.01, 1), (0, 2)], [(0, 0), (0, 2)]),
        ([(0, 0), (0.5, 1), (0, 2)], [(0, 0), (0.5, 1), (0, 2)]),
        ([(0, 0), (0, 2)], [(0, 0), (0, 2)]),
        ([(0, 0), (0, 2), (2, 2), (2, 0), (0, 0)], [(0, 0), (0, 2), (2, 2), (2, 0), (0, 0)]),
    ],
)
def test_a_line_keeps_the_points_that_make_its_shape(
    line: list[tuple[float, float]], kept: list[tuple[float, float]]
) -> None:
    assert simplified(line, 0.1) == kept
