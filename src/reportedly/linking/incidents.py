"""Tellings joined into incidents, one report after another: each goes to the incident it is most like, or founds one.

Candidates come from outside by their blocking keys, so one more report costs the same however many are there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.linking.intervals import length
from reportedly.linking.judged import Judged, judged
from reportedly.linking.pairs import Likeness, likeness
from reportedly.linking.places import BROAD
from reportedly.records import Incident, Judgement, Link, Reason, Ref, Site, Telling

THRESHOLD = 0.5
_COMPARED = 12  # members of an incident that a newcomer is held against
_BY_HAND = Reason("judged", 100.0, "a person judged that they are about the same thing")


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of joining: the incidents that are new or grew, why newcomers joined, ids that went up in others."""

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    dissolved: tuple[str, ...]
    members: dict[str, tuple[Telling, ...]]


def join(new: Iterable[Telling], near: Mapping[str, Sequence[Telling]], judgements: Iterable[Judgement] = ()) -> Joined:
    """Join newcomers to incidents.

    `near` holds all members of the incidents that share a blocking key with a newcomer, by incident id. To follow a
    judgement on tellings that are joined already, give the members of their incidents as newcomers, with nothing near.
    """
    law = judged(judgements)
    pool = {name: list(members) for name, members in near.items()}
    changed: dict[str, None] = {}
    gone: list[str] = []
    links: list[Link] = []
    for telling in new:
        home, found = _home(telling, pool, law)
        if home is None:
            home = incident_id(telling.ref)
            pool[home] = []
        elif found is not None:
            links.append(_same(telling, *found, home))
        pool[home].append(telling)
        gone += _gather(telling, home, pool, law)
        changed[home] = None
    kept = [name for name in changed if name not in gone]
    members = {name: tuple(pool[name]) for name in kept}
    made = tuple(incident(name, members[name]) for name in kept)
    return Joined(made, tuple(links), tuple(g for g in gone if g in near), members)


def incident_id(founder: Ref) -> str:
    """The name of the incident that a telling founds."""
    return "i" + hashlib.sha256(str(founder).encode()).hexdigest()[:16]


def incident(name: str, members: Sequence[Telling]) -> Incident:
    """What the members say together: the shortest time and the most precise place that is told."""
    times = [(t.earliest, t.latest) for t in members if t.earliest and t.latest]
    earliest, latest = min(times, key=lambda t: (length(t) or 0, t), default=(None, None))
    site = min((t.site for t in members if t.site), key=_breadth, default=None)
    types = [t.type for t in members]
    return Incident(
        id=name,
        type=max(dict.fromkeys(types), key=types.count),
        earliest=earliest,
        latest=latest,
        place=site.name if site else None,
        gazetteer=site.gazetteer if site else None,
        lat=site.lat if site else None,
        lon=site.lon if site else None,
        members=tuple(t.ref for t in members),
        reports=tuple(dict.fromkeys(t.ref.document for t in members)),
    )


def _breadth(site: Site) -> tuple[bool, float]:
    return site.precision in BROAD, site.radius_km if site.radius_km is not None else 10.0


def _home(
    telling: Telling, pool: Mapping[str, Sequence[Telling]], law: Judged
) -> tuple[str | None, tuple[Telling, Likeness] | None]:
    """The incident that a telling belongs to, and the member it is most like with the score."""
    best: tuple[float, str, tuple[Telling, Likeness]] | None = None
    for name in sorted(pool):
        members = pool[name]
        bound = next((m for m in members if law.together(telling.ref, m.ref)), None)
        if bound is not None:
            return name, (bound, Likeness(1.0, (_BY_HAND,)))
        if any(law.forbidden(telling.ref, m.ref) for m in members):
            continue
        score, closest = _average(telling, members)
        if closest and score >= THRESHOLD and (best is None or score > best[0]):
            best = score, name, closest
    return (best[1], best[2]) if best else (None, None)


def _average(telling: Telling, members: Sequence[Telling]) -> tuple[float, tuple[Telling, Likeness] | None]:
    """The mean likeness to the members (average linkage), and the member that is most alike."""
    scored = [(m, likeness(telling, m)) for m in members[-_COMPARED:]]
    if not scored:
        return 0.0, None
    return sum(x.score for _, x in scored) / len(scored), max(scored, key=lambda pair: pair[1].score)


def _gather(telling: Telling, home: str, pool: dict[str, list[Telling]], law: Judged) -> list[str]:
    """Bring other incidents home that hold something judged the same as the newcomer."""
    others = [n for n, ms in pool.items() if n != home and any(law.together(telling.ref, m.ref) for m in ms)]
    for name in others:
        pool[home] += pool.pop(name)
    return others


def _same(telling: Telling, other: Telling, found: Likeness, home: str) -> Link:
    named = [r.words for r in found.reasons if r.weight > 0 and r.name != "before"][:4]
    made = Link(
        id="", left=other.ref, right=telling.ref, relation="same", about=None, left_span=other.trigger,
        right_span=telling.trigger, independent=None, score=found.score,
        why=f"Taken for one thing: {'; '.join(named) or 'nothing tells them apart'}.",
        reasons=found.reasons, incident=home, maker="incidents/1",
    )  # fmt: skip
    return replace(made, id=link_id(made))


def link_id(link: Link) -> str:
    """The name of a link, made of its ends and what it says of them."""
    told = f"{link.left}|{link.right}|{link.relation}|{link.about}"
    return "k" + hashlib.sha256(told.encode()).hexdigest()[:16]
