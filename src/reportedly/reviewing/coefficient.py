"""A coefficient of agreement, or the words on why there is none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coefficient:
    """`value` is at most 1 and 0 where only chance agrees; None where it is undefined, and `why` says why."""

    value: float | None
    why: str = ""
