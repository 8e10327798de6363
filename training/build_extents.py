"""Writes how far countries and first-order areas reach (gazetteer_extents.csv): as far as their towns lie.

`parts` is how many areas of the next order each has.

Run after the gazetteer is built: python -m training.build_extents
"""

from __future__ import annotations

import csv
import math
import sqlite3
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

Point = tuple[float, float]
FOLDER = Path(str(files("reportedly"))) / "knowledge"
SHARE = 0.95  # of the towns lie within the radius
TOWNS = "(7, 8, 9)"
EARTH = 6371.0


def main() -> None:
    """Measure on the bundled gazetteer and write the table beside it."""
    base = sqlite3.connect(FOLDER / "gazetteer.sqlite")
    centres = {
        (country, area if kind else ""): (lat / 1e4, lon / 1e4)
        for country, area, lat, lon, kind in base.execute(
            "SELECT country, admin1, lat, lon, kind FROM place WHERE kind IN (0, 4) AND own IS NULL ORDER BY id DESC"
        )
    }
    reach: dict[tuple[str, str], list[float]] = defaultdict(list)
    towns = base.execute(f"SELECT country, admin1, lat, lon FROM place WHERE kind IN {TOWNS} ORDER BY id").fetchall()
    for country, area, lat, lon in towns:
        for key in ((country, ""), (country, area)):
            if key in centres:
                reach[key].append(kilometres(centres[key], (lat / 1e4, lon / 1e4)))
    parts = {
        **{(c, ""): n for c, n in base.execute("SELECT country, count(*) FROM place WHERE kind = 4 GROUP BY country")},
        **{
            (c, a): n
            for c, a, n in base.execute("SELECT country, admin1, count(*) FROM place WHERE kind = 5 GROUP BY 1, 2")
        },
    }
    rows = [(*key, size(d), parts.get(key, 0)) for key, d in sorted(reach.items())]
    with (FOLDER / "gazetteer_extents.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([("country", "admin1", "km", "parts"), *rows])


def size(distances: list[float]) -> int:
    """Return the radius of an area in whole km, at least 5."""
    return max(5, round(within(distances)))


def within(distances: list[float]) -> float:
    """Return the distance that holds the share of all."""
    return sorted(distances)[math.ceil(SHARE * len(distances)) - 1]


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (degrees)."""
    lat, lon, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(h)))


if __name__ == "__main__":
    main()
