"""The words of a text as actor names see them: spans, keys that level transliteration, and what parts them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W_]+(?:['’‘ʼ`´ʿ][^\W_]+)*")
_GAP = re.compile(r"(?:['’´`]s?|s['’´`])?(?: ?[-–/‐‑] ?| {1,2}|\n|\xa0|\s)?\Z")
_POSSESSIVE = re.compile(r"['’‘ʼ`´][sS]\Z")
_APOSTROPHES = re.compile(r"['’‘ʼ`´ʿ.]")
_DOUBLED = re.compile(r"(.)\1+")
_GLIDES = str.maketrans("qcgvpz", "kkkbbs", "aeiouwyhj'’.")
ARTICLES = frozenset(["al", "el", "ul", "il", "as", "ash", "ad", "ar", "an", "at", "az", "ed", "es", "esh", "er", "en"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `start` and `end` without article and possessive, `outer` the start with its article.

    `lower` is folded to ASCII, `key` levels the usual variants of transliteration, `joined` says whether only
    a blank or hyphen parts it from the word before, `hyphen` whether it is a hyphen, `owner` whether it is possessive.
    """

    start: int
    end: int
    outer: int
    text: str
    lower: str
    key: str
    joined: bool
    hyphen: bool
    owner: bool


@lru_cache(maxsize=65536)
def lowered(token: str) -> str:
    """Return the token in lower-case ASCII without apostrophes and points."""
    plain = token if token.isalnum() else _APOSTROPHES.sub("", token)
    return (plain if plain.isascii() else anyascii(plain)).lower()


@lru_cache(maxsize=65536)
def key_of(lower: str) -> str:
    """Consonants with their common variants levelled ("mohammed", "muhamad": "mmd"); vowels at the start as "a"."""
    first = "a" if lower[0] in "aeiou" else ""
    return first + _DOUBLED.sub(r"\1", lower.translate(_GLIDES)) or lower


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order; Arabic articles belong to the word that follows."""
    found: list[Word] = []
    outer, before, last_end = -1, True, 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = match.group()
        owner = not token.isalnum() and bool(_POSSESSIVE.search(token))
        if owner:
            token, end = token[:-2], end - 2
        lower = lowered(token)
        if not lower:
            continue
        gap = text[last_end:start]
        joined = last_end > 0 and (gap == " " or bool(_GAP.match(gap)))
        if outer >= 0:
            joined, outer_start = before, outer
        else:
            outer_start = start
        last_end, outer = end, -1
        if lower in ARTICLES and _article_before(text, lower, match.end()):
            outer, before = outer_start, joined
            continue
        hyphen = gap != " " and ("-" in gap or "–" in gap)
        found.append(Word(start, end, outer_start, token, lower, key_of(lower), joined, hyphen, owner))
    return found


def _article_before(text: str, lower: str, at: int) -> bool:
    follows = text[at : at + 2]
    if len(follows) < 2 or not follows[1].isalnum():
        return False
    return follows[0] in "-‐‑–'’" or (lower in ("al", "el") and follows[0] == " ")
