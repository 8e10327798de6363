"""What stands on a page beside its report, and how authors and outlets show: read from furniture.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases in lower case; in `lines`, `comments` and `related` every number is written #."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    sentences: tuple[str, ...]
    closings: tuple[str, ...]
    comments: frozenset[str]
    comments_on: tuple[str, ...]
    related: frozenset[str]
    menu: frozenset[str]
    reaching: tuple[str, ...]
    networks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuthorCues:
    """Words by which a paragraph shows that it is about the author, in lower case."""

    headings: frozenset[str]
    callings: frozenset[str]
    contact: tuple[str, ...]
    works: tuple[str, ...]
    offices: tuple[str, ...]
    nobody: frozenset[str]
    not_names: frozenset[str]
    bylines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Agencies as they write themselves, nouns of outlets and what is no agency in lower case."""

    agencies: frozenset[str]
    nouns: frozenset[str]
    not_agencies: frozenset[str]
    not_outlets: frozenset[str]
    links: frozenset[str]


@cache
def furniture() -> Furniture:
    """The phrases of page furniture, loaded once."""
    raw = _raw()
    return Furniture(
        lines=frozenset(raw["lines"]),
        openings=tuple(raw["openings"]),
        sentences=tuple(raw["sentences"]),
        closings=tuple(raw["closings"]),
        comments=frozenset(raw["comments"]),
        comments_on=tuple(raw["comments_on"]),
        related=frozenset(raw["related"]),
        menu=frozenset(raw["menu"]),
        reaching=tuple(raw["reaching"]),
        networks=tuple(raw["networks"]),
    )


@cache
def author_cues() -> AuthorCues:
    """The cues of paragraphs about the author, loaded once."""
    raw = _raw()["author"]
    return AuthorCues(
        headings=frozenset(raw["headings"]),
        callings=frozenset(raw["callings"]),
        contact=tuple(raw["contact"]),
        works=tuple(raw["works"]),
        offices=tuple(raw["offices"]),
        nobody=frozenset(raw["nobody"]),
        not_names=frozenset(raw["not_names"]),
        bylines=tuple(raw["bylines"]),
    )


@cache
def outlets() -> Outlets:
    """The names and nouns of outlets, loaded once."""
    raw = _raw()["outlet"]
    return Outlets(
        agencies=frozenset(raw["agencies"]),
        nouns=frozenset(raw["nouns"]),
        not_agencies=frozenset(raw["not_agencies"]),
        not_outlets=frozenset(raw["not_outlets"]),
        links=frozenset(raw["links"]),
    )


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath("furniture.toml").read_text(encoding="utf-8"))
