"""What became of what an outlet or a voice said: counts with their denominators, never a grade."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `of`, with the 95 % Wilson interval of the share; `low` and `high` are None where `of` is 0."""

    name: str
    count: int
    of: int
    low: float | None
    high: float | None
    words: str


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """The rates of one outlet or voice. `kind` is outlet or voice."""

    who: str
    kind: str
    reports: int
    rates: tuple[Rate, ...]
    maker: str = "track/1"
