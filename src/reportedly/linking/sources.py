"""One name for one source, however it is written and whoever speaks for it.

"Syrian Observatory for Human Rights monitoring group" is the Observatory, and so is its director; what the spokesman of
a ministry says is the ministry's word.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from reportedly.knowledge.actors import known_actors

_LEAST = 3  # words of a name that is nobody else's beginning
_SPEAKS = ("spokesman", "spokeswoman")
_HEADED = "directed by"


@lru_cache(maxsize=4096)
def source_name(name: str) -> str:
    """The name by which a source is told from others, in lower case.

    >>> source_name("The Syrian Observatory for Human Rights (SOHR)"), source_name("Igor Konashenkov")
    ('syrian observatory for human rights', 'russian defence ministry')
    """
    words = name.casefold().removeprefix("the ").split()
    if words and words[0].endswith("-based"):
        words = words[1:]
    begins = (" ".join(words[:n]) for n in range(len(words), _LEAST - 1, -1))
    whole = next((_long_names()[b] for b in begins if b in _long_names()), " ".join(words))
    return _bodies().get(whole, whole)


@cache
def _long_names() -> dict[str, str]:
    """Known names of several words, and the usual one of whom they name."""
    return {
        alias.words.casefold(): known.name.casefold()
        for known in known_actors()
        for alias in known.aliases
        if len(alias.words.split()) >= _LEAST
    }


@cache
def _bodies() -> dict[str, str]:
    """Whose word known people give, who have no other role: as a body's spokesman or as the director it is known by."""
    found: dict[str, set[str]] = defaultdict(set)
    for known in known_actors():
        for role in known.roles:
            if role.of is None:
                continue
            if role.role in _SPEAKS and len(known.roles) == 1:
                found[known.name.casefold()].add(role.of.casefold().removeprefix("the "))
            elif role.role == _HEADED:
                found[role.of.casefold()].add(known.name.casefold())
    return {person: bodies.pop() for person, bodies in found.items() if len(bodies) == 1}
