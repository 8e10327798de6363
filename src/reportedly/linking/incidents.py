"""Tellings joined into incidents, one report after another.

What a report tells of one happening goes, as one, to the incident that it is most like, or founds one. Candidates come
from outside by their blocking keys, so one more report costs the same however many are there.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.linking.intervals import length
from reportedly.linking.judged import BY_HAND, Judged, judged
from reportedly.linking.one_report import Found, Happening, happenings
from reportedly.linking.pairs import likeness
from reportedly.linking.places import BROAD
from reportedly.records import Incident, Judgement, Link, Ref, Site, Telling

THRESHOLD = 0.55
_COMPARED = 12  # members of an incident that a newcomer is held against


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
    waiting = deque(happenings(new, law))
    while waiting:
        group = waiting.popleft()
        home, found = _home(group, pool, law)
        if home is None:
            home = incident_id(group.tellings[0].ref)
            pool[home] = []
        kept = _allowed(group, pool[home], law)
        waiting.extendleft(_others(group, kept))
        links += [_same(one, home) for one in (*((found,) if found else ()), *kept.joins)]
        pool[home] += kept.tellings
        gone += [name for telling in kept.tellings for name in _gather(telling, home, pool, law)]
        changed[home] = None
    names = [name for name in changed if name not in gone]
    members = {name: tuple(pool[name]) for name in names}
    made = tuple(incident(name, members[name]) for name in names)
    return Joined(made, tuple(links), tuple(g for g in gone if g in near), members)


def _allowed(group: Happening, members: Sequence[Telling], law: Judged) -> Happening:
    """The part of a happening that people did not judge to be another thing than one of the members."""
    held = [t for t in group.tellings if law.speaks_of(t.ref)]
    out = {t.ref for t in held if any(law.forbidden(t.ref, m.ref) for m in members)}
    bound = {t.ref for t in held if any(law.together(t.ref, m.ref) for m in members)}
    return _part(group, tuple(t for t in group.tellings if t.ref not in out - bound))


def _others(group: Happening, kept: Happening) -> list[Happening]:
    left = tuple(t for t in group.tellings if t not in kept.tellings)
    return [_part(group, left)] if left else []


def _part(group: Happening, tellings: tuple[Telling, ...]) -> Happening:
    return Happening(tellings, tuple(j for j in group.joins if j[0] in tellings and j[1] in tellings))


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


def _home(group: Happening, pool: Mapping[str, Sequence[Telling]], law: Judged) -> tuple[str | None, Found | None]:
    """The incident that a happening belongs to, and the two tellings that are most alike."""
    best: tuple[float, str, Found] | None = None
    held = [t for t in group.tellings if law.speaks_of(t.ref)]
    for name in sorted(pool):
        members = pool[name]
        bound = next(((t, m, BY_HAND) for t in held for m in members if law.together(t.ref, m.ref)), None)
        if bound is not None:
            return name, bound
        if any(law.forbidden(t.ref, m.ref) for t in held for m in members):
            continue
        score, closest = _average(group.tellings, members)
        if closest and score >= THRESHOLD and (best is None or score > best[0]):
            best = score, name, closest
    return (best[1], best[2]) if best else (None, None)


def _average(tellings: Sequence[Telling], members: Sequence[Telling]) -> tuple[float, Found | None]:
    """The mean over the other reports of the mean likeness to each, so that a report that tells much counts once."""
    others = [m for m in members if m.ref.document != tellings[0].ref.document][-_COMPARED:]
    scored: dict[str, list[Found]] = {}
    for m in others:
        scored.setdefault(m.ref.document, []).extend((t, m, likeness(t, m)) for t in tellings)
    if not scored:
        return 0.0, None
    means = [sum(x.score for _, _, x in found) / len(found) for found in scored.values()]
    closest = max((one for found in scored.values() for one in found), key=lambda one: one[2].score)
    return sum(means) / len(means), closest


def _gather(telling: Telling, home: str, pool: dict[str, list[Telling]], law: Judged) -> list[str]:
    """Bring other incidents home that hold something judged the same as the newcomer."""
    if not law.speaks_of(telling.ref):
        return []
    others = [n for n, ms in pool.items() if n != home and any(law.together(telling.ref, m.ref) for m in ms)]
    for name in others:
        pool[home] += pool.pop(name)
    return others


def _same(joined: Found, home: str) -> Link:
    telling, other, found = joined
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
