"""What reviewers' words on one record come to: settled by a third person, by agreement, by the only one, or open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportedly.reviewing.corrections import unpacked

RIGHT, WRONG, CORRECTED, ADDED = "right", "wrong", "corrected", "added"
DECISIVE = (RIGHT, WRONG, CORRECTED, ADDED)
Verdict = tuple[str, str | None]
"""A verdict, and the correction as it is kept."""


@dataclass(frozen=True, slots=True)
class Settled:
    """`verdict` is one of DECISIVE; `change` what stands in place of what the machine read, or was added; `by` how."""

    verdict: str
    change: Mapping[str, Any] = field(default_factory=dict)
    by: str = "one"


def settled(said: Sequence[Verdict], third: Verdict | None = None) -> Settled | None:
    """What holds of the standing verdicts of reviewers and of the third person's; None where it is open.

    >>> settled([("right", None), ("wrong", None)]) is None
    True
    """
    if third is not None:
        return _made(third, "third")
    decided = {verdict for verdict in said if verdict[0] in DECISIVE}
    if len(decided) != 1 or len(said) != sum(verdict[0] in DECISIVE for verdict in said):
        return None
    return _made(next(iter(decided)), "one" if len(said) == 1 else "agreed")


def differ(said: Sequence[Verdict]) -> bool:
    """Whether two reviewers or more gave verdicts that cannot both stand."""
    return len(set(said)) > 1


def _made(verdict: Verdict, by: str) -> Settled:
    return Settled(verdict[0], unpacked(verdict[1]), by)
