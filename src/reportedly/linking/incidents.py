"""Tellings joined into incidents, one report after another, as if each was added on the day it came out.

What a report tells of one happening goes, as one, to the incident that it is most like, or founds one. Candidates come
from outside by their blocking keys, so one more report costs the same however many are there; what came out after it is
joined anew as far as it is concerned, and as long as that is not much.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.linking.intervals import length
from reportedly.linking.judged import Judged, judged
from reportedly.linking.keys import keys
from reportedly.linking.one_report import Found, Happening, happenings
from reportedly.linking.places import BROAD
from reportedly.linking.pool import JOINED_ANEW, Pool, later_than, place_in_time
from reportedly.records import Incident, Judgement, Link, Ref, Site, Telling


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of joining: the incidents that are new or other than before, and why newcomers joined.

    `dissolved` names incidents that lost members: they are to be forgotten, before those that are made are kept.
    """

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    dissolved: tuple[str, ...]
    members: dict[str, tuple[Telling, ...]]


def join(
    new: Iterable[Telling],
    near: Mapping[str, Sequence[Telling]],
    judgements: Iterable[Judgement] = (),
    *,
    blocked: bool = True,
) -> Joined:
    """Join newcomers to incidents.

    `near` holds all members of the incidents in the neighbourhood, by incident id. To follow a judgement on tellings
    that are joined already, give the members of their incidents as newcomers, with nothing near. With `blocked` a
    report is only held against incidents that share one of its blocking keys.
    """
    law = judged(judgements)
    given = tuple(new)
    newcomers = sorted(given, key=place_in_time)
    pool, anew = _pool(newcomers, near, law)
    if blocked:
        pool.reach = _reach((*newcomers, *(t for members in near.values() for t in members)))
    found: list[Found] = []
    waiting = deque(happenings(sorted([*newcomers, *anew], key=place_in_time), law))
    while waiting:
        group = waiting.popleft()
        home, closest = pool.home(group)
        stays = home is not None and closest is None
        home = home or _unnamed(group.tellings[0].ref)
        kept = group if stays else _allowed(group, pool.members.get(home, ()), law)
        waiting.extendleft(_others(group, kept))
        pool.put(kept, home)
        found += () if stays else (*((closest,) if closest else ()), *kept.joins)
        for telling in kept.tellings:
            pool.gather(home, telling)
    return _outcome(pool, near, given, found)


def _pool(
    newcomers: Sequence[Telling], near: Mapping[str, Sequence[Telling]], law: Judged
) -> tuple[Pool, list[Telling]]:
    """The incidents as they were when the first newcomer came out, and what came out later."""
    held = {name: sorted(members, key=place_in_time) for name, members in near.items()}
    every = [t for members in held.values() for t in members]
    later = later_than(newcomers, held)
    if not later or len(later) > JOINED_ANEW:
        return Pool(held, law), []
    if any(law.speaks_of(t.ref) for t in every) and len(every) <= JOINED_ANEW:
        return Pool({}, law), every
    gone = {t.ref for t in later}
    was = {t.ref: name for name, members in held.items() for t in members if t.ref in gone}
    before = {name: [t for t in members if t.ref not in gone] for name, members in held.items()}
    return Pool({name: members for name, members in before.items() if members}, law, was), later


def _reach(told: Iterable[Telling]) -> dict[str, set[str]]:
    """The blocking keys of each report."""
    by_report: dict[str, set[str]] = {}
    for telling in told:
        by_report.setdefault(telling.ref.document, set()).update(keys(telling))
    return by_report


def _outcome(
    pool: Pool, near: Mapping[str, Sequence[Telling]], new: Sequence[Telling], found: Sequence[Found]
) -> Joined:
    """What is other than before. An incident keeps its name as long as it holds the telling that founded it.

    A new one has that of the newcomer that was given first.
    """
    turn = {t.ref: n for n, t in enumerate(new)}
    founders = {_founder(name, members): name for name, members in near.items()}
    made: dict[str, tuple[Telling, ...]] = {}
    for key, members in pool.members.items():
        names = [founders[t.ref] for t in members if t.ref in founders]
        first = min(members, key=lambda t: turn.get(t.ref, len(turn)))
        name = key if key in names else names[0] if names else incident_id(first.ref)
        made[name] = tuple(members)
    lost = tuple(n for n, members in near.items() if not {t.ref for t in members} <= {t.ref for t in made.get(n, ())})
    other = {n: members for n, members in made.items() if n in lost or len(members) != len(near.get(n, ()))}
    home = {t.ref: name for name, members in other.items() for t in members}
    within = ((one, home.get(one[0].ref), home.get(one[1].ref)) for one in found)
    links = tuple(_same(one, name) for one, name, other_name in within if name and name == other_name)
    kept = {n: members if n in lost else _grown(near.get(n, ()), members) for n, members in other.items()}
    return Joined(tuple(incident(n, told) for n, told in kept.items()), links, lost, kept)


def _founder(name: str, members: Sequence[Telling]) -> Ref:
    return next((t.ref for t in members if incident_id(t.ref) == name), members[0].ref)


def _grown(before: Sequence[Telling], members: Sequence[Telling]) -> tuple[Telling, ...]:
    """The members in the order in which they joined."""
    there = {t.ref for t in before}
    return (*before, *(t for t in members if t.ref not in there))


def _unnamed(founder: Ref) -> str:
    return f"+{founder}"


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
    """What the members say together: the shortest time and the most precise place that is told, the first of equals."""
    told = sorted(members, key=place_in_time)
    times = [(t.earliest, t.latest) for t in told if t.earliest and t.latest]
    earliest, latest = min(times, key=lambda t: (length(t) or 0, t), default=(None, None))
    site = min((t.site for t in told if t.site), key=_breadth, default=None)
    types = [t.type for t in told]
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
