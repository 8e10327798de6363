"""Accuracy at 161 km where the names are given (geoparsing sets), and the ceiling that the gazetteer leaves.

The gold spans stand in for finding names, so that only the choice among candidates is measured; their coordinates are
read for the figures alone. Run with `python -m benchmarks given_spans`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.geoparsing import names
from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.marking.places.agreement import agreed
from reportedly.marking.places.areas import areas
from reportedly.marking.places.geometry import Point, kilometres
from reportedly.marking.places.marks import country_of, resolved
from reportedly.marking.places.names import ACCEPTED, Found, find
from reportedly.marking.places.spellings import focus
from reportedly.records import Span

FILES = ("trnews.jsonl", "geowebnews_dev.jsonl", "lgl.jsonl")
NEAR = 161.0  # km, a hundred miles: the measure of the field
GIVEN = ACCEPTED + 3.0


class Counts(NamedTuple):
    """Gold places, those placed within 161 km, those with any candidate there, and those without any candidate."""

    gold: int = 0
    right: int = 0
    reachable: int = 0
    unknown: int = 0

    def __str__(self) -> str:
        """The figures in per cent of the gold places."""
        share = [100 * n / max(self.gold, 1) for n in self[1:]]
        return (
            f"{self.gold:6} names  acc@161 {share[0]:.1f}  ceiling {share[1]:.1f}  not in the gazetteer {share[2]:.1f}"
        )


def report(folder: Path) -> None:
    """Print a line a set."""
    for file in FILES:
        with (folder / "geoparsing" / file).open(encoding="utf-8") as lines:
            print(f"{file.removesuffix('.jsonl'):16}", measure(json.loads(line) for line in lines), flush=True)


def measure(lines: Iterator[dict[str, Any]]) -> Counts:
    """Place the given names of each line and count."""
    total = Counts()
    for line in lines:
        gold = [t for t in line["toponyms"] if t["lat"] is not None and _is_scored(line, t)]
        found = placed(line["text"], [Span(t["start"], t["end"]) for t in gold])
        for toponym, (best, candidates) in zip(gold, found, strict=True):
            at = toponym["lat"], toponym["lon"]
            total = Counts(
                total.gold + 1,
                total.right + (best is not None and _is_near(best, at)),
                total.reachable + any(_is_near(e, at) for e in candidates),
                total.unknown + (not candidates),
            )
    return total


def _is_scored(line: dict[str, Any], toponym: dict[str, Any]) -> bool:
    """Whether the set's own scorer counts a place: of GeoWebNews only those with a GeoNames id."""
    return line.get("corpus") != "geowebnews" or bool(toponym.get("geonameid"))


def _is_near(e: Entry, at: Point) -> bool:
    return kilometres((e.lat, e.lon), at) < NEAR


def placed(text: str, spans: Sequence[Span]) -> list[tuple[Entry | None, tuple[Entry, ...]]]:
    """Return the chosen entry and all candidates for each span, with the rest of the text as its surroundings."""
    gazetteer = Gazetteer.bundled()
    found = areas(text, agreed(text, find(text, names(text), gazetteer)), gazetteer)
    ranked, votes = resolved(text, _with(text, found, spans, {}, gazetteer), country_of(None, gazetteer))
    about = focus(votes.countries, votes.total)
    alike = {s: tuple(gazetteer.similar(s.of(text), about)) for s in spans}
    given = _with(text, found, spans, alike, gazetteer)
    ranked, _ = resolved(text, given, None)
    chosen = {f.span: (r[0].entry if r else None, f.entries) for f, r in zip(given, ranked, strict=True)}
    return [chosen[s] for s in spans]


def _with(
    text: str, found: Sequence[Found], spans: Sequence[Span], alike: dict[Span, tuple[Entry, ...]], gazetteer: Gazetteer
) -> list[Found]:
    """Return the names with the given spans in place of those that overlap them."""
    own = {f.span: f for f in found}
    exact = gazetteer.lookup_all(s.of(text) for s in spans)
    given = []
    for span in dict.fromkeys(spans):
        within = max((f for f in found if f.span.overlaps(span)), key=lambda f: len(f.span), default=None)
        known = own.get(span)
        entries = known.entries if known else tuple(exact.get(span.of(text), ()))
        entries = entries or (within.entries if within else ()) or alike.get(span, ())
        base = known or within or Found(span, span.of(text), (), 0.0, ())
        given.append(Found(span, span.of(text), entries, GIVEN, (), base.kinds, parent=base.parent, words=base.words))
    rest = [f for f in found if not any(f.span.overlaps(s) for s in spans)]
    return sorted([*given, *rest], key=lambda f: f.span)
