"""The names of two sides exchanged in a text, with the map of offsets from the one version to the other."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SIDES, CONTROL = ("side", "backer", "outlet"), ("control",)
PAIRS = Path(__file__).with_name("swap.toml")


@dataclass(frozen=True, slots=True)
class Piece:
    """An exchanged stretch: where it stands before and after, half-open code points."""

    before: tuple[int, int]
    after: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Exchanged:
    """The other version of a text, and the stretches in which the two differ, in order."""

    text: str
    pieces: tuple[Piece, ...]

    def map(self, start: int, end: int) -> tuple[int, int]:
        """A span of the text before as one of the text after; an end inside an exchanged stretch takes in all of it."""
        return self._point(start, 0), self._point(end, 1)

    def snap(self, start: int, end: int) -> tuple[int, int]:
        """A span of the text after, widened in the same way."""
        for left, right in (piece.after for piece in self.pieces):
            start = left if left < start < right else start
            end = right if left < end < right else end
        return start, end

    def _point(self, point: int, end: int) -> int:
        shift = 0
        for piece in self.pieces:
            if piece.before[1] <= point:
                shift = piece.after[1] - piece.before[1]
            elif piece.before[0] < point:
                return piece.after[end]
            else:
                break
        return point + shift


@dataclass(frozen=True, slots=True)
class Names:
    """Pairs of names to exchange, and phrases in which nothing is."""

    pairs: tuple[tuple[str, str], ...]
    keep: tuple[str, ...] = ()


def exchange(text: str, names: Names) -> Exchanged:
    """The text with the names of each pair exchanged, longer ones first, capitals kept and "a" or "an" mended."""
    parts, pieces, done, length = list[str](), list[Piece](), 0, 0
    for found in _pattern(names).finditer(text):
        new = _counterpart(found["name"], names)
        if new is None:
            continue
        said = _article(found["article"], new) + new
        parts += (text[done : found.start()], said)
        start = length + found.start() - done
        length, done = start + len(said), found.end()
        pieces.append(Piece(found.span(), (start, length)))
    return Exchanged("".join((*parts, text[done:])), tuple(pieces))


@cache
def names_of(kinds: tuple[str, ...] = SIDES, path: Path = PAIRS) -> Names:
    """The names of some kinds (side, backer, outlet, control) in a file in the form of swap.toml."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = [one for kind in kinds for one in raw.get(kind, ())]
    return Names(tuple((one["of"][0], one["of"][1]) for one in groups), tuple(raw.get("keep", ())))


@cache
def _both_ways(names: Names) -> dict[str, str]:
    return {left.casefold(): right for a, b in names.pairs for left, right in ((a, b), (b, a))}


@cache
def _pattern(names: Names) -> re.Pattern[str]:
    ordered = sorted({*names.keep, *(one for pair in names.pairs for one in pair)}, key=lambda one: (-len(one), one))
    # A word may open a sentence, a name stand in capitals in a headline; a small "turkey" is a bird.
    # Of a name that lost its apostrophe the s is left ("Assads").
    written = "|".join(_any_case(name) for name in ordered)
    return re.compile(rf"(?P<article>\b[Aa]n?\s+)?(?<!\w)(?P<name>{written})(?=s?(?!\w))")


def _any_case(name: str) -> str:
    written = {name, name.upper(), name[0].upper() + name[1:], _title(name)}
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(written))


def _title(name: str) -> str:
    return " ".join(word[0].upper() + word[1:] for word in name.split())


def _counterpart(found: str, names: Names) -> str | None:
    """The other name with the capitals of the one found; None for a phrase that stays."""
    new = _both_ways(names).get(" ".join(found.split()).casefold())
    if new is None:
        return None
    if found.isupper() and not (found.isalpha() and len(found) < 5):
        return new.upper()
    words = found.split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return _title(new)
    return new[0].upper() + new[1:] if found[0].isupper() else new


def _article(found: str | None, new: str) -> str:
    """The article before a name, as the new one sounds; abbreviations are left as they are."""
    if not found or new.isupper():
        return found or ""
    return found[0] + ("n" if new[0].lower() in "aeiou" else "") + found[len(found.rstrip()) :]
