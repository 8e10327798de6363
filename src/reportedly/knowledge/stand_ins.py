"""What the encoder reads in place of the names of parties (stand_ins.toml), so that it cannot tell whose name it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.actors import Alias, actor_words, countries, known_actors


@dataclass(frozen=True, slots=True)
class Name:
    """A way to write a name: `exact` in this case only, `common` in any; else some word of it has a capital.

    `first` and `rest` are the numbers of the vocabulary read in its place, `rest` for all words behind its first.
    """

    words: str
    first: int
    rest: int
    exact: bool = False
    common: bool = False


@cache
def stood_for() -> tuple[Name, ...]:
    """All names that are stood for; where a name is written alike by several, the first counts."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("stand_ins.toml").read_text(encoding="utf-8"))
    numbers: Mapping[str, tuple[int, int]] = {kind: (first, rest) for kind, (first, rest) in raw["numbers"].items()}
    found = [Name(words, *numbers[kind], exact=exact) for kind, words, exact in _names(raw["kinds"])]
    nouns = [Name(word, *numbers[kind], common=True) for kind, words in raw["words"].items() for word in words]
    return (*found, *nouns)


def _names(kinds: Mapping[str, str]) -> Iterator[tuple[str, str, bool]]:
    for country in countries():
        for name in country.names:
            yield "state", _bare(name), name in country.exact
        for demonym in country.demonyms:
            several = demonym.endswith("s") and demonym[:-1] in country.demonyms
            yield "nationals" if several else "national", demonym, False
    for capital in actor_words()["capitals"]:
        yield "capital", capital, False
    for known in (k for k in known_actors() if k.kind in kinds):
        for alias in filter(_tells, known.aliases):
            yield kinds[known.kind], _bare(alias.words), alias.exact


def _tells(alias: Alias) -> bool:
    """Whether a name is known without its country: also a short one in capitals that another body may share."""
    return not alias.needs_context or (alias.exact and len(alias.words) > 2 and alias.words.isupper())


def _bare(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name
