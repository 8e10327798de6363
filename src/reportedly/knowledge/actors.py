"""Known actors: who they are, how they are called, their roles in time; and the bodies that every state has."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from reportedly.records import Role

# "president of Syria 2000-07-17..2024-12-08", "renamed to X 2016-07-28..", "founded 2011..", "spokesman of Y"
_DATES = re.compile(r"(?:\s{1,9}|^)(\S{0,40})\.\.(\S{0,40})$")
# Bodies of states that no list names.
_COMPOSED = ("Government of ", "Armed Forces of ", "Ministry of ")
_BEFORE_NAME = re.compile(r"\b(of|from|into|to|with|by|is) (?=\S)")


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a name.

    `exact`: in this case only; `needs_context`: only where the country or a role is named.
    """

    words: str
    exact: bool
    needs_context: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the list; `aliases` begin with the name itself. `origin` is a key of [origins] in actors.toml."""

    name: str
    kind: str
    country: str | None
    aliases: tuple[Alias, ...]
    roles_text: str
    origin: str

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles with ISO dates (year, month or day), None where open or unknown."""
        return tuple(role(r) for r in self.roles_text.split(";") if r)


@dataclass(frozen=True, slots=True)
class Body:
    """A body or office that any state may have; `forms` in lower case, `name` with {} for the country."""

    id: str
    name: str
    kind: str
    mention: str
    before_of: bool
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A state: `names` begin with the usual one; a name in `exact` counts in this case only."""

    iso: str
    names: tuple[str, ...]
    exact: frozenset[str]
    demonyms: tuple[str, ...]


def role(text: str) -> Role:
    """Read a role as it is written in the lists ("leader of X 2012-01..2016-07-28")."""
    dates = _DATES.search(text)
    words = (text[: dates.start()] if dates else text).strip()
    start, end = dates.groups() if dates else ("", "")
    what, of = _split(words)
    return Role(what, of, start or None, end or None)


def _split(words: str) -> tuple[str, str | None]:
    """Part a role from the actor that it is held with; names may hold "of" themselves."""
    cuts = list(_BEFORE_NAME.finditer(words))
    if not cuts:
        return words, None
    names = _all_names()
    rests = ((c, words[c.end() :].removeprefix("the ")) for c in cuts)
    known = (c for c, rest in rests if rest in names or rest.startswith(_COMPOSED))
    cut = next(known, cuts[-1])
    return words[: cut.end()].strip().removesuffix(" of"), words[cut.end() :]


@cache
def _all_names() -> frozenset[str]:
    return frozenset(k.name for k in known_actors()) | {n for c in countries() for n in c.names}


def _folder() -> Traversable:
    return files("reportedly.knowledge")


@cache
def known_actors() -> tuple[Known, ...]:
    """All entries of actors/*.csv, in the order of file names and lines."""
    folder = _folder().joinpath("actors")
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".csv"))
    return tuple(
        _entry(line) for name in names for line in folder.joinpath(name).read_text(encoding="utf-8").splitlines()[1:]
    )


def _entry(line: str) -> Known:
    name, kind, country, aliases, roles, origin = line.split("|")
    others = [a for a in aliases.split(";") if a]
    # A name listed again with "?" is too common to stand for the actor by itself.
    written = others if f"?{name}" in others else [name, *others]
    return Known(name, kind, country or None, tuple(map(_alias, written)), roles, origin)


def _alias(text: str) -> Alias:
    words = text.removeprefix("?")
    return Alias(words, len(words) <= 8 and _is_acronym(words), text.startswith("?"))


def _is_acronym(word: str) -> bool:
    """Whether a short word has capitals inside ("SDF", "McGurk"), so that its case tells it from others."""
    inside = word[1:] != word[1:].lower() and " " not in word and "-" not in word[:3]
    return inside and sum(c.isupper() for c in word) > 1


@cache
def actor_words() -> dict[str, Any]:
    """Return the tables of actors.toml."""
    return tomllib.loads(_folder().joinpath("actors.toml").read_text(encoding="utf-8"))


@cache
def word_set(name: str) -> frozenset[str]:
    """One list of [words] in actors.toml."""
    return frozenset(actor_words()["words"][name])


@cache
def bodies() -> tuple[Body, ...]:
    """Return the bodies of states, ministries and ministers among them."""
    raw = tomllib.loads(_folder().joinpath("actors", "bodies.toml").read_text(encoding="utf-8"))
    plain = [Body(k, b["name"], b["kind"], b["mention"], b["of"], tuple(b["forms"])) for k, b in raw["body"].items()]
    for field, words in raw["ministry"].items():
        called = raw["ministry_names"][field]
        plain.append(_ministry(field, called, words))
        plain.append(_minister(field, called, words))
    return tuple(plain)


def _ministry(field: str, called: str, words: list[str]) -> Body:
    forms = [f for w in words for f in (f"{w} ministry", f"ministry of {w}", f"{w} department", f"department of {w}")]
    return Body(
        f"ministry.{field}", f"Ministry of {called} of {{}}", "government body", "government", True, tuple(forms)
    )


def _minister(field: str, called: str, words: list[str]) -> Body:
    forms = [
        f
        for w in words
        for f in (f"{w} minister", f"minister of {w}", f"{w} secretary", f"deputy {w} minister", f"minister for {w}")
    ]
    return Body(f"minister.{field}", f"{called} Minister of {{}}", "office", "person", True, tuple(forms))


@cache
def countries() -> tuple[Country, ...]:
    """Return the states of country_names.csv."""
    lines = _folder().joinpath("country_names.csv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_country(*line.split(",")) for line in lines)


def _country(iso: str, _lat: str, _lon: str, names: str, demonyms: str) -> Country:
    written = names.split("|")
    exact = frozenset(n[1:] for n in written if n.startswith("="))
    plain = tuple(n.removeprefix("=") for n in written)
    return Country(iso, plain, exact, tuple(d for d in demonyms.split("|") if d))


@cache
def country_names() -> dict[str, str]:
    """Return the usual name of each country code, with its article ("the United States")."""
    the = frozenset(actor_words()["articles"]["the"])
    return {c.iso: f"the {c.names[0]}" if c.iso in the else c.names[0] for c in countries()}
