"""Whether two names can mean one party: the coalition and the US-led coalition, Russia and Russian jets."""

from __future__ import annotations

import re
from functools import cache

from reportedly.knowledge.linking import linking_words
from reportedly.linking.gist import stem

_WORD = re.compile(r"\w+")
_ROOT = 5  # letters that a name and its adjective share ("Russia", "Russian")


@cache
def akin(one: str, other: str) -> bool:
    """Whether the names share a word that says who it is."""
    return bool(_roots(one) & _roots(other))


@cache
def _roots(name: str) -> frozenset[str]:
    known = linking_words()
    words = (w for w in _WORD.findall(name.lower()) if w not in known.partless and w not in known.empty)
    return frozenset(stem(w)[:_ROOT] for w in words)
