"""Words by which rules read speaker and content beside a cue, read from quotation_words.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """Words around the noun phrase of a speaker, in lower case."""

    when: frozenset[str]
    between: frozenset[str]
    auxiliaries: frozenset[str]
    links: frozenset[str]
    breaks: frozenset[str]
    objects: frozenset[str]
    particles: frozenset[str]
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class QuotationWords:
    """Word classes in lower case; `when` is a word of time, `aside` an adverbial between cue and content."""

    when: re.Pattern[str]
    aside: re.Pattern[str]
    be: frozenset[str]
    barred: frozenset[str]
    leads: frozenset[str]
    clause_starts: frozenset[str]
    after_quote: frozenset[str]
    nouns: frozenset[str]
    strict: frozenset[str]
    connectives: frozenset[str]
    first_person: frozenset[str]
    speaker: SpeakerWords


@cache
def quotation_words() -> QuotationWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("quotation_words.toml").read_text(encoding="utf-8"))
    when = "|".join((*raw["weekdays"], *raw["days"], *raw["months"]))
    classes = (
        "be",
        "barred",
        "leads",
        "clause_starts",
        "after_quote",
        "nouns",
        "strict",
        "connectives",
        "first_person",
    )
    return QuotationWords(
        when=re.compile(when),
        aside=_aside(when, raw["vehicles"]),
        speaker=_speaker(raw),
        **{name: frozenset(raw[name]) for name in classes},
    )


def _aside(when: str, vehicles: list[str]) -> re.Pattern[str]:
    return re.compile(
        r"\s{0,9}(?:,\s{0,9})?(?:(?:late|early|earlier|later|again)\s)?(?:(?:on|in|at|during|via|by|through|last|this|over|from)\s)?"
        r"(?:(?:a|an|the|its|his|her|their|this|last|\d{1,2})\s)?(?:[\w-]{1,40}\s){0,3}?"
        rf"(?:{when}|{'|'.join(map(re.escape, vehicles))})"
        r"(?:\s\d{1,2}(?!\d|\s*(?:people|civilians)))?(?![\w-])",
        re.IGNORECASE,
    )


def _speaker(raw: dict[str, Any]) -> SpeakerWords:
    words = {name: frozenset(listed) for name, listed in raw["speaker"].items()}
    words["when"] |= frozenset(raw["weekdays"])
    words["breaks"] |= words["auxiliaries"]
    return SpeakerWords(**words)
