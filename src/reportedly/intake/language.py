"""The language of a text: cheaply where it is English, by a character model (py3langid) where it is not."""

from __future__ import annotations

import re

from reportedly.knowledge.english import english

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # code points
_ENGLISH = 0.15  # share of function words; English prose has .25 to .45, its neighbours below .05
_LETTERS = 40
_MARGIN = 8.0  # natural logarithm of how much likelier the best language is than the next


def language_of(text: str, said: str | None = None) -> str | None:
    """The ISO 639-1 code of the language; what metadata said counts only where the text does not tell."""
    head = text[:_LOOKED_AT]
    words = _WORD.findall(head.lower())
    if len(words) >= 8 and sum(map(english().common.__contains__, words)) >= _ENGLISH * len(words):
        return "en"
    told = _classified(head) if len(words) >= 4 and sum(map(len, words)) >= _LETTERS else None
    return told or _code(said)


def _classified(text: str) -> str | None:
    # Half a second to load, so only for what is not plainly English.
    import py3langid

    (best, first), (_, second), *_ = py3langid.rank(text)
    return str(best) if first - second >= _MARGIN else None


def _code(said: str | None) -> str | None:
    code = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", said or "")
    return code.group().lower() if code else None
