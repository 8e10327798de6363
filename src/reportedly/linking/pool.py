"""Incidents while tellings are joined to them: which of them a happening belongs to, in the order of coming out.

Reports are joined in the order in which they came out, so that it is all one in which order they were added. One that
is older than others that are there goes between them, and only what it changes is judged anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.linking.judged import BY_HAND, Judged
from reportedly.linking.keys import keys_of
from reportedly.linking.one_report import Found, Happening
from reportedly.linking.pairs import likeness
from reportedly.records import Ref, Telling

THRESHOLD = 0.6
JOINED_ANEW = 120  # tellings; where more came out later than a report, none is joined anew for it
_COMPARED = 12  # members of an incident that a newcomer is held against
Home = tuple[str | None, Found | None]


def place_in_time(telling: Telling) -> tuple[str, str, int, str]:
    """Where a telling stands among all: the day its report came out (none is first), the report, the place in it."""
    return telling.published or "", telling.ref.document, telling.trigger.start, telling.ref.id


def later_than(told: Sequence[Telling], near: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    """What is told near in reports that came out after the first of these tellings."""
    if not told:
        return []
    first = min(map(place_in_time, told))
    return [t for members in near.values() for t in members if place_in_time(t) > first]


@dataclass
class Pool:
    """The members of incidents by name, each list in order of `place_in_time`.

    `was` tells where tellings stood that are joined anew, `changed` which incidents are other than what these were held
    against then. By `reach`, the blocking keys of each report, only incidents that share one are held against what the
    report tells.
    """

    members: dict[str, list[Telling]]
    law: Judged
    was: Mapping[Ref, str] = field(default_factory=dict)
    reach: Mapping[str, set[str]] | None = None
    changed: dict[str, None] = field(default_factory=dict)
    keys: dict[str, set[str]] = field(default_factory=dict)

    def home(self, group: Happening) -> Home:
        """The incident that a happening belongs to, and the two tellings that are most alike; None for a new incident.

        What stood in an incident before stays there, unless something changed that it is held against.
        """
        before = self._before(group)
        if before is not None and before not in self.changed and self._best(group, self.changed)[0] is None:
            return before, None
        return self._best(group, self.members)

    def put(self, group: Happening, home: str) -> None:
        """Join a happening to the incident of that name, which is founded where there is none."""
        left = {self.was[t.ref] for t in group.tellings if self.was.get(t.ref, home) != home}
        moved = left or any(t.ref not in self.was for t in group.tellings)
        self.changed |= dict.fromkeys([*left, *([home] if moved else [])])
        self.members.setdefault(home, []).extend(group.tellings)
        if home in self.keys:
            self.keys[home] |= keys_of(group.tellings)

    def gather(self, home: str, telling: Telling) -> None:
        """Bring other incidents home that hold something judged the same as the telling."""
        if not self.law.speaks_of(telling.ref):
            return
        bound = (n for n, held in self.members.items() if any(self.law.together(telling.ref, m.ref) for m in held))
        for name in [n for n in bound if n != home]:
            self.members[home] = sorted(self.members[home] + self.members.pop(name), key=place_in_time)
            self.changed |= {home: None, name: None}
            self.keys.pop(home, None)

    def _before(self, group: Happening) -> str | None:
        """Where all of it stood, if people judged nothing of it."""
        if any(self.law.speaks_of(t.ref) for t in group.tellings):
            return None
        names = {self.was.get(t.ref) for t in group.tellings}
        return names.pop() if len(names) == 1 else None

    def _best(self, group: Happening, names: Iterable[str]) -> Home:
        best: tuple[float, str, Found] | None = None
        held = [t for t in group.tellings if self.law.speaks_of(t.ref)]
        mine = self.reach[group.tellings[0].ref.document] if self.reach is not None else None
        known = (name for name in names if name in self.members)
        for name in sorted(known, key=lambda n: place_in_time(self.members[n][0])):
            members = self.members[name]
            bound = next(((t, m, BY_HAND) for t in held for m in members if self.law.together(t.ref, m.ref)), None)
            if bound is not None:
                return name, bound
            if any(self.law.forbidden(t.ref, m.ref) for t in held for m in members):
                continue
            if mine is not None and mine.isdisjoint(self._keys_of(name)):
                continue
            score, closest = _average(group.tellings, members)
            if closest and score >= THRESHOLD and (best is None or score > best[0]):
                best = score, name, closest
        return (best[1], best[2]) if best else (None, None)

    def _keys_of(self, name: str) -> set[str]:
        if name not in self.keys:
            self.keys[name] = keys_of(self.members[name])
        return self.keys[name]


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
