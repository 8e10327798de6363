"""Writes borders and coasts of countries as lines (gazetteer_lines.csv) out of Natural Earth's map of 1:50 million.

Fetch it with `npm pack world-atlas@2.0.2` (ISC; Natural Earth, public domain), unpack it, have babel installed, and run
python -m training.build_lines --map package/countries-50m.json

The map draws what is controlled, not what is claimed: Crimea with Russia; Somaliland and Northern Cyprus are joined to
their countries here.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

from reportedly.marking.places.geometry import Point, kilometres

OUT = Path(str(files("reportedly"))) / "knowledge" / "gazetteer_lines.csv"
UNNUMBERED = {"Somaliland": "SO", "Kosovo": "XK", "N. Cyprus": "CY"}
# Degrees that a simplified line may lie off: about 5 km for borders, 15 for coasts.
BORDER, COAST = 0.05, 0.15
PIECES = 4  # most pieces of a coast, and none below a tenth of the longest
Chain = list[Point]


def main() -> None:
    """Read the map and write the table."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--map", type=Path, required=True)
    rows = [
        (*pair, "|".join(map(written, lines)))
        for pair, lines in sorted(shared(json.loads(words.parse_args().map.read_text())).items())
    ]
    with OUT.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([("one", "other", "lines"), *rows])


def shared(topology: dict[str, Any]) -> dict[tuple[str, str], list[Chain]]:
    """Return the lines between each two countries in the order of their codes; coasts have "" for the first."""
    sides: dict[int, set[str]] = defaultdict(set)
    for shape in topology["objects"]["countries"]["geometries"]:
        code = country(shape)
        for arc in arcs_of(shape.get("arcs", [])):
            sides[arc].add(code)
    between: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    points = decoded(topology)
    seams = seam_arcs(topology)
    for arc, codes in sides.items():
        one, *other = sorted(codes - {""})[:2] or [""]
        if one and not (other == [] and arc in seams):
            between[(one, other[0]) if other else ("", one)].append(points[arc])
    return {pair: cut(chained(chains), coast=not pair[0]) for pair, chains in between.items()}


def seam_arcs(topology: dict[str, Any]) -> frozenset[int]:
    """Return the arcs that two shapes of one country share: no coast."""
    uses: dict[int, int] = defaultdict(int)
    for shape in topology["objects"]["countries"]["geometries"]:
        for arc in set(arcs_of(shape.get("arcs", []))):
            uses[arc] += 1
    return frozenset(arc for arc, n in uses.items() if n > 1)


def country(shape: dict[str, Any]) -> str:
    """Return the ISO 3166-1 alpha-2 code of a shape, "" where it has none."""
    found = get_global("territory_aliases").get(shape.get("id", ""))
    return found[0] if found else UNNUMBERED.get(shape["properties"]["name"], "")


def arcs_of(nested: Any) -> Iterator[int]:
    """Give the numbers of the arcs of a shape; a reversed one is written as its complement."""
    for item in nested:
        if isinstance(item, int):
            yield item if item >= 0 else ~item
        else:
            yield from arcs_of(item)


def decoded(topology: dict[str, Any]) -> list[Chain]:
    """Return the arcs as points in degrees; the file holds steps on a grid."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    return [
        [(y * sy + ty, x * sx + tx) for x, y in accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]])]
        for arc in topology["arcs"]
    ]


def chained(chains: list[Chain]) -> list[Chain]:
    """Join chains that end where others begin, the longest first."""
    left, found = [list(c) for c in chains], []
    while left:
        line = left.pop()
        while joined := next((c for c in left if {c[0], c[-1]} & {line[0], line[-1]}), None):
            left.remove(joined)
            if line[0] in (joined[0], joined[-1]):
                line.reverse()
            line += joined[1:] if joined[0] == line[-1] else joined[-2::-1]
        found.append(line)
    return sorted(found, key=length, reverse=True)


def cut(lines: list[Chain], *, coast: bool) -> list[Chain]:
    """Return simplified lines; of a coast the longest pieces only."""
    kept = [c for c in lines if length(c) >= length(lines[0]) / 10][:PIECES] if coast else lines[:PIECES]
    return [simplified(c, COAST if coast else BORDER) for c in kept]


def length(line: Chain) -> float:
    """Return the length of a chain in km."""
    return sum(kilometres(a, b) for a, b in pairwise(line))


def simplified(line: Chain, most: float) -> Chain:
    """Leave out points that lie less than `most` degrees off the rest (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return line
    if line[0] == line[-1]:
        half = len(line) // 2
        return simplified(line[: half + 1], most)[:-1] + simplified(line[half:], most)
    at, far = max(((i, off(p, line[0], line[-1])) for i, p in enumerate(line[1:-1], 1)), key=lambda c: c[1])
    if far <= most:
        return [line[0], line[-1]]
    return simplified(line[: at + 1], most)[:-1] + simplified(line[at:], most)


def off(p: Point, a: Point, b: Point) -> float:
    """Return how far a point lies from the line between two, in degrees of latitude."""
    wide = math.cos(math.radians(p[0]))
    (px, py), (ax, ay), (bx, by) = ((x * wide, y) for y, x in (p, a, b))
    along = (bx - ax) ** 2 + (by - ay) ** 2
    t = max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / along)) if along else 0.0
    return math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay))


def written(line: Chain) -> str:
    """Return a chain as it stands in the table."""
    return ";".join(f"{lat:.2f} {lon:.2f}" for lat, lon in line)


if __name__ == "__main__":
    main()
