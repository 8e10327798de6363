"""How well each actor of a name fits a text: the reasons for and against it, as candidates with scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.actors import Known
from reportedly.marking.actors.list import Entry
from reportedly.records import ActorCandidate, Published, Role

# Parts of a score, which only ranks the candidates of one name.
_ANY, _OWN, _NAMED, _LAND, _KIN, _DATE = 0.3, 0.2, 0.4, 0.3, 0.1, -0.1
# Two that are nearer than this fit equally well.
MARGIN = 0.02
TOO_COMMON = "too common a name"
_ENDS = ("dissolved", "merged into", "renamed to")


@dataclass(frozen=True)
class Evidence:
    """What else a text names: how often each country, the names of sure actors, and when it was published."""

    lands: Counter[str]
    names: frozenset[str]
    published: Published | None = None

    @classmethod
    def of(cls, sure: Sequence[Known], published: Published | None = None) -> Evidence:
        """Return the evidence that some sure actors give."""
        return cls(Counter(k.country for k in sure if k.country), frozenset(k.name for k in sure), published)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An entry held against a text; `fits` is whether a common name has the support that it needs."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]
    fits: bool

    def candidate(self) -> ActorCandidate:
        """Return it as a record."""
        known = self.entry.known
        return ActorCandidate(known.name, known.kind, known.country, self.score, "; ".join(self.reasons))


def weigh(entries: Sequence[Entry], evidence: Evidence) -> tuple[Weighed, ...]:
    """Return the entries with what speaks for and against each, the best first."""
    return tuple(sorted((_weighed(e, evidence) for e in entries), key=lambda w: (not w.fits, -w.score)))


def best(weighed: Sequence[Weighed]) -> Weighed | None:
    """Return the only one that fits, or the one that fits better than all others; None where it is open."""
    fitting = [w for w in weighed if w.fits]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return fitting[0] if fitting[0].score - fitting[1].score > MARGIN else None


def abstained(weighed: Sequence[Weighed]) -> str:
    """Return why a name is linked to nobody."""
    names = [w.entry.known.name for w in weighed if w.fits] or [w.entry.known.name for w in weighed]
    if len(names) > 1:
        return f"not linked: open between {', '.join(names[:-1])} and {names[-1]}"
    return f"not linked to {names[0]}: {weighed[0].reasons[0]}"


def _weighed(entry: Entry, evidence: Evidence) -> Weighed:
    known = entry.known
    found = [*_for(known, evidence)]
    supported = bool(found)
    if not entry.needs_context:
        found.append((_OWN, "a name of its own"))
    elif not supported:
        found.append((0.0, f"{TOO_COMMON}: neither {_land(known)} nor anyone it deals with is named"))
    found += _against(known, evidence.published)
    score = round(min(1.0, max(0.0, _ANY + sum(s for s, _ in found))), 3)
    return Weighed(entry, score, tuple(why for _, why in found), supported or not entry.needs_context)


def _for(known: Known, evidence: Evidence) -> list[tuple[float, str]]:
    found = []
    if known.name in evidence.names:
        found.append((_NAMED, "named in full in the text"))
    times = evidence.lands.get(known.country or "", 0)
    if times:
        share = times / evidence.lands.total()
        found.append((_LAND * share, f"its country ({known.country}) is {times} of {evidence.lands.total()} named"))
    kin = next((r.of for r in known.roles if r.of in evidence.names), None)
    if kin:
        found.append((_KIN, f"{kin} is named"))
    return found


def _land(known: Known) -> str:
    return f"its country ({known.country})" if known.country else "its full name"


def _against(known: Known, published: Published | None) -> list[tuple[float, str]]:
    """Return what its dates say against it: a text may well speak of former groups, hence little."""
    if published is None:
        return []
    ended = next((e for r in known.roles if (e := _end(r)) and e < published.earliest), None)
    begun = next((r.start for r in known.roles if r.role == "founded" and r.start), None)
    if ended:
        return [(_DATE, f"ended {ended}")]
    return [(_DATE, f"founded {begun}")] if begun and begun > published.latest else []


def _end(role: Role) -> str | None:
    if role.role in _ENDS:
        return role.end or role.start
    return role.end if role.role == "founded" else None
