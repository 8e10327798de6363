"""Places told by other places: "10 km north of Homs", "the Homs-Damascus road", "off the coast of Libya"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.gazetteer_lines import Line, border, coast
from reportedly.knowledge.place_cues import cues, values
from reportedly.marking.places.geometry import Point, along, farthest, kilometres, middle, offset
from reportedly.marking.places.relative_words import (
    HYPHEN,
    JOINT,
    TAIL,
    WITH,
    closing,
    coast_after,
    coast_of,
    distance,
    lying,
    offshore,
    side,
    skirts,
)
from reportedly.records import Place, Span

MAKER = "places.relative/2"
FARTHEST, LONGEST_GAP = 500.0, 300.0  # km: from the place named, and between two that something lies between
SPREAD, VAGUE = 0.2, 0.8  # a distance is round, and "a few" hardly one: the place may lie so much of it off
AT_SEA = 40.0  # km: what is "off the coast" lies within
FARTHEST_BACK = 100  # code points before a name
SITES, TOWNS = frozenset({"town", "point"}), frozenset({"town"})
_SIZES = ((3.0, "point"), (20.0, "town"), (60.0, "district"), (300.0, "region"))


@dataclass(frozen=True, slots=True)
class _Spot:
    at: Point
    radius: float
    how: str
    lines: tuple[Line, ...] = ()


def relative(text: str, places: Sequence[Place]) -> list[Place]:
    """Return the places that a text tells by those named, each over the whole phrase; the named ones stay as they are.

    Their coordinates are computed, `radius_km` is how far off the place may lie, `precision` follows from it and `how`
    says the way. Roads between two towns, borders and coasts are lines as well. Nothing is computed from places
    without coordinates.
    """
    found: list[Place] = []
    for n, p in enumerate(places):
        if p.lat is not None:
            found += _before(text, p, places[n + 1 : n + 2])
            found += _after(text, p, places[n + 1 : n + 2])
    return found


def _before(text: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    """Yield what the words before a name tell by it."""
    back = max(0, p.span.start - FARTHEST_BACK)
    near = TAIL.search(text, max(0, p.span.start - 16), p.span.start)
    if not near:
        return
    if ends := lying().search(text, back, p.span.start):
        yield from _joined(text, Span(ends.start(), p.span.end), ends["word"] or ends["way"], p, following)
    elif off := coast_of().search(text, back, p.span.start):
        yield from _coast(text, Span(off.start(), p.span.end), p, at_sea=bool(off["off"]))
    elif m := (distance if near[1].lower() in ("from", "outside") else side)().search(text, back, p.span.start):
        yield from _beside(text, Span(m.start(), p.span.end), m, p)


def _beside(text: str, span: Span, m: re.Match[str], p: Place) -> Iterator[Place]:
    """Yield "10 km north of Homs" as a point, "10 km from Homs" and "the outskirts of Homs" as what lies around it."""
    way, size = m["way"] or m["side"], p.radius_km or 0.0
    if m["number"]:
        km, told = _km(m), VAGUE if m["vague"] else SPREAD
        words = f"{km:g} km {way + ' of' if way else 'from'}"
        sites = SITES
    else:
        km, told, words, sites = size, 0.0, f"{way + ' ' if way else ''}{m['around']} of", TOWNS
    if p.precision in sites and 0 < km <= FARTHEST:
        centre = offset(_point(p), _bearing(way), km) if way else _point(p)
        spot = _Spot(centre, told * km + size if way else (1 + told) * km + size, words)
        yield _place(text, span, spot, p)


def _joined(text: str, span: Span, word: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    for other in following:
        if JOINT.fullmatch(text, p.span.end, other.span.start):
            yield from _both(text, Span(span.start, other.span.end), word, (p, other))


def _after(text: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    """Yield "the Syrian-Lebanese border", "Turkey's border with Syria", "the Syrian coast", "Aleppo's outskirts"."""
    for other in following:
        if HYPHEN.fullmatch(text, p.span.end, other.span.start):
            if end := closing().match(text, other.span.end):
                yield from _both(text, Span(p.span.start, end.end()), end["word"], (p, other))
        elif WITH.fullmatch(text, p.span.end, other.span.start):
            yield from _both(text, Span(p.span.start, other.span.end), "border", (p, other))
    if shore := coast_after().match(text, p.span.end):
        off = offshore().search(text, max(0, p.span.start - 10), p.span.start)
        yield from _coast(text, Span(off.start() if off else p.span.start, shore.end()), p, at_sea=bool(off))
    elif m := skirts().match(text, p.span.end):
        yield from _beside(text, Span(p.span.start, m.end()), m, p)


def _coast(text: str, span: Span, p: Place, *, at_sea: bool) -> Iterator[Place]:
    """Yield a country's coast as its line; of a town only what lies off it."""
    more, how = (AT_SEA, f"at sea within {AT_SEA:g} km of the coast of") if at_sea else (0.0, "the coast of")
    lines = coast(p.country) if p.precision == "country" else ()
    if lines:
        yield _place(text, span, _of_lines(lines, how, more), p)
    elif at_sea and p.precision in SITES:
        how = f"at sea within {AT_SEA:g} km of"
        yield _place(text, span, _Spot(_point(p), (p.radius_km or 0.0) + more, how), p)


def _both(text: str, span: Span, word: str, pair: tuple[Place, Place]) -> Iterator[Place]:
    a, b = pair
    if a.lat is None or b.lat is None:
        return
    if word.lower() in cues("relative", "border"):
        known = border(a.country, b.country) if a.precision == b.precision == "country" else ()
        if known:
            yield _place(text, span, _of_lines(known, "the border of"), *pair)
        return
    apart = kilometres(_point(a), _point(b))
    if a.precision in SITES and b.precision in SITES and 0 < apart <= LONGEST_GAP:
        line = (_point(a), _point(b))
        yield _place(text, span, _Spot(middle(*line), apart / 2, "between", (line,)), *pair)


def _of_lines(lines: tuple[Line, ...], how: str, more: float = 0.0) -> _Spot:
    """Return the point halfway along the longest of the lines, with a radius that holds them all."""
    at = along(lines[0])
    return _Spot(at, farthest(at, [p for line in lines for p in line]) + more, how, lines)


def _place(text: str, span: Span, spot: _Spot, *anchors: Place) -> Place:
    precision = next((name for most, name in _SIZES if spot.radius <= most), "area")
    lat, lon = (round(degrees, 4) for degrees in spot.at)
    countries = {p.country for p in anchors} if not spot.how.startswith("at sea") else {None}
    return Place(
        "", span, " ".join(span.of(text).split()), countries.pop() if len(countries) == 1 else None, lat, lon,
        precision, "literal", None, (), min(p.score for p in anchors),
        f"computed: {spot.how} {' and '.join(p.name for p in anchors)}", MAKER, round(spot.radius, 1), "computed",
        spot.lines,
    )  # fmt: skip


def _point(p: Place) -> Point:
    return p.lat or 0.0, p.lon or 0.0


def _bearing(way: str) -> float:
    return values("compass")[re.sub(r"\W|ern$", "", way.lower())]


def _km(m: re.Match[str]) -> float:
    number, unit = m["number"].lower(), values("units")[m["unit"].lower()]
    if m["vague"]:
        return values("vague")[m["vague"].lower()] * unit
    word = values("numbers").get(number)
    return (word if word is not None else float(number.replace(",", "."))) * unit
