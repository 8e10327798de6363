"""How far spelling keys can be trusted: variants found (spelling_pairs.csv), and places joined that are not the same.

Run with `python -m benchmarks spellings`; needs no gold data.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.knowledge.gazetteer_files import bundled_file
from reportedly.knowledge.likeness import ratio
from reportedly.knowledge.transliteration import fold, k1, skeleton
from reportedly.marking.places.geometry import kilometres
from reportedly.marking.places.spellings import CROWDED, MARKED, is_alike

PAIRS = Path(__file__).with_name("spelling_pairs.csv")
COUNTRIES = ("SY", "LB", "IQ", "YE", "SD", "IR", "AF", "RU", "UA", "MM", "ET")
FAR = 25.0  # km: two places so far apart are not the same
MOST = 1000  # names a country, evenly out of all
SAME_KEY = 100.0
OUTCOMES = ("exact", "key", "wrong", "missed")


class Pair(NamedTuple):
    """A spelling as reports have it, and the name by which the place is known for sure."""

    language: str
    country: str
    known: str
    written: str
    kind: str


def pairs() -> list[Pair]:
    """Return the table; `kind` is spelling, script (another alphabet) or former (an earlier name)."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return [Pair(**row) for row in csv.DictReader(file)]


def report() -> None:
    """Print recall over the variants by language, then false matches by country."""
    gazetteer = Gazetteer(bundled_file())
    print("variants found     pairs  exact    key  wrong missed  by key alone   (per cent)")
    for language, told in sorted(recall(gazetteer, pairs()).items()):
        n = sum(told[what] for what in OUTCOMES)
        shares = "  ".join(f"{100 * told[what] / n:5.1f}" for what in OUTCOMES)
        alone = f"{100 * told['agrees'] / told['tried']:12.1f}" if told["tried"] else ""
        print(f"{language:18}{n:6}  {shares}  {alone}")
    print(f"\nfalse matches      names  same key  like keys  (per cent of names joined to a place > {FAR:g} km off)")
    for country in COUNTRIES:
        names, same, alike = false_matches(gazetteer, country)
        print(f"{country:18}{names:6}  {100 * same / names:8.1f}  {100 * alike / names:9.1f}")


def recall(gazetteer: Gazetteer, told: Iterable[Pair]) -> dict[str, Counter[str]]:
    """Count, by language and in all, how each variant was found.

    exact: the gazetteer has it. key: the likest place by key, in its country, is right. wrong: another place.
    agrees, of those tried: the keys of both spellings agree, as if the gazetteer had the known one alone; earlier names
    and other alphabets are not tried.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in told:
        what = outcome(gazetteer, pair)
        for group in (pair.language, f"{pair.kind} (all)", "together"):
            found[group][what] += 1
            if pair.kind == "spelling":
                found[group]["tried"] += 1
                found[group]["agrees"] += agree(pair)
    return found


def agree(pair: Pair) -> bool:
    """Whether the keys of the two spellings agree as the reading asks for."""
    known, written = k1(pair.known), k1(pair.written)
    return skeleton(known) == skeleton(written) and ratio(known, written) >= CROWDED.get(pair.country, MARKED)


def outcome(gazetteer: Gazetteer, pair: Pair) -> str:
    """Return how a variant is found in its country: exact, key, wrong or missed."""
    meant = [e for e in gazetteer.lookup(pair.known) if e.country == pair.country]
    exact = [e for e in gazetteer.lookup(pair.written) if e.country == pair.country]
    if exact:
        return "exact" if any(_is_same(e, m) for e in exact for m in meant) else "wrong"
    alike = [e for e in gazetteer.similar(pair.written, (pair.country,)) if is_alike(e)]
    best = [e for e in alike if e.spelling == alike[0].spelling]
    if not best:
        return "missed"
    return "key" if any(_is_same(e, m) for e in best for m in meant) else "wrong"


def _is_same(one: Entry, other: Entry) -> bool:
    return one.id == other.id or kilometres((one.lat, one.lon), (other.lat, other.lon)) < FAR


def false_matches(gazetteer: Gazetteer, country: str) -> tuple[int, int, int]:
    """Return how many names of a country were tried, and for how many a key joins a place that is not the one named.

    A name is tried as if the gazetteer lacked it: places that carry the very name do not count as joined. First where
    keys are the same, then where they are as like as the reading asks for.
    """
    towns = sorted((e for e in gazetteer.each() if e.country == country and _is_settled(e)), key=lambda e: e.id)
    tried = towns[:: max(1, len(towns) // MOST)]
    same = alike = 0
    for place in tried:
        far = list(_joined_afar(gazetteer, place, country))
        same += any(e.spelling == SAME_KEY for e in far)
        alike += bool(far)
    return len(tried), same, alike


def _is_settled(e: Entry) -> bool:
    return e.kind in ("capital", "city", "town", "suburb")


def _joined_afar(gazetteer: Gazetteer, place: Entry, country: str) -> Iterator[Entry]:
    named = {e.id for e in gazetteer.lookup(place.name)} if fold(place.name) else set()
    for e in gazetteer.similar(place.name, (country,)):
        if is_alike(e) and e.id not in named and not _is_same(e, place):
            yield e
