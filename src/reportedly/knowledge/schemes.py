"""The codebook: what event records are in other coding schemes (ACLED, UCDP, CAMEO), by rules with ids and reasons."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportedly.records import PLOVER_TYPES, STAGES

SCHEMES = ("acled", "ucdp", "cameo")
SIDES = ("state", "group", "civilians", "protesters")
_KEYS = frozenset("id type mode trigger arms who whom where harmless code name reason".split())


@dataclass(frozen=True, slots=True)
class SchemeRule:
    """One rule of a scheme: None stands for a condition that always holds, an empty `code` for no such event."""

    id: str
    type: frozenset[str] | None
    mode: frozenset[str] | None
    trigger: re.Pattern[str] | None
    arms: tuple[str, ...] | None
    who: frozenset[str] | None
    whom: frozenset[str] | None
    where: bool
    harmless: bool
    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sides:
    """How a party's side is told: by kinds of actors, by words (the last counts), by kinds of mentions."""

    kinds: Mapping[str, str]
    words: tuple[tuple[str, re.Pattern[str]], ...]
    mentions: Mapping[str, str]

    def by_words(self, words: str) -> str | None:
        """The side that the last telling word names: "rebel-held town's residents" are residents."""
        found = ((m.start(), side) for side, pattern in self.words for m in pattern.finditer(words))
        return max(found, default=(0, None))[1]


@dataclass(frozen=True, slots=True)
class Schemes:
    """The rules of each scheme in order, the stages at which it has events, and how sides are told."""

    rules: Mapping[str, tuple[SchemeRule, ...]]
    stages: Mapping[str, frozenset[str]]
    sides: Sides
    mutual: re.Pattern[str]


@cache
def schemes() -> Schemes:
    """The codebook that comes with reportedly, loaded once."""
    return read_schemes(files("reportedly.knowledge").joinpath("schemes.toml").read_text(encoding="utf-8"))


def load_schemes(path: Path) -> Schemes:
    """A codebook from a file in the form of schemes.toml.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no codebook; says why.
    """
    return read_schemes(path.read_text(encoding="utf-8"))


def read_schemes(text: str) -> Schemes:
    """A codebook from its TOML text.

    Raises:
        ValueError: if it is no TOML, a part lacks, or a rule has an unknown condition, type, side or stage; says which.
    """
    raw = tomllib.loads(text)
    missing = [part for part in ("stages", "sides", "mutual", *SCHEMES) if part not in raw]
    if missing:
        raise ValueError(f"the codebook lacks {', '.join(missing)}")
    rules = {scheme: tuple(_rule(one) for one in raw[scheme]) for scheme in SCHEMES}
    ids = [rule.id for found in rules.values() for rule in found]
    twice = sorted({key for key in ids if ids.count(key) > 1})
    if twice:
        raise ValueError(f"rule {twice[0]} stands twice in the codebook")
    stages = {scheme: _known(raw["stages"].get(scheme, ()), STAGES, f"stages of {scheme}") for scheme in SCHEMES}
    return Schemes(rules, stages, _sides(raw["sides"]), stems(raw["mutual"]["trigger"]))


def _rule(raw: dict[str, Any]) -> SchemeRule:
    key = str(raw.get("id", "without id"))
    wrong = sorted(set(raw) - _KEYS) or [f"no {part}" for part in ("id", "reason") if part not in raw]
    if wrong:
        raise ValueError(f"rule {key}: {wrong[0]}")
    return SchemeRule(
        id=key,
        type=_known(raw["type"], PLOVER_TYPES, f"rule {key}") if "type" in raw else None,
        mode=frozenset(raw["mode"]) if "mode" in raw else None,
        trigger=stems(raw["trigger"]) if "trigger" in raw else None,
        arms=tuple(raw["arms"]) if "arms" in raw else None,
        who=_known(raw["who"], SIDES, f"rule {key}") if "who" in raw else None,
        whom=_known(raw["whom"], SIDES, f"rule {key}") if "whom" in raw else None,
        where=raw.get("where", False),
        harmless=raw.get("harmless", False),
        code=str(raw.get("code", "")),
        name=raw.get("name", ""),
        reason=raw["reason"],
    )


def _known(words: Iterable[str], allowed: Iterable[str], where: str) -> frozenset[str]:
    unknown = sorted(set(words) - set(allowed))
    if isinstance(words, str) or unknown:
        raise ValueError(f"{where}: {words if isinstance(words, str) else unknown[0]} is none of {', '.join(allowed)}")
    return frozenset(words)


def _sides(raw: dict[str, Any]) -> Sides:
    for part in ("kinds", "words", "mentions"):
        _known(raw.get(part, ()), SIDES, f"sides.{part}")
    by_kind, by_mention = (
        {kind: side for side, kinds in raw.get(part, {}).items() for kind in kinds} for part in ("kinds", "mentions")
    )
    return Sides(by_kind, tuple((side, stems(words)) for side, words in raw.get("words", {}).items()), by_mention)


def stems(words: Iterable[str]) -> re.Pattern[str]:
    """What finds words that begin with one of the stems, whatever their case and the blanks between."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(w).replace(chr(92) + ' ', chr(92) + 's+') for w in ordered)})", re.I
    )
