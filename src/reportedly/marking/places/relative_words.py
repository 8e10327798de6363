"""The patterns by which a text tells places by others: "10 km north of X", "between X and Y", "off the X coast"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from reportedly.knowledge.place_cues import cues, values

TAIL = re.compile(r"\b(of|from|outside|between|linking|connecting|joining)\s(?:the\s)?$", re.IGNORECASE)
JOINT = re.compile(r"\s(?:and|with|to)\s(?:the\s)?")
HYPHEN = re.compile(r"\s?[-‐‑–]\s?")
WITH = re.compile(r"(?:['’]s)?\s(?:\w+ern\s)?border\swith\s(?:the\s)?")
_TO = r"(?:the\s(?:\w+\s){1,3}of\s)?(?:the\s)?"


@cache
def distance() -> re.Pattern[str]:
    """Return what stands before "X" in "10 km from X", "5 miles outside X"."""
    return re.compile(
        rf"{_measure()}\s(?:away\sfrom|from|outside)(?P<way>)(?P<around>)(?P<side>)\s{_TO}$", re.IGNORECASE
    )


@cache
def side() -> re.Pattern[str]:
    """Return what stands before "X" in "10 km north of X", "the northern outskirts of X"."""
    around = _any(cues("relative", "around"))
    return re.compile(
        rf"(?:{_measure()}\s(?:to\sthe\s|further\s|due\s)?(?P<way>{_ways()})"
        rf"|\b(?:(?P<side>{_ways()})\s)?(?P<around>{around}))\sof\s{_TO}$",
        re.IGNORECASE,
    )


@cache
def skirts() -> re.Pattern[str]:
    """Return what stands after "X" in "X's northern outskirts"."""
    around = _any(cues("relative", "around_after"))
    return re.compile(
        rf"(?:['’]s)?\s(?:(?P<side>{_ways()})\s)?(?P<around>{around})(?P<number>)(?P<way>)\b", re.IGNORECASE
    )


@cache
def lying() -> re.Pattern[str]:
    """Return what stands before "X" in "the road between X and Y", "the road from X to Y"."""
    words, ways = cues("relative", "between") | cues("relative", "border"), _any(cues("relative", "way"))
    return re.compile(
        rf"\b(?:(?P<word>{_any(words)})\sbetween|(?P<way>{ways})\s(?:from|linking|connecting|joining))\s{_TO}$",
        re.IGNORECASE,
    )


@cache
def closing() -> re.Pattern[str]:
    """Return what stands after "X-Y": "border", "international highway"."""
    words, inner = _any(cues("relative", "border") | cues("relative", "way")), _any(cues("relative", "way_inner"))
    return re.compile(rf"\s(?:(?:{inner}|[A-Z]\d{{1,2}})\s){{0,2}}(?P<word>{words})\b", re.IGNORECASE)


@cache
def coast_of() -> re.Pattern[str]:
    """Return what stands before "X" in "off the southern coast of X"."""
    return re.compile(
        rf"\b(?P<off>off\s(?:the\s)?)?(?:(?:{_ways()})\s)?(?:{_any(cues('relative', 'coast'))})\sof\s{_TO}$",
        re.IGNORECASE,
    )


@cache
def coast_after() -> re.Pattern[str]:
    """Return what stands after "X" in "the X coast", "X's northern coast"."""
    return re.compile(rf"(?:['’]s)?\s(?:(?:{_ways()})\s)?(?:{_any(cues('relative', 'coast'))})\b", re.IGNORECASE)


@cache
def offshore() -> re.Pattern[str]:
    """Return what stands before "X" in "off the X coast"."""
    return re.compile(r"\boff\s(?:the\s)?$", re.IGNORECASE)


def _measure() -> str:
    numbers = rf"\d{{1,3}}(?:[.,]\d{{1,2}})?|{_any(values('numbers'))}"
    vague = _any(values("vague"))
    return (
        rf"\b(?P<number>{numbers}|(?:a\s)?(?P<vague>{vague}))[ \u00a0-]?(?P<unit>{_any(values('units'))})\b"
        r"(?:\s\([^()\n]{1,30}\))?"
    )


def _ways() -> str:
    """Return all ways to write a direction: north, northern, north-east, south western."""
    names = (re.sub(r"^(north|south)(east|west)$", r"\1[-\\s]?\2", name) for name in values("compass"))
    return "|".join(f"{name}(?:ern)?" for name in sorted(names, key=len, reverse=True))


def _any(words: Mapping[str, float] | frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))
