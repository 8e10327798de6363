"""Names of fighting formations by their make: "Liwa Suqur al-Wadi", "the Storm Brigade", "3rd Infantry Brigade"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.knowledge.actors import actor_words, word_set
from reportedly.marking.actors.words import Word

GROUP, UNIT = "armed group", "armed formation"
FORMATIONS = (GROUP, UNIT)
_FOLLOWS = re.compile(r"\s(?:No\.\s?)?\d{1,4}\b(?![.,:]\d|\s?%)")
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?", re.IGNORECASE)


def formation(words: Sequence[Word]) -> str | None:
    """Return the kind of actor that a name makes: a group, a numbered unit whose side is not told; None for neither."""
    if len(words) < 2 or not all(_proper(w) or w.lower in _list("small") for w in words):
        return None
    rest = _rest(words)
    telling = [w for w in rest if not _generic(w)]
    if not telling:
        return None
    return UNIT if any(_numbered(w) for w in rest) else GROUP


def numbered(text: str, end: int, last: Word) -> int:
    """Return the end of a name with the number that follows its last word ("Brigade 46")."""
    headed = last.lower in _list("last") | _list("with_number") and last.text[0].isupper()
    number = _FOLLOWS.match(text, end) if headed else None
    return number.end() if number else end


def _rest(words: Sequence[Word]) -> Sequence[Word]:
    """Return the name without its head: the word for a formation at its end or before "of", or one at its begin."""
    if words[0].lower in _list("first"):
        return words[1:]
    cut = next((i for i, w in enumerate(words) if w.lower == "of"), len(words))
    heads = _list("last") | (_list("with_number") if any(map(_numbered, words)) else frozenset())
    for end in (len(words), cut):
        if end and words[end - 1].lower in heads and _proper(words[end - 1]):
            return [w for i, w in enumerate(words) if i != end - 1]
    return words[1:] if words[0].lower in heads and _numbered(words[1]) else ()


def _generic(word: Word) -> bool:
    return any(word.lower in listed for listed in (_list("small"), _list("generic"), word_set("armed")))


def _numbered(word: Word) -> bool:
    return bool(_NUMBER.fullmatch(word.text)) or word.lower in _list("ordinals")


def _proper(word: Word) -> bool:
    return not word.text[0].islower() or word.outer < word.start


def _list(name: str) -> frozenset[str]:
    return _LISTS.setdefault(name, frozenset(actor_words()["formations"][name]))


_LISTS: dict[str, frozenset[str]] = {}
