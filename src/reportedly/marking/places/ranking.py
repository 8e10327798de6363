"""Chooses among the places of one name: what the other names of the text agree on, prominence, parents, feature words.

Each name spreads its weight over its candidates; candidates gain from weight in their country, area and vicinity;
a few rounds of that settle the text (a soft vote in the manner of Lieberman and Samet's adaptive context, SIGIR 2012).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.place_cues import cues
from reportedly.marking.places.reasons import Standing, chosen, refused
from reportedly.marking.places.votes import Votes

ROUNDS = 4
MOST_CANDIDATES = 40
SHARPNESS = 1.3
UNKNOWN = 0.03
COUNTRY, AREA, NEAR = 1.0, 0.9, 1.0
PARENT, BESIDE, FEATURE, EPONYM = 6.0, 1.2, 1.5, 2.0
UNTOLD = 0.2  # the share that a country is given where the text names hardly anything else
LISTED, HINT = 5.0, 1.0
SEAT = 8.5  # a seat of government, such as the White House
WHOLE = 1.5  # for a listed name of several words, written in full ("Tower 22")
LARGE = 50_000
TOWNS = frozenset({"capital", "city", "town"})
_PRIOR = {"country": 1.5, "adm1": 0.5, "capital": 0.6, "suburb": -0.5, "adm2": -0.4, "adm3": -0.5}
_FIXED_PRIOR = {"continent": 9.0, "sea": 7.5}
# Places of lists without population: regions are as prominent as a large city, the others as a town.
_LISTED = {
    "region": 6.3, "area": 6.0, "mountain": 5.8, "river": 6.0, "lake": 5.8, "island": 5.8, "strait": 6.3, "adm1": 6.5,
    "city": 5.5, "airbase": 4.0, "base": 4.5, "facility": 4.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a text with its candidates. `weight` grows with its mentions.

    `parents` are areas that the text puts it in, `beside` areas named close to it, `kinds` feature kinds that words
    beside it ask for.
    """

    key: str
    entries: tuple[Entry, ...]
    weight: float = 1.0
    parents: tuple[Entry, ...] = ()
    beside: tuple[Entry, ...] = ()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its share (0..1, of all candidates of the name), the reason, and how the text supports it.

    `country` is the share of the other names that lie in its country (0..1), `local` that in its area or vicinity.
    """

    entry: Entry
    share: float
    why: str
    country: float
    local: float


def rank(names: Sequence[Name], hint: str | None = None) -> tuple[list[tuple[Ranked, ...]], Votes]:
    """Return the candidates of each name, best first, and what the text votes for.

    `hint` is a country that speaks weakly for itself (the outlet's).
    """
    cut = [_cut(n) for n in names]
    fixed = [[standing.total for standing, _ in scored] for scored in cut]
    entries = [[e for _, e in scored] for scored in cut]
    shares = [_softmax(scores) for scores in fixed]
    votes = _votes(names, entries, shares, hint)
    for _ in range(ROUNDS):
        shares = [
            _softmax([f + c for f, c in zip(fs, _contexts(n, es, ps, votes), strict=True)])
            for n, fs, es, ps in zip(names, fixed, entries, shares, strict=True)
        ]
        votes = _votes(names, entries, shares, hint)
    return [_ranked(n, scored, ps, votes) for n, scored, ps in zip(names, cut, shares, strict=True)], votes


def _ranked(
    n: Name, scored: Sequence[tuple[Standing, Entry]], shares: Sequence[float], votes: Votes
) -> tuple[Ranked, ...]:
    """Return the candidates with their reasons: the best against the second, the others against the best."""
    mine = _votes([n], [[e for _, e in scored]], [shares])
    order = sorted(range(len(scored)), key=lambda i: (-shares[i], scored[i][1].id))
    stand = [s._replace(**_around(votes, e, mine)._asdict()) for s, e in scored]
    found = []
    for i in order:
        first, e = order[0], scored[i][1]
        if i == first:
            why = chosen(stand[i], stand[order[1]] if len(order) > 1 else None, n.kinds, e)
        else:
            why = refused(stand[i], stand[first], e, scored[first][1])
        found.append(_one(e, shares[i], why, votes, mine))
    return tuple(found)


def _one(e: Entry, share: float, why: str, votes: Votes, mine: Votes) -> Ranked:
    local = 0.0 if e.kind == "country" else max(votes.area(e, mine), votes.near(e, mine))
    country = votes.country(e, mine) if votes.total - mine.total > 1.0 else UNTOLD
    return Ranked(e, share, why, country, local)


def _contexts(n: Name, entries: Sequence[Entry], shares: Sequence[float], votes: Votes) -> list[float]:
    mine = _votes([n], [entries], [shares])
    return [sum(_around(votes, e, mine)) for e in entries]


def _cut(n: Name) -> list[tuple[Standing, Entry]]:
    towns = {(e.country, e.admin1) for e in n.entries if e.kind in TOWNS and (e.main or e.population >= LARGE)}
    capitals = {e.country for e in n.entries if e.kind == "capital" and e.main}
    scored = [(_fixed(n, e, (e.country, e.admin1) in towns or e.country in capitals), e) for e in n.entries]
    return sorted(scored, key=lambda s: (-s[0].total, s[1].id))[:MOST_CANDIDATES]


def _votes(
    names: Sequence[Name],
    entries: Sequence[Sequence[Entry]],
    shares: Sequence[Sequence[float]],
    hint: str | None = None,
) -> Votes:
    votes = Votes()
    for n, es, ps in zip(names, entries, shares, strict=True):
        for e, p in zip(es, ps, strict=True):
            votes.add(e, n.weight * p)
    if hint:
        votes.countries[hint] += HINT
        votes.total += HINT
    return votes


def _softmax(scores: Sequence[float]) -> list[float]:
    best = max(scores, default=0.0)
    powers = [10 ** (SHARPNESS * (s - best)) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


def _fixed(n: Name, e: Entry, town_within: bool) -> Standing:
    """Say what speaks for a candidate whatever else the text names."""
    parent = PARENT if any(lies_in(e, a) for a in n.parents) else 0.0
    beside = BESIDE if not parent and any(lies_in(e, a) for a in n.beside) else 0.0
    kind = FEATURE if e.kind in n.kinds else 0.0
    if not kind and town_within and e.kind in ("adm1", "adm2"):
        # "New York" and "Homs" are the cities unless the text says state or province.
        kind = -EPONYM
    spelling = -(100.0 - (e.spelling or 100.0)) / 25
    return Standing(parent, beside, kind, spelling, _prior(e))


def _prior(e: Entry) -> float:
    if e.kind in _FIXED_PRIOR:
        return _FIXED_PRIOR[e.kind]
    if e.id in cues("sense", "seats"):
        return SEAT
    if not e.population and not e.id.startswith(("geonames:", "ocha:")) and e.kind != "country":
        return _LISTED.get(e.kind, LISTED) + (WHOLE if e.main and " " in e.name else 0.0)
    size = math.log10(max(e.population, 300)) + _PRIOR.get(e.kind, 0.0)
    return size - (0.0 if e.main or e.demonym else 0.5)


class _Around(NamedTuple):
    """What the other names add to a candidate: each part runs from log10(UNKNOWN) to 0."""

    country: float
    near: float = 0.0


def _around(votes: Votes, e: Entry, mine: Votes) -> _Around:
    if not e.country:
        return _Around(COUNTRY * _log(0.3))
    country = votes.country(e, mine)
    score = COUNTRY * _log(country)
    if e.kind == "country":
        return _Around(score)
    area = votes.area(e, mine) if e.admin1 else 0.3 * country
    near = max(votes.near(e, mine), area) if e.kind == "adm1" else votes.near(e, mine)
    return _Around(score, AREA * _log(area) + NEAR * _log(near))


def _log(share: float) -> float:
    return math.log10((share + UNKNOWN) / (1 + UNKNOWN))


def lies_in(entry: Entry, area: Entry) -> bool:
    """Whether an entry lies in a country, a first-order area, or close to a district of the same first-order area."""
    if entry.id == area.id or entry.kind == "country" or entry.country != area.country or not area.country:
        return False
    if area.kind == "country":
        return True
    if entry.admin1 != area.admin1 or entry.kind == "adm1":
        return False
    return area.kind == "adm1" or abs(entry.lat - area.lat) + abs(entry.lon - area.lon) < 1.5
