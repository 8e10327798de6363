"""Points, distances and bearings on a globe (degrees, WGS 84 taken as a sphere)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

EARTH = 6371.0  # km
Point = tuple[float, float]  # latitude, longitude


def kilometres(a: Point, b: Point) -> float:
    """Return the great-circle distance of two points."""
    lat, lon, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(h)))


def offset(at: Point, bearing: float, km: float) -> Point:
    """Return the point that lies so many km away in a direction (degrees from north, clockwise)."""
    lat, lon = map(math.radians, at)
    turn, way = math.radians(bearing), km / EARTH
    lat2 = math.asin(math.sin(lat) * math.cos(way) + math.cos(lat) * math.sin(way) * math.cos(turn))
    east = math.atan2(math.sin(turn) * math.sin(way) * math.cos(lat), math.cos(way) - math.sin(lat) * math.sin(lat2))
    return math.degrees(lat2), (math.degrees(lon + east) + 540) % 360 - 180


def middle(a: Point, b: Point) -> Point:
    """Return the point halfway between two that are less than half the globe apart."""
    x, y, z = (p + q for p, q in zip(_vector(a), _vector(b), strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _vector(at: Point) -> tuple[float, float, float]:
    lat, lon = map(math.radians, at)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def along(line: Sequence[Point]) -> Point:
    """Return the point of a chain that lies halfway along it; a chain has at least one point."""
    parts = [kilometres(a, b) for a, b in pairwise(line)]
    left = sum(parts) / 2
    for (a, b), km in zip(pairwise(line), parts, strict=True):
        if left <= km and km > 0:
            share = left / km
            return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])
        left -= km
    return line[-1]


def farthest(at: Point, points: Iterable[Point]) -> float:
    """Return the distance to the farthest of the points, 0.0 for none."""
    return max((kilometres(at, p) for p in points), default=0.0)
