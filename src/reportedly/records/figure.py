"""Numbers of people, things and money, as bounds."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span

EFFECTS = ("killed", "injured", "displaced", "detained", "kidnapped", "missing", "surrendered", "combatants")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the digits, with its reason ("a point before three digits groups thousands")."""

    value: float
    why: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its bounds: "at least 26" is 26..None, "up to 30" None..30, "14" 14..14.

    `unit` is a unit of measure or currency, `counted` the noun phrase, `per` a rate ("day"),
    `effect` one of EFFECTS or None; `holder` the Voice id of who gives the figure. `part_of` is the id of the figure
    that counts the whole ("26 killed, among them 7 children"), `repeats` that of the first one that gave the same
    number of the same. `cues` are the words that told the effect, `why` says how.
    """

    id: str
    span: Span
    low: int | float | None
    high: int | float | None
    approximate: bool
    unit: str | None
    counted: str | None
    per: str | None
    effect: str | None
    readings: tuple[Reading, ...]
    holder: str | None = None
    part_of: str | None = None
    repeats: str | None = None
    cues: tuple[Span, ...] = ()
    why: str = ""
    maker: str = "figures/1"
