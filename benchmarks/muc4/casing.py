"""Upper-case wire text in the case of print, letter for letter: a table of words, and their neighbours.

A word that is known to be written small is small, a known abbreviation or a short word alone in brackets is large, and
any other word is taken for a name. (Lita et al. 2003 learn the same from running text.)
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[A-Z](?:[A-Z]|'(?=[A-Z]))*")
_BRACKETED = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("'s", ""), ("ness", ""), ("ment", ""),
    ("able", ""), ("ation", "e"), ("ization", "ize"),
)  # fmt: skip
_FRONTS = (
    "un", "re", "de", "dis", "non", "anti", "counter", "inter", "over", "under", "pre", "mis", "co", "out", "para",
)  # fmt: skip
_SMALL_ENDS = ("ation", "ations", "ing", "ingly", "ability", "edly", "ously", "fully", "ization", "ments", "nesses")


@cache
def table() -> dict[str, str]:
    """Words in lower case with how they are written inside a sentence: lower, upper, or both (lower or as a name)."""
    with Path(__file__).with_name("case.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["case"] for row in csv.DictReader(file)}


def true_case(text: str) -> str:
    """The text with the same letters at the same places, in upper and lower case.

    >>> true_case('GUERRILLAS OF THE (FMLN) BLEW UP A BRIDGE NEAR USULUTAN. NOBODY DIED.')
    'Guerrillas of the (FMLN) blew up a bridge near Usulutan. Nobody died.'
    """
    brackets = {m.lower() for m in _BRACKETED.findall(text) if m.lower() not in table()}
    found = list(_WORD.finditer(text))
    kinds = [_kind(m.group().lower(), brackets) for m in found]
    parts, at = [], 0
    for i, m in enumerate(found):
        kind = kinds[i]
        if kind == "lower" and _begins(text, m.start()):
            kind = "name"
        elif kind == "both":
            kind = "name" if _begins(text, m.start()) or _beside_name(text, found, kinds, i) else "lower"
        parts += [text[at : m.start()], _write(m.group(), kind)]
        at = m.end()
    return "".join([*parts, text[at:]])


def _beside_name(text: str, found: list[re.Match[str]], kinds: list[str], i: int) -> bool:
    before = i > 0 and kinds[i - 1] == "name" and _joined(text, found[i - 1], found[i])
    after = i + 1 < len(found) and kinds[i + 1] in ("name", "upper") and _joined(text, found[i], found[i + 1])
    return before or after


def _kind(word: str, brackets: set[str]) -> str:
    if word in brackets:
        return "upper"
    known = table().get(word.removesuffix("'s"))
    if known:
        return known
    return "lower" if _derived(word) else "name"


def _derived(word: str) -> bool:
    """Whether the word is built of a word that is written small."""
    known = table()
    for end, back in _ENDINGS:
        if word.endswith(end) and known.get(word[: len(word) - len(end)] + back) == "lower":
            return True
        stem = word[: len(word) - len(end)]
        if word.endswith(end) and len(stem) > 3 and stem[-1] == stem[-2] and known.get(stem[:-1]) == "lower":
            return True
    if any(word.startswith(f) and known.get(word[len(f) :]) == "lower" for f in _FRONTS):
        return True
    return len(word) > 7 and word.endswith(_SMALL_ENDS)


def _write(word: str, kind: str) -> str:
    if kind == "upper":
        return word
    return _capital(word) if kind == "name" else word.lower()


def _capital(word: str) -> str:
    first, _, rest = word.partition("'")
    if rest and len(first) == 1:  # O'Brien
        return f"{first}'{rest.capitalize()}"
    return word.capitalize()


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or a paragraph begins here."""
    before = text[:at].rstrip(" \"'(\n")
    return not before or before[-1] in ".?!]" or "\n\n" in text[len(before) : at]


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return text[left.end() : right.start()] in (" ", "-", "\n", ". ")
