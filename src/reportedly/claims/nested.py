"""Places told by other places: in "the Damascus suburb of Jaramana" Damascus only helps to find the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.knowledge.clause_words import clause_words
from reportedly.knowledge.place_cues import cues, values
from reportedly.records import Place, Span

_STEPS, _FAR = 3, 70
_ON_THE_GROUND = frozenset(("literal", "modifier", "attribute"))
_WIDTH = {"point": 0, "town": 1, "district": 2, "region": 3, "area": 4, "country": 5}
_ARTICLE = r"(?:(?:the|an?)\s)?"


def finest(text: str, chosen: Place, places: Sequence[Place]) -> Place:
    """The place that a chosen one only helps to find, or the chosen one.

    `places` are those of the sentence in text order. "Hader in Quneitra province", "Madaya west of Damascus" and "the
    Damascus suburb of Jaramana" go on to the first, the first and the last; where armed men stand ("positioned in") is
    not gone on to.
    """
    for _ in range(_STEPS):
        finer = next((p for p in places if _lies_in(text, p, chosen)), None)
        if finer is None:
            return chosen
        chosen = finer
    return chosen


def _lies_in(text: str, finer: Place, wider: Place) -> bool:
    """Whether the words between two places say that the one lies in or by the other."""
    if finer.span.overlaps(wider.span) or finer.sense not in _ON_THE_GROUND or finer.precision == "country":
        return False
    if finer.span.end <= wider.span.start:
        return _told_before(text, finer, wider)
    gap = text[wider.span.end : min(finer.span.start, wider.span.end + _FAR)]
    return (
        _smaller(finer, wider) and (_owned() if wider.precision == "country" else _kind_of()).fullmatch(gap) is not None
    )


def _told_before(text: str, finer: Place, wider: Place) -> bool:
    """Whether a place is told by the one behind it; "in" alone says which of two is in the other."""
    gap = text[finer.span.end : wider.span.start]
    if len(gap) > _FAR or clause_words().border.search(gap) or stationed(text, finer.span):
        return False
    if _relative(text, wider):
        return _beside().fullmatch(gap) is not None
    by = _by().fullmatch(gap)
    return by is not None and (by["how"].lower() in ("in", "inside") or _smaller(finer, wider))


def _smaller(finer: Place, wider: Place) -> bool:
    """Whether one place can lie in or by another: of no coarser kind, and where both are known, reaching no farther."""
    if _WIDTH.get(finer.precision or "point", 0) > _WIDTH.get(wider.precision or "point", 0):
        return False
    return finer.radius_km is None or wider.radius_km is None or finer.radius_km <= wider.radius_km


def stationed(text: str, place: Span) -> bool:
    """Whether a place is where somebody stands, not where his act falls ("gunmen positioned in | Douma")."""
    return clause_words().before_station.search(text, max(0, place.start - 60), place.start) is not None


def _relative(text: str, place: Place) -> bool:
    """Whether a place is itself told by another ("10 km west of Raqqa")."""
    return " of " in place.span.of(text)


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


@cache
def _by() -> re.Pattern[str]:
    """Between a place and the wider one behind it: " in rural ", " a town near ", " west of the Syrian capital "."""
    side = rf"(?:just\s|to\sthe\s)?(?:{_any(frozenset(values('compass')))})\s(?:of|from)"
    told = rf"(?:,?\s(?:{_any(cues('kind', 'after'))})|,?\san?\s(?:[\w-]+\s){{0,2}}[\w-]+)?"
    return re.compile(
        rf"{told},?\s(?:located\s)?(?P<how>in|inside|outside|near|{side})\s{_ARTICLE}(?:[\w-]+\s){{0,4}}", re.IGNORECASE
    )


@cache
def _beside() -> re.Pattern[str]:
    """Between a place and where it lies from another: " around ", ", located "."""
    return re.compile(
        rf"(?:\s(?:{_any(cues('kind', 'after'))}))?,?\s(?:(?:around|about|some|located|which lies)\s){{0,2}}",
        re.IGNORECASE,
    )


@cache
def _kind_of() -> re.Pattern[str]:
    """Between a place and the finer one behind it: " suburb of ", "'s eastern neighbourhood of ", " city's "."""
    kind = _any(cues("kind", "before"))
    return re.compile(
        rf"(?:['’]?s)?\s(?:[\w-]+\s)?(?:{kind})\sof\s(?:[\w-]+ern\s)?|['’]s\s(?:[\w-]+ern\s)?|\s(?:{kind})['’]?s\s",
        re.IGNORECASE,
    )


@cache
def _owned() -> re.Pattern[str]:
    """Between a country and a place in it: "'s ", "n ", " town of "."""
    kind = _any(cues("kind", "before"))
    return re.compile(
        rf"(?:['’]?s)?\s(?:[\w-]+ern\s|central\s|rural\s|embattled\s)?(?:(?:{kind})\sof\s)?(?:[\w-]+ern\s)?",
        re.IGNORECASE,
    )
