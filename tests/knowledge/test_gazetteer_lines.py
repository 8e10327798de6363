"""Borders and coasts as lines."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer_lines import border, coast


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        ("SY", "LB", (33.96, 36.30)),
        ("LB", "SY", (33.96, 36.30)),
        ("RU", "UA", (50.2, 36.6)),
        ("TR", "SY", (36.7, 37.4)),
    ],
)
def test_the_border_of_neighbours_runs_past_its_known_points(one: str, other: str, at: tuple[float, float]) -> None:
    (line, *_) = border(one, other)
    assert min(abs(lat - at[0]) + abs(lon - at[1]) for lat, lon in line) < 0.2
    assert border(one, other) == border(other, one)


@pytest.mark.parametrize(("one", "other"), [("SY", "PE"), ("SY", "SY"), (None, "SY"), ("SY", None), (None, None)])
def test_countries_apart_have_no_border(one: str | None, other: str | None) -> None:
    assert border(one, other) == ()


@pytest.mark.parametrize(("country", "lat", "lon"), [("SY", 35.5, 35.8), ("LY", 32.9, 13.2), ("YE", 12.8, 45.0)])
def test_a_coast_passes_the_ports(country: str, lat: float, lon: float) -> None:
    points = [p for line in coast(country) for p in line]
    assert min(p[0] for p in points) <= lat <= max(p[0] for p in points)
    assert min(p[1] for p in points) - 0.2 <= lon <= max(p[1] for p in points) + 0.2


@pytest.mark.parametrize("country", ["TD", "AF", "CH", "XX", None])
def test_countries_without_a_sea_have_no_coast(country: str | None) -> None:
    assert coast(country) == ()
