"""How far two sites are from one another, and whether one can lie in the other."""

from __future__ import annotations

import math

from reportedly.records import Site

_EARTH = 6371.0  # km
_RADIUS = {"point": 2.0, "town": 8.0, "district": 25.0, "region": 80.0, "country": 400.0, "area": 150.0}
BROAD = ("country", "region", "area")


def apart(a: Site | None, b: Site | None) -> float | None:
    """Kilometres between the borders of two sites, 0 where one lies in the other; None where a side is unknown."""
    if a is None or b is None:
        return None
    if a.gazetteer and a.gazetteer == b.gazetteer:
        return 0.0
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0 if a.name.casefold() == b.name.casefold() else None
    return max(0.0, kilometres((a.lat, a.lon), (b.lat, b.lon)) - _radius(a) - _radius(b))


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two points (degrees, WGS 84 taken as a sphere)."""
    lat, lon, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(h)))


def _radius(site: Site) -> float:
    return site.radius_km if site.radius_km is not None else _RADIUS.get(site.precision or "", 10.0)
