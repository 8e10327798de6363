"""Weapons, vehicles and platforms: common nouns, proper names and designations ("T-72 tanks", "Konkurs missiles")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.knowledge.arms import arms
from reportedly.records import Mention, Span

MAKER = "arms/1"
_DESIGNATION = r"(?<![\w-])(?P<letters>[A-Z][A-Za-z]{0,3}(?:/[A-Z])?)[- ]?\d{1,3}(?:[A-Z]{1,3}\d?)?(?![\w-]|[.,]\d)"
# Before a noun these make the whole a part of the weapon's name.
_SIZE = re.compile(
    r"(?:\d{1,3}(?:\.\d+)?[- ]?(?:mm|millimetre|millimeter|kg|pound|lb|calibre|caliber)"
    r"|\.\d\d[- ]?(?:calibre|caliber|cal)\.?)\s\Z"
)
# "fire a shot", "missile strikes", "Bomb disposal": what follows a noun decides.
_NOT_BEFORE = re.compile(
    r"[\s-]*(?:strikes?|attacks?|disposal|squad|scare|threats?|embargo|deals?|sales?|races?|trade|talks|open)\b",
    re.IGNORECASE,
)

# Chlorine that cleans water.
_HARMLESS = re.compile(
    r"\s(?:tablets?|tabs|for (?:the )?water|to (?:treat|purify|disinfect)|dis\w+|bleach|levels?)\b", re.IGNORECASE
)
# Roads have designations too: "the M4 and M5 highways".
_ROAD = re.compile(
    r"(?:\s(?:and|or)\s[A-Z]-?\d{1,3})?\s(?:international\s)?(?:roads?|highways?|motorways?|route)\b", re.IGNORECASE
)


@cache
def _names() -> re.Pattern[str]:
    # One alternative a first word keeps the search short.
    ordered = sorted(arms().names, key=lambda n: (-len(n), n))
    inner = "|".join(_plural(n) for n in ordered)
    return re.compile(rf"(?<![\w-])(?=\w)(?:{inner})(?![\w-])", re.IGNORECASE)


def _plural(name: str) -> str:
    words = re.escape(name).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]?")
    if name.endswith("knife"):
        return words[:-2] + "(?:fe|ves)"
    if name.endswith("battery"):
        return words[:-1] + "(?:y|ies)"
    return words if name.endswith("s") else words + "s?"


@cache
def _proper() -> re.Pattern[str]:
    names = "|".join(re.escape(n) for n in sorted(arms().proper, key=lambda n: (-len(n), n)))
    heads = "|".join(_plural(h) for h in sorted(arms().heads, key=lambda h: (-len(h), h)))
    return re.compile(
        rf"(?:(?<![\w-])(?P<name>{names})(?:[- ]?\d{{1,3}}[A-Z]?)?(?![\w-])|{_DESIGNATION})"
        rf"(?P<head>(?:[\s-](?:{heads}))+(?![\w-]))?"
    )


def mark_arms(text: str) -> tuple[Mention, ...]:
    """Return the arms that a text names, in order; kinds weapon, vehicle and platform."""
    found = list(_designated(text))
    taken = [False] * (len(text) + 1)
    for span, _ in found:
        taken[span.start : span.end] = [True] * len(span)
    found += [(s, k) for s, k in _common(text) if not taken[s.start] and not taken[s.end - 1]]
    found.sort()
    return tuple(Mention(f"m{i}", span, kind, 1.0, MAKER) for i, (span, kind) in enumerate(found, 1))


def _designated(text: str) -> Iterator[tuple[Span, str]]:
    known = arms()
    for match in _proper().finditer(text):
        kind = _kind(match)
        if kind is None or _ROAD.match(text, match.end()):
            continue
        head = match.group("head")
        if head:
            kind = known.heads.get(_singular(head), kind)
        yield Span(match.start(), match.end()), kind


def _kind(match: re.Match[str]) -> str | None:
    known = arms()
    name, head = match.group("name"), match.group("head")
    if name:
        return None if name in known.common and not head else known.proper[name]
    whole = match.group()[: len(match.group()) - len(head or "")]
    kind = known.letters.get(match.group("letters"))
    if whole in known.sure or (head and kind):
        return kind or "weapon"
    return kind if _telling(match.group("letters"), whole) else None


def _telling(letters: str, whole: str) -> bool:
    """Letters of three or mixed case with a hyphen name nothing but arms ("BMP-2", "Su-24", "MiG-29")."""
    return "-" in whole and letters in arms().letters and (len(letters) > 2 or letters[-1].islower())


def _singular(head: str) -> str:
    words = " ".join(head.lower().replace("\n", " ").split()).strip("- ")
    return words if words in arms().heads else words.removesuffix("s")


def _common(text: str) -> Iterator[tuple[Span, str]]:
    known = arms().names
    for match in _names().finditer(text):
        words = " ".join(match.group().lower().split())
        if words in _VERBS and _is_verb(text, match):
            continue
        if words == "chlorine" and _HARMLESS.match(text, match.end()):
            continue
        if words in _WEAK and _NOT_BEFORE.match(text, match.end()):
            continue
        yield Span(_with_size(text, match.start()), match.end()), _kind_of(words, known)


def _with_size(text: str, start: int) -> int:
    size = _SIZE.search(text[max(0, start - 16) : start])
    return start - len(size.group()) if size else start


@cache
def _kinds() -> dict[str, str]:
    return {re.sub(r"[\s-]", "", n): k for n, k in arms().names.items()}


def _kind_of(words: str, known: dict[str, str]) -> str:
    flat = re.sub(r"[\s-]", "", words)
    for form in (flat, flat.removesuffix("s"), flat.replace("ves", "fe").removesuffix("s"), flat.replace("ies", "y")):
        if form in _kinds():
            return _kinds()[form]
    return known.get(words, "weapon")


# Words that are also verbs or ordinary nouns.
_VERBS = frozenset(
    ("arms", "mine", "mines", "shell", "shells", "bomb", "bombs", "rocket", "rockets", "tank", "tanks", "jet", "armour")
)
_WEAK = frozenset(("arms", "bomb", "bombs", "weapons", "weapon", "vehicle", "vehicles"))
_AFTER_TO = re.compile(
    r"(?:\bto|\bwill|\bwould|\bthey|\bwe|\bI|\bnot|\bgold|\bcoal|\bin their|\bin his|\bin her)\s\Z", re.IGNORECASE
)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    return bool(_AFTER_TO.search(text[max(0, match.start() - 10) : match.start()]))
