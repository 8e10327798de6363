"""A short open taxonomy of arms ("missile/anti-tank") and their calibres, read from arms_classes and arms_calibres."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

_PARTS = re.compile(r"[\s-]+")
_LETTERS = re.compile(r"[A-Za-z/]+(?=[- ]?\d)")


class ArmsEntry(NamedTuple):
    """Family/class, the name or last words that decided, and where that entry comes from."""

    key: str
    words: str
    origin: str


@lru_cache(maxsize=1024)
def arms_entry(words: str) -> ArmsEntry | None:
    """Return the entry of a weapon, vehicle or platform by its name as written; None where none is known.

    A proper name or designation at the start decides ("T-72", "Konkurs anti-tank missiles"), else the last words do.
    """
    names, ends, origin = _tables()
    named = next((start for start in _starts(words) if start in names), None)
    if named is not None:
        return ArmsEntry(names[named], named, origin)
    end = next((end for end in _ends(words) if end in ends), None)
    return None if end is None else ArmsEntry(ends[end], end, origin)


def arms_class(words: str) -> str | None:
    """Return family/class of arms by their name as written; None where none is known."""
    found = arms_entry(words)
    return found.key if found else None


def known_calibre(words: str) -> str | None:
    """Return the calibre in millimetres of arms that have but one, by the name at the start; None for others."""
    table = _calibres()
    return next((table[start] for start in _starts(words) if start in table), None)


def _starts(words: str) -> Iterator[str]:
    """Give the first words, more before fewer, and the letters of a designation."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        start = " ".join(parts[:length])
        yield start
        letters = _LETTERS.match(start) if length == 1 else None
        if letters:
            yield start.removesuffix("s")
            yield letters.group()


def _ends(words: str) -> Iterator[str]:
    """Give the last words, more before fewer, in the singular too."""
    parts = [p for p in _PARTS.split(words.lower()) if p]
    for first in range(len(parts)):
        end = " ".join(parts[first:])
        yield end
        yield from (end.removesuffix("s"), re.sub("ies$", "y", end), re.sub("ves$", "fe", end))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath(name).read_text(encoding="utf-8"))


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], str]:
    raw = _read("arms_classes.toml")
    classes = {key: table for key, table in raw.items() if isinstance(table, dict)}
    names = {name: key for key, table in classes.items() for name in table.get("names", ())}
    return names, {end: key for key, table in classes.items() for end in table["ends"]}, raw["origin"]


@cache
def _calibres() -> dict[str, str]:
    return dict(_read("arms_calibres.toml")["mm"])
