"""A short open taxonomy of arms ("missile/anti-tank"), read from arms_classes.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

_PARTS = re.compile(r"[\s-]+")
_LETTERS = re.compile(r"[A-Za-z/]+(?=[- ]?\d)")


@lru_cache(maxsize=1024)
def arms_class(words: str) -> str | None:
    """Return family/class of a weapon, vehicle or platform by its name as written; None where none is known.

    A proper name or designation at the start decides ("T-72", "Konkurs anti-tank missiles"), else the last words do.
    """
    names, ends = _tables()
    named = next((names[start] for start in _starts(words) if start in names), None)
    return named or next((ends[end] for end in _ends(words) if end in ends), None)


def _starts(words: str) -> Iterator[str]:
    """Give the first words, more before fewer, and the letters of a designation."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        start = " ".join(parts[:length])
        yield start
        letters = _LETTERS.match(start)
        if length == 1 and letters:
            yield letters.group().rstrip("- ")


def _ends(words: str) -> Iterator[str]:
    """Give the last words, more before fewer, in the singular too."""
    parts = [p for p in _PARTS.split(words.lower()) if p]
    for first in range(len(parts)):
        end = " ".join(parts[first:])
        yield end
        yield from (end.removesuffix("s"), re.sub("ies$", "y", end), re.sub("ves$", "fe", end))


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("arms_classes.toml").read_text(encoding="utf-8"))
    classes = {key: table for key, table in raw.items() if isinstance(table, dict)}
    names = {name: key for key, table in classes.items() for name in table.get("names", ())}
    return names, {end: key for key, table in classes.items() for end in table["ends"]}
