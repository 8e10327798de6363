"""Names of parties as the encoder reads them: each kind of name as one, whoever bears it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from reportedly.knowledge.stand_ins import Name, stood_for
from reportedly.marking.encoder.word_pieces import Word, WordPieces, stretches

Key = tuple[str, ...]
_ARTICLE = {"an": "a"}  # "an Iranian" and "a Qatari" are one


def stood_in(vocabulary: WordPieces, text: str, words: Sequence[Word]) -> tuple[list[Word], npt.NDArray[np.bool_]]:
    """The words of a text as they are read, and which of them begin a name (common nouns aside).

    The first word of a name has the two numbers that stand for it in place of its pieces, those behind it have none.
    """
    found = list(words)
    named = np.zeros(len(found), dtype=bool)
    for at, count, name in _found(text, words):
        for i, (start, end, _) in enumerate(found[at : at + count], at):
            found[i] = start, end, () if i > at else (name.first, name.rest)
        named[at] = not name.common
        before = _ARTICLE.get(text[slice(*found[at - 1][:2])].lower()) if at else None
        if before:
            found[at - 1] = *found[at - 1][:2], (vocabulary.numbers[before],)
    return found, named


def _found(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, Name]]:
    """Each name from left to right, the longest that begins at a word: that word, how many it has, and the name."""
    longest, names = _index()
    lower = [text[s:e].lower() for s, e, _ in words]
    at = 0
    while at < len(words):
        most = longest.get(lower[at], 0)
        count, name = _at(text, words[at : at + most], lower[at : at + most], names)
        if name is not None:
            yield at, count, name
        at += count


def _at(text: str, words: Sequence[Word], lower: Sequence[str],
        names: dict[Key, tuple[Name, ...]]) -> tuple[int, Name | None]:  # fmt: skip
    for count in range(len(words), 0, -1):
        here = names.get(tuple(lower[:count]), ())
        written = " ".join(text[words[0][0] : words[count - 1][1]].split()) if here else ""
        name = next((n for n in here if _fits(n, written)), None)
        if name is not None:
            return count, name
    return 1, None


def _fits(name: Name, written: str) -> bool:
    if name.exact:
        return written == name.words
    return name.common or any(c.isupper() for c in written)


@cache
def _index() -> tuple[dict[str, int], dict[Key, tuple[Name, ...]]]:
    """How many words the longest name has that begins with a word, and the names by their words, all in lower case."""
    longest: dict[str, int] = {}
    names: dict[Key, tuple[Name, ...]] = {}
    for name in stood_for():
        key = tuple(name.words[s:e].lower() for s, e in stretches(name.words))
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
        names[key] = (*names.get(key, ()), name)
    lost = {(*key[:-1], f"{key[-1]}s"): here for key, here in names.items() if _may_lose(here[0])}
    for key, here in lost.items():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
        names.setdefault(key, here)
    return longest, names


def _may_lose(name: Name) -> bool:
    """Whether a name may stand with an s whose apostrophe was lost ("Assads army")."""
    return not (name.exact or name.common or name.words.endswith(("s", ".")))
