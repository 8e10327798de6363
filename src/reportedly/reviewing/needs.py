"""Why a claim should be looked at by a person, and how much. The reasons add up; none of them says that it is wrong."""

from __future__ import annotations

from dataclasses import dataclass

DOUBT, UNNAMED, TOLL, CONTRADICTED = "doubt", "unnamed", "toll", "contradicted"
REASONS = (CONTRADICTED, TOLL, UNNAMED, DOUBT)
ALL = "all"
"""In place of a reason: all of them together."""
SURE = 0.8
"""A claim of this score or more is not doubted: the heads' scores are scaled so that .8 is right 8 times in 10."""
_TOLLS = ((1000, 1.0), (100, 0.75), (10, 0.5))
_UNNAMED = 0.5
_CONTRADICTED = 1.0


@dataclass(frozen=True, slots=True)
class Need:
    """One reason of REASONS, how much it weighs (0 to 1), and the same in words, a line each."""

    reason: str
    weight: float
    why: str


def needs(
    score: float | None, holder_kind: str, killed: int | None = None, contradictions: tuple[str, ...] = ()
) -> tuple[Need, ...]:
    """What makes a claim worth a look, with ALL at the end where anything does.

    `score` is the machine's, `holder_kind` that of the nearest voice, `killed` the highest number that the claim tells,
    `contradictions` say what of it is contradicted and by whom.
    """
    found = []
    if contradictions:
        found.append(Need(CONTRADICTED, _CONTRADICTED, "\n".join(contradictions)))
    weight = next((weight for least, weight in _TOLLS if killed is not None and killed >= least), None)
    if weight is not None:
        found.append(Need(TOLL, weight, f"tells of {killed} killed"))
    if holder_kind == "anonymous":
        found.append(Need(UNNAMED, _UNNAMED, "its source is kept unnamed"))
    if score is not None and score < SURE:
        found.append(Need(DOUBT, round(1 - score / SURE, 3), f"the machine gives it {score:.2f}"))
    if not found:
        return ()
    return (*found, Need(ALL, round(sum(one.weight for one in found), 3), "\n".join(one.why for one in found)))
