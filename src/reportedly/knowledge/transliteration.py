"""Spelling keys for place names written in Latin letters out of Arabic, Persian, Cyrillic and the like.

`fold` makes spellings comparable, `k1` levels the usual variants of transliteration, `k2` is k1's consonant skeleton.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’‘`´ʼʻʿʾ′\"]")
_NOT_NAME = re.compile(r"[^0-9a-z]+")
_NOT_WORD = re.compile(r"[\W_]+")
_ARTICLES = frozenset(re.findall(r"\w+", "al el ul il ad az as ash ar at ath an ed ez es esh er et en the"))
_DIGRAPHS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("kh", "h"), ("gh", "g"), ("sh|ch", "s"), ("th", "t"), ("dh", "d"), ("dj|zh", "j"), ("ph", "f"),
        ("ou|oo|aw|au|ow", "u"), ("ee|ie", "i"), ("ai|ei|ay|ey|iy", "i"),
    )
)  # fmt: skip
_LETTERS = str.maketrans({"q": "k", "c": "k", "o": "u", "w": "u", "e": "a", "y": "i", "v": "b", "p": "b"})
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aiu]+")
_ARABIC_VARIANTS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return the name in lower-case ASCII letters and digits, words parted by one blank.

    "Deir Ez-Zor" gives "deir ez zor". Names in Arabic or Cyrillic letters keep their script, without
    marks; "" where nothing is left.
    """
    if name.isascii():
        return _NOT_NAME.sub(" ", _APOSTROPHES.sub("", name).lower()).strip()
    if _is_other_script(name):
        bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        return _NOT_WORD.sub(" ", bare.translate(_ARABIC_VARIANTS).casefold()).strip()
    bare = _APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", name)))
    return _NOT_NAME.sub(" ", bare.lower()).strip()


def _is_other_script(name: str) -> bool:
    return any("\u0400" <= c <= "\u052f" or "\u0600" <= c <= "\u06ff" for c in name)


@lru_cache(maxsize=4096)
def k1(name: str) -> str:
    """Return the folded name without articles, digraphs, doubled letters and vowel quality ("Kasayr": "kasir")."""
    parts = fold(name).split()
    kept = [p for p in parts if p not in _ARTICLES] or parts
    key = "".join(kept)
    for pattern, letter in _DIGRAPHS:
        key = pattern.sub(letter, key)
    key = _DOUBLED.sub(r"\1", key.translate(_LETTERS))
    key = _VOWELS.sub(lambda m: m.group()[0], key)
    return key[:-1] if key.endswith("h") and len(key) > 2 else key


def k2(name: str) -> str:
    """Return the consonant skeleton of k1, with the vowel that the name starts with, if any ("Qusayr": "ksr")."""
    return skeleton(k1(name))


def skeleton(key: str) -> str:
    """Return the consonants of a k1 key and its first letter."""
    return key[:1] + _VOWELS.sub("", key[1:])
