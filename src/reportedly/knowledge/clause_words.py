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
# Words that may stand between a noun and what it describes: no function words.
_DESCRIBING = (
    r"(?:(?!(?:and|or|the|an?|of|in|on|to|by|for|that|which|who|has|have|had|was|were|is|are|not|with|from|at|as|after)\b)"
    r"[\w-]+\s)"
)
_ARTICLE = r"(?:the\s|a\s|an\s)?"


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Compiled patterns; those whose names begin with `before_` match at the end of what stands before a mark."""

    border: re.Pattern[str]
    compound: re.Pattern[str]
    light: re.Pattern[str]
    repel: re.Pattern[str]
    harm: re.Pattern[str]
    aim: re.Pattern[str]
    no_object: re.Pattern[str]
    side: re.Pattern[str]
    sides: dict[str, str]
    before_act: re.Pattern[str]
    hit_behind: re.Pattern[str]
    hit_before: re.Pattern[str]
    before_no_subject: re.Pattern[str]
    name: re.Pattern[str]
    participles: frozenset[str]
    undergone: frozenset[str]
    suffered: re.Pattern[str]
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
        repel=either(_forms(raw["repel"])),
        harm=either(_forms(raw["harm"])),
        aim=either(raw["aim"]),
        no_object=either(raw["no_object"]),
        side=re.compile(rf"({_any(raw['sides'])})\s", re.IGNORECASE),
        sides=raw["sides"],
        before_act=re.compile(
            rf"(?<![\w-])({_any(raw['sides'])})\s{_DESCRIBING}{{0,2}}(?:(?:had|has|have|also|were|was|are|is)\s){{0,2}}$",
            re.IGNORECASE,
        ),
        hit_behind=re.compile(
            rf"\s(?:(?:on|against|at|of|into)\s)?(?:(?:the|an?|its|their|his|this|that)\s)?"
            rf"({_DESCRIBING}{{0,3}}(?:{_any(raw['targets'])}))\b(?![-\w])",
            re.IGNORECASE,
        ),
        hit_before=re.compile(
            rf"(?<![\w-])({_DESCRIBING}{{0,2}}(?:{_any(raw['targets'])}))\s(?:had\s|have\s|has\s)?(?:was|were|been|being|is|are)\s"
            r"(?:\w+ly\s|also\s|later\s)?$",
            re.IGNORECASE,
        ),
        before_no_subject=_ending(raw["no_subject"], _ARTICLE),
        name=re.compile(rf"(?<![\w-])(?!(?:{_any(raw['nobody'])})\b)[^\W\d_]\w*", re.IGNORECASE),
        participles=frozenset(raw["participles"]),
        undergone=frozenset(raw["undergone"]),
        suffered=re.compile(rf"\b(?:{_any(raw['suffered'])})$", re.IGNORECASE),
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
