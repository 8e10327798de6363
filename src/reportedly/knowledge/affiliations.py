"""Words by which a text says whose side somebody is on, read from affiliations.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import either


@dataclass(frozen=True, slots=True)
class AffiliationWords:
    """Patterns by where they stand to the name of the patron, and the type of relation that each word states."""

    hyphen: re.Pattern[str]
    by: re.Pattern[str]
    before: re.Pattern[str]
    noun: re.Pattern[str]
    pro: re.Pattern[str]
    types: Mapping[tuple[str, str], str]
    parties: re.Pattern[str]
    joining: frozenset[str]
    denying: re.Pattern[str]

    def type_of(self, where: str, words: str) -> str:
        """The relation that some words state at a place (hyphen, by, before, noun or pro)."""
        return self.types[where, " ".join(words.lower().split())]


@cache
def affiliation_words() -> AffiliationWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("affiliations.toml").read_text(encoding="utf-8"))
    places = ("hyphen", "by", "before", "noun", "pro")
    every = {place: [w for words in raw[place].values() for w in words] for place in places}
    return AffiliationWords(
        hyphen=re.compile(rf"(?<=[-–‑])(?:{'|'.join(every['hyphen'])})\b", re.IGNORECASE),
        by=re.compile(rf"{either(every['by']).pattern}(?=(?:\s(?:and|or)\s\w+)?\sby\s)", re.IGNORECASE),
        before=either(every["before"]),
        noun=either(every["noun"]),
        pro=re.compile(r"\bpro(?=[-–‑])", re.IGNORECASE),
        types={(p, w): kind for p in places for kind, listed in raw[p].items() for w in listed},
        parties=either(raw["parties"]["nouns"]),
        joining=frozenset(raw["parties"]["joining"]),
        denying=either(raw["parties"]["denying"]),
    )
