"""Head nouns of speakers and what kind of voice they are, read from voices.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Speakers:
    """Words of speakers by kind, all in lower case; `heads` are role, collective and document nouns together."""

    pronouns: frozenset[str]
    determiners: frozenset[str]
    role: frozenset[str]
    collective: frozenset[str]
    document: frozenset[str]
    heads: frozenset[str]
    anonymous: tuple[str, ...]
    unnamed: tuple[str, ...]
    reasons: tuple[str, ...]
    bodies: frozenset[str]
    named_by_article: frozenset[str]
    titles: frozenset[str]
    states: frozenset[str]
    links: frozenset[str]
    body_words: frozenset[str]
    offices: frozenset[str]
    words_said: frozenset[str]
    state_words: frozenset[str]


@cache
def speakers() -> Speakers:
    """The speaker nouns, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("voices.toml").read_text(encoding="utf-8"))
    role, collective, document = (frozenset(raw[k]) for k in ("role", "collective", "document"))
    return Speakers(
        pronouns=frozenset(raw["pronouns"]),
        determiners=frozenset(raw["determiners"]),
        role=role,
        collective=collective,
        document=document,
        heads=role | collective | document,
        anonymous=tuple(raw["anonymous"]),
        unnamed=tuple(raw["unnamed"]),
        reasons=tuple(raw["reasons"]),
        bodies=frozenset(raw["bodies"]),
        named_by_article=frozenset(raw["named_by_article"]),
        titles=frozenset(raw["titles"]),
        states=frozenset(raw["states"]),
        links=frozenset(raw["links"]),
        body_words=frozenset(raw["body_words"]),
        offices=frozenset(raw["offices"]),
        words_said=frozenset(raw["words_said"]),
        state_words=frozenset(raw["state_words"]),
    )
