"""Places told by other places: "10 km north of Homs", "the outskirts of Aleppo", "the Syrian-Lebanese border"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge.gazetteer_extents import border
from reportedly.knowledge.place_cues import cues, values
from reportedly.marking.places.geometry import Point, kilometres, middle, offset
from reportedly.records import Place, Span

MAKER = "places.relative/1"
FARTHEST, LONGEST_GAP = 500.0, 300.0  # km: from the place named, and between two that something lies between
SPREAD = 0.2  # a distance is round: the place may lie so much of it off
FARTHEST_BACK = 100  # code points before a name
SITES, TOWNS = frozenset({"town", "point"}), frozenset({"town"})
_TAIL = re.compile(r"\b(of|from|outside|between)\s(?:the\s)?$", re.IGNORECASE)
_SIZES = ((3.0, "point"), (20.0, "town"), (60.0, "district"), (300.0, "region"))
_JOINT = re.compile(r"\s(?:and|with)\s(?:the\s)?")
_HYPHEN = re.compile(r"\s?[-‐‑–]\s?")
_WITH = re.compile(r"(?:['’]s)?\s(?:\w+ern\s)?border\swith\s(?:the\s)?")
_TO = r"(?:the\s(?:\w+\s){1,3}of\s)?(?:the\s)?"


@dataclass(frozen=True, slots=True)
class _Spot:
    at: Point
    radius: float
    how: str


def relative(text: str, places: Sequence[Place]) -> list[Place]:
    """Return the places that a text tells by those named, each over the whole phrase; the named ones stay as they are.

    Their coordinates are computed, `radius_km` is how far off the place may lie, `precision` follows from it and `how`
    says the way. Nothing is computed from places without coordinates.
    """
    found: list[Place] = []
    for n, p in enumerate(places):
        if p.lat is not None:
            found += _before(text, p, places[n + 1 : n + 2])
            found += _after(text, p, places[n + 1 : n + 2])
    return found


def _before(text: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    """Yield what the words before a name tell by it."""
    near = _TAIL.search(text, max(0, p.span.start - 14), p.span.start)
    if not near:
        return
    known = {"between": _lying, "from": _distance, "outside": _distance}.get(near.group(1).lower(), _side)
    m = known().search(text, max(0, p.span.start - FARTHEST_BACK), p.span.start)
    if m and known is _lying:
        yield from _joined(text, Span(m.start(), p.span.end), m["word"], p, following)
    elif m:
        yield from _beside(text, m, p)


def _beside(text: str, m: re.Match[str], p: Place) -> Iterator[Place]:
    """Yield "10 km north of Homs" as a point, "10 km from Homs" and "the outskirts of Homs" as what lies around it."""
    way, size = m["way"] or m["side"], p.radius_km or 0.0
    if m["number"]:
        km, told = _km(m["number"], m["unit"]), SPREAD
        words = f"{km:g} km {way + ' of' if way else 'from'}"
        sites = SITES
    else:
        km, told, words, sites = size, 0.0, f"{way + ' ' if way else ''}{m['around']} of", TOWNS
    if p.precision in sites and 0 < km <= FARTHEST:
        centre = offset(_point(p), _bearing(way), km) if way else _point(p)
        spot = _Spot(centre, told * km + size if way else km + size, words)
        yield _place(text, Span(m.start(), p.span.end), spot, p)


def _joined(text: str, span: Span, word: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    for other in following:
        if _JOINT.fullmatch(text, p.span.end, other.span.start):
            yield from _both(text, Span(span.start, other.span.end), word, (p, other))


def _after(text: str, p: Place, following: Sequence[Place]) -> Iterator[Place]:
    """Yield "the Syrian-Lebanese border", "the Homs-Damascus highway", "Turkey's border with Syria"."""
    for other in following:
        if _HYPHEN.fullmatch(text, p.span.end, other.span.start):
            closing = _closing().match(text, other.span.end)
            if closing:
                yield from _both(text, Span(p.span.start, closing.end()), closing["word"], (p, other))
        elif _WITH.fullmatch(text, p.span.end, other.span.start):
            yield from _both(text, Span(p.span.start, other.span.end), "border", (p, other))


def _both(text: str, span: Span, word: str, pair: tuple[Place, Place]) -> Iterator[Place]:
    a, b = pair
    if a.lat is None or b.lat is None:
        return
    if word.lower() in cues("relative", "border"):
        known = border(a.country, b.country) if a.precision == b.precision == "country" else None
        if known:
            yield _place(text, span, _Spot(known[:2], known[2], "where towns of both lie close:"), *pair)
        return
    apart = kilometres(_point(a), _point(b))
    if a.precision in SITES and b.precision in SITES and 0 < apart <= LONGEST_GAP:
        yield _place(text, span, _Spot(middle(_point(a), _point(b)), apart / 2, "halfway between"), *pair)


def _place(text: str, span: Span, spot: _Spot, *anchors: Place) -> Place:
    precision = next((name for most, name in _SIZES if spot.radius <= most), "area")
    lat, lon = (round(degrees, 4) for degrees in spot.at)
    countries = {p.country for p in anchors}
    return Place(
        "", span, " ".join(span.of(text).split()), countries.pop() if len(countries) == 1 else None, lat, lon,
        precision, "literal", None, (), min(p.score for p in anchors),
        f"computed: {spot.how} {' and '.join(p.name for p in anchors)}", MAKER, round(spot.radius, 1),
    )  # fmt: skip


def _point(p: Place) -> Point:
    return p.lat or 0.0, p.lon or 0.0


def _bearing(way: str) -> float:
    return values("compass")[re.sub(r"\W|ern$", "", way.lower())]


def _km(number: str, unit: str) -> float:
    word = values("numbers").get(number.lower())
    return (word if word is not None else float(number.replace(",", "."))) * values("units")[unit.lower()]


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(
        rf"{_measure()}\s(?:away\sfrom|from|outside)(?P<way>)(?P<around>)(?P<side>)\s{_TO}$", re.IGNORECASE
    )


@cache
def _side() -> re.Pattern[str]:
    around = _any(cues("relative", "around"))
    return re.compile(
        rf"(?:{_measure()}\s(?:to\sthe\s|further\s|due\s)?(?P<way>{_ways()})"
        rf"|\b(?:(?P<side>{_ways()})\s)?(?P<around>{around}))\sof\s{_TO}$",
        re.IGNORECASE,
    )


def _measure() -> str:
    numbers = rf"\d{{1,3}}(?:[.,]\d{{1,2}})?|{_any(values('numbers'))}"
    return rf"\b(?P<number>{numbers})[ \u00a0-]?(?P<unit>{_any(values('units'))})\b(?:\s\([^()\n]{{1,30}}\))?"


@cache
def _lying() -> re.Pattern[str]:
    words = cues("relative", "between") | cues("relative", "border")
    return re.compile(rf"\b(?P<word>{_any(words)})\sbetween\s{_TO}$", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    words = _any(cues("relative", "border") | cues("relative", "way"))
    return re.compile(rf"\s(?P<word>{words})\b", re.IGNORECASE)


def _ways() -> str:
    """All ways to write a direction: north, northern, north-east, south western."""
    names = (re.sub(r"^(north|south)(east|west)$", r"\1[-\\s]?\2", name) for name in values("compass"))
    return "|".join(f"{name}(?:ern)?" for name in sorted(names, key=len, reverse=True))


def _any(words: Mapping[str, float] | frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))
