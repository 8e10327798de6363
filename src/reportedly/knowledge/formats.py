"""The tables that others read: columns to the letter (formats.toml) and the codes in them (format_codes.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `type` is a Frictionless type: string, integer, number, boolean, date, datetime."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Format:
    """A table: its file, the field's own columns in order, then ours; `rule` tells how values are chosen."""

    name: str
    file: str
    title: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    own: tuple[Column, ...]
    origin: str
    rule: str

    @property
    def delimiter(self) -> str:
        """The character between two cells, by the file's ending."""
        return "\t" if self.file.endswith(".tsv") else ","


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes by our words: `inter` and `sectors` by kind of actor or mention, `inter_sides` by side, `quads` by type."""

    inter: Mapping[str, int]
    inter_sides: Mapping[str, int]
    sectors: Mapping[str, str]
    quads: Mapping[str, str]
    disorder: Mapping[str, str]
    precision: Mapping[str, tuple[int, int]]
    intensities: Mapping[str, float]

    def intensity(self, type_: str, mode: str | None) -> float | None:
        """PLOVER's conflict-cooperation score from -10 to +10, that of the type where the mode has none."""
        return self.intensities.get(f"{type_}:{mode}", self.intensities.get(type_))


@cache
def formats() -> Mapping[str, Format]:
    """Every table by its name."""
    return {name: _format(name, raw) for name, raw in _load("formats.toml").items()}


@cache
def codes() -> Codes:
    """The code lists of the tables."""
    raw = _load("format_codes.toml")
    return Codes(
        inter={kind: int(number) for number, kinds in raw["inter"].items() for kind in kinds},
        inter_sides=raw["inter_sides"],
        sectors=_turned(raw["sectors"]),
        quads=_turned(raw["quads"]),
        disorder=raw["disorder"],
        precision={name: (acled, ucdp) for name, (acled, ucdp) in raw["precision"].items()},
        intensities=raw["intensities"],
    )


def _format(name: str, raw: Mapping[str, Any]) -> Format:
    return Format(
        name, raw["file"], raw["title"], tuple(raw["key"]), _columns(raw["columns"]), _columns(raw["own"]),
        raw["origin"], raw.get("rule", ""),
    )  # fmt: skip


def _columns(names: list[str]) -> tuple[Column, ...]:
    parts = (name.partition(":") for name in names)
    return tuple(Column(name, type_ or "string") for name, _, type_ in parts)


def _turned(by_code: Mapping[str, list[str]]) -> Mapping[str, str]:
    return {word: code for code, words in by_code.items() for word in words}


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath(name).read_text(encoding="utf-8"))
