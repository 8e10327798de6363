"""Loaded names for parties, read from labels.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

CLASSES = ("state", "armed", "ruler", "judged", "praised", "taken")


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The class of each word (one of CLASSES), what keeps a word from being a label, and neutral names."""

    classes: dict[str, str]
    pattern: re.Pattern[str]
    doubtful: re.Pattern[str]
    not_after: frozenset[str]
    not_before: tuple[str, ...]
    parties: frozenset[str]
    backed: frozenset[str]
    referents: dict[str, str]
    beside_only: frozenset[str]
    opponents: tuple[str, ...]
    rebels: re.Pattern[str]
    plain: tuple[str, ...]
    judged_nouns: re.Pattern[str]


@cache
def label_words() -> LabelWords:
    """Return the label words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("labels.toml").read_text(encoding="utf-8"))
    classes = {w: name for name in CLASSES for w in raw["class"][name]["words"]}
    ordered = sorted(classes, key=lambda w: (-len(w), w))
    inner = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered)
    return LabelWords(
        classes=classes,
        pattern=re.compile(rf"(?<!\w)(?:{inner})(?!\w)", re.IGNORECASE),
        doubtful=re.compile(rf"\b(?:{'|'.join(raw['doubtful']['words'])})\b", re.IGNORECASE),
        not_after=frozenset(raw["not"]["after"]),
        not_before=tuple(raw["not"]["before"]),
        parties=frozenset(raw["not"]["parties"]),
        backed=frozenset(raw["backed"]["groups"]),
        referents={k: v for k, v in raw["referent"].items() if isinstance(v, str)},
        judged_nouns=re.compile(rf"\W{{1,3}}(?:\w+\s)??({'|'.join(raw['judged']['nouns'])})\b", re.IGNORECASE),
        plain=tuple(raw["referent"]["plain"]),
        rebels=re.compile(rf"\b(?:{'|'.join(raw['rebels']['words'])})\b", re.IGNORECASE),
        opponents=tuple(raw["referent"]["opponents"]),
        beside_only=frozenset(raw["referent"]["beside_only"]),
    )
