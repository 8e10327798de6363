"""Writes how far places reach: gazetteer_extents.csv (countries and first-order areas), gazetteer_borders.csv.

A country or area reaches as far as its towns lie; a border between two countries is where towns of both lie close.

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
CLOSE = 20.0  # km between towns on the two sides of a border
CELL = 0.25  # degrees; a town's neighbours lie in its own cell and those around it
FEWEST = 6  # towns that make a border
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
    write("gazetteer_extents.csv", ("country", "admin1", "km"), [(*key, size(d)) for key, d in sorted(reach.items())])
    found = borders([(country, (lat / 1e4, lon / 1e4)) for country, _, lat, lon in towns])
    write("gazetteer_borders.csv", ("one", "other", "lat", "lon", "km"), found)


def write(name: str, head: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    """Write one table beside the gazetteer."""
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([head, *rows])


def borders(towns: list[tuple[str, Point]]) -> list[tuple[object, ...]]:
    """Return, for each two countries with towns close to one another, the middle of those towns and their reach."""
    cells: dict[tuple[int, int], list[tuple[str, Point]]] = defaultdict(list)
    for country, at in towns:
        cells[cell(at)].append((country, at))
    beside: dict[tuple[str, str], dict[Point, None]] = defaultdict(dict)
    for country, at in towns:
        x, y = cell(at)
        around = (t for dx in (-1, 0, 1) for dy in (-1, 0, 1) for t in cells.get((x + dx, y + dy), ()))
        for other, place in around:
            if country < other and kilometres(at, place) < CLOSE:
                beside[country, other].update({at: None, place: None})
    return [(*pair, *extent(list(found))) for pair, found in sorted(beside.items()) if len(found) >= FEWEST]


def cell(at: Point) -> tuple[int, int]:
    """Return the grid cell of a point."""
    return math.floor(at[0] / CELL), math.floor(at[1] / CELL)


def extent(points: list[Point]) -> tuple[float, float, int]:
    """Return the middle of points and the distance within which nearly all lie."""
    middle = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return round(middle[0], 2), round(middle[1], 2), size([kilometres(middle, p) for p in points])


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
