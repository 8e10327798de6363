"""What a PLOVER event is in other coding schemes, each with the reason (schemes.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Scheme:
    """A CAMEO root (two digits) and the ACLED event and sub-event type; None where ACLED has no such event."""

    cameo: str
    acled_event: str | None
    acled_sub: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Violence:
    """A UCDP type of violence: 1 state-based, 2 non-state, 3 one-sided."""

    number: int
    reason: str


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath("schemes.toml").read_text(encoding="utf-8"))


@cache
def _schemes() -> Mapping[tuple[str, str | None], Scheme]:
    found = {}
    for e in _raw()["event"]:
        event, sub = e.get("acled", (None, None))
        found[e["type"], e.get("mode")] = Scheme(e["cameo"], event, sub, e["reason"])
    return found


def scheme_of(type_: str, mode: str | None = None) -> Scheme:
    """The codes of a PLOVER type and mode, those of the type where the mode has none; KeyError for no PLOVER type."""
    known = _schemes()
    return known[type_, mode] if (type_, mode) in known else known[type_, None]


def violence_of(who: str, whom: str) -> Violence | None:
    """The UCDP type of violence between two sides (state, group or civilians); None where UCDP has none."""
    rules = (v for v in _raw()["violence"] if who in v["who"] and whom in v["whom"])
    rule = next(rules, None)
    return None if rule is None else Violence(rule["number"], rule["reason"])
