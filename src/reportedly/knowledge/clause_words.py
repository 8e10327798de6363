"""Function words by which parties, place, time and toll are read off a clause, read from clause_words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import either, forms

_IRREGULAR = {"begin": ("begins", "began", "begun", "beginning"), "lead": ("leads", "led", "leading")}
_ARTICLE = r"(?:the\s|a\s|an\s)?"


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Compiled patterns; those whose names begin with `before_` match at the end of what stands before a mark."""

    border: re.Pattern[str]
    compound: re.Pattern[str]
    light: re.Pattern[str]
    harm: re.Pattern[str]
    aim: re.Pattern[str]
    no_object: re.Pattern[str]
    before_no_subject: re.Pattern[str]
    name: re.Pattern[str]
    participles: frozenset[str]
    pasts: frozenset[str]
    before_place: re.Pattern[str]
    before_station: re.Pattern[str]
    before_told_time: re.Pattern[str]
    before_border_time: re.Pattern[str]
    before_plain_time: re.Pattern[str]
    elsewhen: re.Pattern[str]
    before_part: re.Pattern[str]
    people: re.Pattern[str]


@cache
def clause_words() -> ClauseWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("clause_words.toml").read_text(encoding="utf-8"))
    return ClauseWords(
        border=re.compile(rf"[;:]|\b(?:{_any(raw['borders'])})\b", re.IGNORECASE),
        compound=re.compile(rf"\s?[-–]\s?(?:{_any(raw['compounds'])})\b", re.IGNORECASE),
        light=either(_forms(raw["light"])),
        harm=either(_forms(raw["harm"])),
        aim=either(raw["aim"]),
        no_object=either(raw["no_object"]),
        before_no_subject=_ending(raw["no_subject"], _ARTICLE),
        name=re.compile(rf"(?<![\w-])(?!(?:{_any(raw['nobody'])})\b)[^\W\d_]\w*", re.IGNORECASE),
        participles=frozenset(raw["participles"]),
        pasts=frozenset(raw["pasts"]),
        before_place=_ending(raw["locative"], r"(?:the\s)?(?:[\w-]+\s+){0,3}"),
        before_station=_ending(raw["stationed"], r"(?:in|at|on|near|inside|around)\s(?:the\s)?(?:[\w-]+\s+){0,2}"),
        before_told_time=_ending(raw["telling"], r"(?:\w+\s){0,3}"),
        before_border_time=_ending(raw["time_borders"], r"(?:the\s|last\s|early\s|late\s)?"),
        before_plain_time=_ending(raw["time_prepositions"], r"(?:\w+\s)?"),
        elsewhen=re.compile(rf"\b(?:{_any(raw['elsewhen'])})\b(?![^,]*,)", re.IGNORECASE),
        people=either(raw["people"]),
        before_part=re.compile(rf"\b(?:{_any(raw['part'])})\W*$", re.IGNORECASE),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in words)


def _ending(words: Iterable[str], tail: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(words)})\s+{tail}$", re.IGNORECASE)


def _forms(lemmas: Iterable[str]) -> Iterator[str]:
    for lemma in lemmas:
        head, *rest = lemma.split()
        for form, _ in forms(head, _IRREGULAR.get(head, ())):
            yield " ".join((form, *rest))
