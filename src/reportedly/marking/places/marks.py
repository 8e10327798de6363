"""Marks the places of a text: found by name, resolved together, each with its sense and the candidates refused."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.knowledge.gazetteer_extents import extent
from reportedly.knowledge.place_cues import cues
from reportedly.marking.places.agreement import agreed
from reportedly.marking.places.areas import areas
from reportedly.marking.places.context import grouped, neighbours
from reportedly.marking.places.context import names as to_rank
from reportedly.marking.places.names import ACCEPTED, Found, find
from reportedly.marking.places.parents import inherited
from reportedly.marking.places.ranking import Ranked, rank
from reportedly.marking.places.relative import relative
from reportedly.marking.places.senses import Sense, senses
from reportedly.marking.places.spellings import focus, respelled, widened
from reportedly.marking.places.votes import Votes
from reportedly.marking.places.words import outside
from reportedly.records import Candidate, Mention, Place

_DOMAIN = re.compile(r"\w\.([a-z]{2})(?:/|$)")
MAKER = "places/1"
KEPT = 5
LOCAL, HOME, FOREIGN = 0.2, 0.4, 0.05  # shares of the text that speak for a small place, or against it
KNOWN = frozenset({"country", "continent", "sea", "capital"})


def mark_places(text: str, names: Sequence[Mention] = (), *, publisher: str | None = None) -> tuple[Place, ...]:
    """Return the places named in a text, in text order.

    `names` are the encoder's mentions; `publisher` the outlet, whose country is a weak hint. Coordinates are None
    where nothing in the gazetteer fits. Candidates hold the best readings with their share and reason. Places told by
    others ("10 km north of Homs") come beside those, over the whole phrase; no other places overlap.
    """
    gazetteer = Gazetteer.bundled()
    hint = country_of(publisher, gazetteer)
    found = areas(text, agreed(text, find(text, names, gazetteer)), gazetteer)
    ranked, votes = resolved(text, found, hint)
    about = focus(votes.countries, votes.total)
    wider = widened(found, about, gazetteer)
    others = respelled(text, names, found, about, gazetteer)
    if others or wider != found:
        found = sorted((*_clear(wider, others), *others), key=lambda f: f.span)
        ranked, _ = resolved(text, found, hint)
    kept = [(f, r) for f, r in zip(found, ranked, strict=True) if _score(f, r) > ACCEPTED]
    told = senses(text, [(f.span, r[0].entry if r else None) for f, r in kept], names)
    places = [_place(f, r, s) for (f, r), s in zip(kept, told, strict=True)]
    places = inherited(text, places)
    places += relative(text, places)
    # A phrase comes before the names in it.
    places.sort(key=lambda p: (p.span.start, -p.span.end))
    return tuple(replace(p, id=f"p{n}") for n, p in enumerate(places, 1))


def resolved(text: str, found: Sequence[Found], hint: str | None) -> tuple[list[tuple[Ranked, ...]], Votes]:
    """Return the candidates of each name, best first, and what the text votes for."""
    groups = grouped(found)
    ranked, votes = rank(to_rank(found, groups, neighbours(text, found)), hint)
    by_name = {i: r for members, r in zip(groups.values(), ranked, strict=True) for i in members}
    return [by_name.get(i, ()) for i in range(len(found))], votes


def _clear(found: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    kept = set(outside((f.span for f in found), [o.span for o in others]))
    return [f for f in found if f.span in kept]


def country_of(publisher: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the country that an outlet's name or address tells, None where it tells none.

    "The Daily Star, Lebanon" and "dailystar.com.lb" give LB.
    """
    words = re.findall(r"[^\W\d_]{4,}", publisher or "")
    for found in gazetteer.lookup_all(w for w in words if w[0].isupper()).values():
        if _is_known(found[0]) and found[0].country:
            return found[0].country
    domain = _DOMAIN.search(publisher or "")
    if not domain or domain.group(1) in cues("publisher", "generic"):
        return None
    return "GB" if domain.group(1) == "uk" else domain.group(1).upper()


def _score(f: Found, ranked: Sequence[Ranked]) -> float:
    """Return how sure it is that the name is a place, after what the text says of its surroundings."""
    if not ranked:
        return f.score if not f.entries else 0.0
    best = ranked[0]
    if _is_known(best.entry) or f.parent:
        return f.score
    if best.local >= LOCAL:
        return f.score + 0.7
    if best.country >= HOME:
        return f.score + 0.4
    return f.score - (0.8 if best.country < FOREIGN else 0.0)


def _is_known(e: Entry) -> bool:
    return e.demonym or e.kind in KNOWN or (e.kind == "adm1" and e.main) or e.population >= 200_000


def _place(f: Found, ranked: Sequence[Ranked], sense: Sense) -> Place:
    certainty = 1 / (1 + math.exp(ACCEPTED - _score(f, ranked)))
    told = f'{sense.value} by "{sense.why}"' if sense.why else sense.value
    if not ranked:
        return Place(
            "", f.span, f.name, None, None, None, None, sense.value, None, (), round(certainty, 3),
            "; ".join((*f.why, told)), MAKER,
        )  # fmt: skip
    best, e = ranked[0], ranked[0].entry
    return Place(
        "", f.span, e.name, e.country, e.lat, e.lon, e.precision, sense.value, e.id,
        tuple(_candidate(r) for r in ranked[:KEPT]), round(certainty * best.share, 3),
        "; ".join((*f.why, best.why, told)), MAKER, *extent(e),
    )  # fmt: skip


def _candidate(r: Ranked) -> Candidate:
    e = r.entry
    return Candidate(e.id, e.name, e.country, e.lat, e.lon, e.precision, round(r.share, 3), r.why)
