"""Chooses among the places of one name: what the other names of the text agree on, prominence, parents, feature words.

Each name spreads its weight over its candidates; candidates gain from weight in their country, area and vicinity;
a few rounds of that settle the text (a soft vote in the manner of Lieberman and Samet's adaptive context, SIGIR 2012).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.place_cues import cues
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
    fixed = [[score for score, _ in scored] for scored in cut]
    entries = [[e for _, e in scored] for scored in cut]
    shares = [_softmax(scores) for scores in fixed]
    votes = _votes(names, entries, shares, hint)
    for _ in range(ROUNDS):
        shares = [
            _softmax([f + c for f, c in zip(fs, _contexts(n, es, ps, votes), strict=True)])
            for n, fs, es, ps in zip(names, fixed, entries, shares, strict=True)
        ]
        votes = _votes(names, entries, shares, hint)
    return [_ranked(n, es, ps, votes) for n, es, ps in zip(names, entries, shares, strict=True)], votes


def _ranked(n: Name, entries: Sequence[Entry], shares: Sequence[float], votes: Votes) -> tuple[Ranked, ...]:
    mine = _votes([n], [entries], [shares])
    found = [_one(n, e, p, votes, mine) for e, p in zip(entries, shares, strict=True)]
    return tuple(sorted(found, key=lambda r: (-r.share, r.entry.id)))


def _one(n: Name, e: Entry, share: float, votes: Votes, mine: Votes) -> Ranked:
    local = 0.0 if e.kind == "country" else max(votes.area(e, mine), votes.near(e, mine))
    country = votes.country(e, mine) if votes.total - mine.total > 1.0 else UNTOLD
    return Ranked(e, share, _why(n, e, country), country, local)


def _contexts(n: Name, entries: Sequence[Entry], shares: Sequence[float], votes: Votes) -> list[float]:
    mine = _votes([n], [entries], [shares])
    return [_context(votes, e, mine) for e in entries]


def _cut(n: Name) -> list[tuple[float, Entry]]:
    towns = {(e.country, e.admin1) for e in n.entries if e.kind in TOWNS and (e.main or e.population >= LARGE)}
    capitals = {e.country for e in n.entries if e.kind == "capital" and e.main}
    scored = [(_fixed(n, e, (e.country, e.admin1) in towns or e.country in capitals), e) for e in n.entries]
    return sorted(scored, key=lambda s: (-s[0], s[1].id))[:MOST_CANDIDATES]


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


def _fixed(n: Name, e: Entry, town_within: bool) -> float:
    """Sum what speaks for a candidate whatever else the text names, in powers of ten."""
    score = _prior(e)
    if any(lies_in(e, a) for a in n.parents):
        score += PARENT
    elif any(lies_in(e, a) for a in n.beside):
        score += BESIDE
    if e.kind in n.kinds:
        score += FEATURE
    elif town_within and e.kind in ("adm1", "adm2"):
        # "New York" and "Homs" are the cities unless the text says state or province.
        score -= EPONYM
    return score


def _prior(e: Entry) -> float:
    if e.kind in _FIXED_PRIOR:
        return _FIXED_PRIOR[e.kind]
    if e.id in cues("sense", "seats"):
        return SEAT
    if not e.population and not e.id.startswith(("geonames:", "ocha:")) and e.kind != "country":
        return _LISTED.get(e.kind, LISTED) + (WHOLE if e.main and " " in e.name else 0.0)
    size = math.log10(max(e.population, 300)) + _PRIOR.get(e.kind, 0.0)
    return size - (0.0 if e.main or e.demonym else 0.5) - (100.0 - (e.spelling or 100.0)) / 25


def _context(votes: Votes, e: Entry, mine: Votes) -> float:
    """Sum what the other names add to a candidate: each part runs from log10(UNKNOWN) to 0."""
    if not e.country:
        return COUNTRY * _log(0.3)
    country = votes.country(e, mine)
    score = COUNTRY * _log(country)
    if e.kind == "country":
        return score
    area = votes.area(e, mine) if e.admin1 else 0.3 * country
    near = max(votes.near(e, mine), area) if e.kind == "adm1" else votes.near(e, mine)
    return score + AREA * _log(area) + NEAR * _log(near)


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


def _why(n: Name, e: Entry, country: float) -> str:
    if len(n.entries) == 1:
        return "the only place of this name"
    if any(lies_in(e, a) for a in n.parents):
        return "lies in the area named with it"
    if any(lies_in(e, a) for a in n.beside):
        return "lies in an area named beside it"
    if e.kind in n.kinds:
        return f"is what the word beside it says ({e.kind})"
    if e.kind != "country" and country > 0.5:
        return "in the country that the text is about"
    return "the most prominent of this name"
