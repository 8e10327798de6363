"""What is asked of claims together, as words of the search index: "attack" with "mayor" and "denied" is one of them.

An index that had "attack" and "denied" each in a list of its own would go through both to find that they never meet.
So a claim is also indexed by every two of what it may be asked for (who says what in which status: by three), and a
question goes through the list of those that fit. Words within a claim are not paired with one another; days and small
words ("the", "of") are not paired at all.

SQLite calls `pairs` for each claim that is added (`claims_words_of`); where what it gives is changed, a migration
fills the index anew. PostgreSQL has a function of the same name in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, combinations, product
from zlib import crc32

from reportedly.records import CERTAINTIES, STATUSES
from reportedly.store.day_words import day_words
from reportedly.store.stems import stems

_WITH = "\ue000"  # the tokenizer takes it for a letter, and it is nobody's
_SMALL = (
    "a an and are as at be been by for from had has have he her his in into is it its not of on or she that the their "
    "them they this to was were which who will with"
)


def pairs(
    about: str, by: str, status: str, certainty: str, outlet: str | None, earliest: str | None, latest: str | None
) -> str:
    r"""All that a claim is found by: its words, those of its holders, status, certainty, outlet, days of publication.

    >>> pairs("attacks", "mayors", "denied", "certain", None, None, None).replace("\ue000", "+")
    'aattack+bmayor+s2 aattack+s2 bmayor+s2 aattack+c0 bmayor+c0 s2+c0 s2 c0'
    """
    what, who, *others = _marks(paired(about), paired(by), status, certainty, outlet)
    found = chain(product(what, who, others[0]), product(chain(what, who), others[0]), _two(what, who, *others))
    return " ".join((*map(_WITH.join, found), *chain(*others), *day_words(earliest, latest)))


def paired(words: str) -> list[str]:
    """The stems of the words that are paired.

    >>> paired("shelling in the village")
    ['shell', 'villag']
    """
    return [stem for stem in stems(words) if stem not in _small()]


def asked(
    about: Sequence[str], by: Sequence[str], status: str | None, certainty: str | None, outlet: str | None
) -> list[list[str]]:
    """Of each list one word stands in the claims that fit; `about` and `by` are stems, none of them small.

    None where words in claims, or words in holders, are all that is asked for: the index has these as they are.
    """
    what, who, *others = _marks(about, by, status, certainty, outlet)
    if what and who:
        every = others[0] or [f"s{n}" for n in range(len(STATUSES) + 1)]
        found = [[_WITH.join((*two, one)) for one in every] for two in product(what, who)]
    else:
        found = [[_WITH.join(two)] for two in product(what or who, others[0])]
    found += [[_WITH.join(two)] for two in _two(what, who, *others)]
    return found or [[one] for one in chain(*others)]


@cache
def _small() -> frozenset[str]:
    return frozenset(stems(_SMALL))


def _marks(
    about: Iterable[str], by: Iterable[str], status: str | None, certainty: str | None, outlet: str | None
) -> Iterator[list[str]]:
    """Each by a letter for its kind. What ends in a digit has no ending that the tokenizer would take off."""
    yield [f"a{stem}" for stem in about]
    yield [f"b{stem}" for stem in by]
    yield [f"s{_place(STATUSES, status)}"] if status else []
    yield [f"c{_place(CERTAINTIES, certainty)}"] if certainty else []
    yield [f"o{crc32(outlet.encode())}"] if outlet else []


def _place(values: Sequence[str], one: str) -> int:
    return values.index(one) if one in values else len(values)


def _two(
    what: list[str], who: list[str], status: list[str], certainty: list[str], outlet: list[str]
) -> Iterator[tuple[str, ...]]:
    """Every two of different kinds, but for words with words and words with a status."""
    yield from product(chain(what, who), chain(certainty, outlet))
    for one, other in combinations((status, certainty, outlet), 2):
        yield from product(one, other)
