"""Loaded wording, read from wording.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordingWords:
    """The kind of each word or phrase (lower case), one pattern for all, and patterns of figures of speech by kind."""

    kinds: dict[str, str]
    pattern: re.Pattern[str]
    doubtful: re.Pattern[str]
    figures: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def wording_words() -> WordingWords:
    """Return the loaded wording, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("wording.toml").read_text(encoding="utf-8"))
    kinds = {w: kind for kind, c in raw["class"].items() for w in c["words"]}
    nouns = _either(raw["nouns"]["words"])
    compared, doubted = raw["comparing"]["nouns"], raw["doubting"]
    figures = (
        ("comparing", re.compile(rf"\b[A-Z]\w+\s?[-–]?\s?(?:like|style|esque)\s(?:{_either(compared)})\b")),
        ("contempt", re.compile(
            rf"\b(?:its|their|his|her|the|such)\s((?:{_either(doubted['words'])})\s(?:{_either(doubted['nouns'])}))\b"
        )),
        ("violence", re.compile(rf"\bto\s((?:{_either(raw['burning']['words'])})\s(?:the\s)?[A-Z]\w+)")),
    )  # fmt: skip
    pattern = re.compile(rf"(?<![\w-])(?=\w)({_either(kinds)})(?![\w-])(?:\s(?:{nouns})(?![\w-]))?", re.IGNORECASE)
    doubtful = re.compile(rf"\b(?:{_either(raw['doubtful']['words'])})\b", re.IGNORECASE)
    return WordingWords(kinds, pattern, doubtful, figures)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered)
