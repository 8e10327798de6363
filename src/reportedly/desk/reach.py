"""Which places reach into a box: by how far they reach around their middles, or by the course of a line.

What may have been in the box counts, as what may have been on the days asked for does. A country counts where its
middle lies alone: a circle around it holds half of its neighbours, and who looks at one town did not ask for what is
told of a whole country.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""
_DEGREE = 111.195  # kilometres of a degree on a sphere with the radius of the earth
_LEG = np.dtype([("spot", "i8"), ("lat", "f8"), ("lon", "f8"), ("to_lat", "f8"), ("to_lon", "f8")])


def legs(lines: Sequence[Sequence[Sequence[Sequence[float]]]], first: int = 0) -> NDArray[Any]:
    """The lines of each place (chains of latitude and longitude) as legs; the places are counted from `first`."""
    found = [
        (spot, *start, *end)
        for spot, chains in enumerate(lines, first)
        for chain in chains
        for start, end in pairwise(chain)
    ]
    return np.array(found, _LEG)


def reaching(where: NDArray[Any], lines: NDArray[Any], box: Box) -> NDArray[Any]:
    """Whether each place reaches into the box: `where` has `lat`, `lon` and `reach` in kilometres, `lines` the legs."""
    near: NDArray[Any] = _away(where, box) <= where["reach"]
    near[lines["spot"][_crossing(lines, box)]] = True
    return near


def _away(where: NDArray[Any], box: Box) -> NDArray[Any]:
    """Kilometres from each middle to the nearest point of the box, 0 inside; as good as a radius is."""
    west, south, east, north = box
    lat, lon = where["lat"], where["lon"]
    nearest = np.clip(lat, south, north)
    beside = np.minimum((west - lon) % 360, (lon - east) % 360)  # also across the 180th meridian
    across = np.where((lon >= west) & (lon <= east), 0.0, beside) * np.cos(np.radians(nearest))
    away: NDArray[Any] = _DEGREE * np.hypot(lat - nearest, across)
    return away


def _crossing(lines: NDArray[Any], box: Box) -> NDArray[Any]:
    """Whether each leg has a point in the box (Liang and Barsky 1984: what is within both pairs of sides)."""
    west, south, east, north = box
    enters, leaves = np.zeros(len(lines)), np.ones(len(lines))
    for start, end, low, high in (("lat", "to_lat", south, north), ("lon", "to_lon", west, east)):
        at, by = lines[start], lines[end] - lines[start]
        still = by == 0
        step = np.where(still, 1.0, by)
        one, other = (low - at) / step, (high - at) / step
        within = (at >= low) & (at <= high)
        enters = np.maximum(enters, np.where(still, np.where(within, 0.0, 2.0), np.minimum(one, other)))
        leaves = np.minimum(leaves, np.where(still, 1.0, np.maximum(one, other)))
    crossing: NDArray[Any] = enters <= leaves
    return crossing
