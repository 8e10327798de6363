"""Head nouns of speakers and what kind of voice they are, read from voices.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.actors import countries


@dataclass(frozen=True, slots=True)
class Speakers:
    """Words of speakers by kind, all in lower case; `heads` are role, collective and document nouns together.

    `origins` are the adjectives of lands and peoples, and who is from there.
    """

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
    described_bodies: frozenset[str]
    offices_of: frozenset[str]
    origins: frozenset[str]
    amounts: frozenset[str]
    quantifiers: frozenset[str]
    public: frozenset[str]


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
        described_bodies=frozenset(raw["described_bodies"]),
        offices_of=frozenset(raw["offices_of"]),
        origins=frozenset(raw["origins"]) | {d.lower() for c in countries() for d in c.demonyms},
        amounts=frozenset(raw["amounts"]),
        quantifiers=frozenset(raw["quantifiers"]),
        public=frozenset(raw["public"]),
    )
