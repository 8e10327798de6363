"""The tellings of one report that are of one happening: the lead, the details, the toll that a later passage gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.linking.judged import BY_HAND, Judged
from reportedly.linking.pairs import Likeness, likeness
from reportedly.records import Telling

THRESHOLD = 0.5
_COMPARED = 12  # tellings of a happening that one more is held against
Found = tuple[Telling, Telling, Likeness]


@dataclass(frozen=True, slots=True)
class Happening:
    """Tellings of one report in its order; `joins` tells of each but the first whom it is most like, and how much."""

    tellings: tuple[Telling, ...]
    joins: tuple[Found, ...] = ()


def happenings(tellings: Iterable[Telling], law: Judged) -> list[Happening]:
    """The happenings that each report tells, in order of their first tellings; a report's tellings stand together."""
    return [made for _, told in groupby(tellings, lambda t: t.ref.document) for made in _of_one(list(told), law)]


def _of_one(tellings: Sequence[Telling], law: Judged) -> list[Happening]:
    made: list[tuple[list[Telling], list[Found]]] = []
    for telling in tellings:
        best: tuple[float, int, Found] | None = None
        for n, (members, _) in enumerate(made):
            found = _fit(telling, members, law)
            if found and (best is None or found[0] > best[0]):
                best = found[0], n, found[1]
        if best is None:
            made.append(([telling], []))
        else:
            made[best[1]][0].append(telling)
            made[best[1]][1].append(best[2])
    return [Happening(tuple(members), tuple(joins)) for members, joins in made]


def _fit(telling: Telling, members: Sequence[Telling], law: Judged) -> tuple[float, Found] | None:
    """The mean likeness to the members (average linkage), and the closest of them; None where it is too small."""
    if law.speaks_of(telling.ref):
        bound = next((m for m in members if law.together(telling.ref, m.ref)), None)
        if bound is not None:
            return 2.0, (telling, bound, BY_HAND)
        if any(law.forbidden(telling.ref, m.ref) for m in members):
            return None
    scored = [(m, likeness(telling, m)) for m in members[-_COMPARED:]]
    score = sum(x.score for _, x in scored) / len(scored)
    closest = max(scored, key=lambda pair: pair[1].score)
    return (score, (telling, *closest)) if score >= THRESHOLD else None
