"""What a number counts: the noun phrase after it, found by its plural noun, without a parser."""

from __future__ import annotations

from reportedly.knowledge.figures import figure_words
from reportedly.marking.figures.draft import Noun
from reportedly.marking.figures.number_tokens import Words
from reportedly.marking.figures.numbers import number_at

LONGEST = 8
"""Tokens that a noun phrase may have before its noun."""
_QUOTES = frozenset("\"'“”„‘’«»(")
_JOINTS = frozenset({"-", "–", "—", "&"})
_PARTICLES = frozenset({"out", "off", "up", "down"})
_OF = ("them", "whom", "which", "these", "those", "us")
_OWN = frozenset({"the", "its", "his", "her", "their", "our", "these", "those", "my", "such", "all"})
_ADJECTIVE = ("al", "ic", "ian", "ed", "ive", "ous", "ary", "ish", "ese")
_ENDINGS = ("ss", "us", "is", "’s", "'s", "´s")


def noun_after(words: Words, i: int, one: bool = False, open_: bool = False) -> Noun | None:
    """The noun phrase that starts at token i, of a single thing where `one`; None where the number stands bare.

    `open_`: the number is a plural of its own ("dozens"), whose noun follows an "of".
    """
    if words.at(i) == "of":
        return _after_of(words, i + 1, open_)
    return _single(words, i) if one else _plural(words, i)


def _after_of(words: Words, i: int, open_: bool) -> Noun | None:
    if words.at(i) in _OF:
        following = words.at(i + 1)
        last = i + 1 if words.at(i) == "those" and following in figure_words().sets["state"] else i
        return Noun(i, last, last, part=True)
    if words.at(i) in _OWN:
        found = _plural(words, i + 1)
        return Noun(i, found.last, found.head, part=True) if found else None
    return _plural(words, i) if open_ else None


def whole_after(words: Words, i: int) -> Noun | None:
    """What a share is of, at most five words from token i: "the country's population", "those killed"."""
    for j in range(i, min(i + 5, len(words))):
        if words.kinds[j] != "w":
            return None
        if words.low[j] in figure_words().sets["wholes"]:
            last = j + 1 if words.low[j] == "those" and words.at(j + 1) in figure_words().sets["state"] else j
            return Noun(i, last, last, part=words.low[last] in figure_words().heads)
    return None


def _plural(words: Words, i: int, reach: int = LONGEST) -> Noun | None:
    """The noun phrase up to its plural noun, which stands among the next `reach` tokens."""
    first = i + (words.at(i) in _QUOTES)
    for j in range(first, min(first + reach, len(words))):
        word = words.low[j]
        if word in _QUOTES or (word in _JOINTS and j > first):
            continue
        if _ends(words, j, first):
            return None
        if word == "more" and reach == LONGEST and (whole := _plural(words, j + 1, 3)):
            return Noun(first, whole.last, whole.head)
        if is_plural(word) and not _goes_on(words, j):
            return Noun(first, j, j)
    return None


def _ends(words: Words, j: int, first: int) -> bool:
    """Whether the token at j can be no part of the noun phrase that starts at `first`."""
    if words.kinds[j] != "w":
        return True
    sets, word = figure_words().sets, words.low[j]
    if word in sets["words"]:
        return not _described(words, j, first)
    if word in sets["state"]:  # "30 seriously wounded", but not "2014 Islamic State killed"
        return not all(w.endswith("ly") for w in words.low[first:j])
    return j > first and number_at(words, j) is not None


def _described(words: Words, j: int, first: int) -> bool:
    """Whether a word that would end the phrase belongs to it: "Saudi – backed", "burned out cars"."""
    if j > first and words.at(j - 1) in _JOINTS:
        return True
    if words.low[j] in ("and", "or"):
        return j > first and _joins_adjectives(words, j)
    if words.kind(j + 1) != "w" or not is_plural(words.at(j + 1)) or words.at(j + 1) in figure_words().sets["state"]:
        return False
    if j == first:
        return words.low[j].endswith(("ed", "ing"))
    if words.low[j].endswith("ing"):  # "two militia fighting positions"
        return words.at(j + 1) in figure_words().sets["things"]
    return words.low[j] in _PARTICLES and words.at(j - 1)[-2:] in ("ed", "nt")


def _joins_adjectives(words: Words, j: int) -> bool:
    """Whether "and" at j joins what describes the noun: "Saudi and core NATO member-backed mercenaries"."""
    before, following = words.low[j - 1], words.at(j + 1)
    adjective = words.raw(j - 1)[:1].isupper() or before.endswith(_ADJECTIVE)
    sets = figure_words().sets
    return (
        adjective and not is_plural(before) and words.kind(j + 1) == "w" and following not in sets["words"]
        and following not in figure_words().verbs and not is_plural(following)
    )  # fmt: skip


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    sets = figure_words().sets
    if word in sets["people"] or word in sets["combatants"] or word in sets["plural"] or word in sets["state"]:
        return True
    if word in sets["singular"]:
        return False
    return len(word) > 3 and word.endswith("s") and not word.endswith(_ENDINGS)


def _goes_on(words: Words, j: int) -> bool:
    """Whether the noun at j only leads to the main one ("arms dealers", "Kurds fighters")."""
    sets = figure_words().sets
    following = words.at(j + 1)
    if words.kind(j + 1) != "w" or following in sets["words"] or words.low[j] in sets["state"]:
        return False
    if following in sets["state"] or following in figure_words().verbs:
        return False
    if is_plural(following):  # a plural noun takes no verb in -s
        known = words.low[j] in sets["people"] or words.low[j] in sets["combatants"]
        name = words.raw(j)[:1].isupper() and not known
        alike = words.raw(j + 1)[:1].isupper() == words.raw(j)[:1].isupper()
        return following not in ("others", "more") and (alike or name)
    return words.raw(j)[:1].isupper() and words.raw(j + 1)[:1].islower() and words.low[j] not in sets["people"]


def _single(words: Words, i: int) -> Noun | None:
    """A person in the singular after "one" or "a", with at most four words before ("a senior non-Syrian member")."""
    sets = figure_words().sets
    if words.at(i) in sets["state"] and words.at(i - 1) == "one":
        return Noun(i, i, i)  # "one dead"
    for j in range(i, min(i + 5, len(words))):
        word = words.low[j]
        if words.kinds[j] != "w" or word in sets["words"]:
            return None
        if (word in sets["person"] or word in sets["thing"]) and not _only_leads(words, j):
            return Noun(i, j, j)
        if is_plural(word) or word in figure_words().verbs:
            return None
    return None


def _only_leads(words: Words, j: int) -> bool:
    """Whether the person at j only leads to another noun: "a child soldier", "a Syrian gas field"."""
    sets, following = figure_words().sets, words.at(j + 1)
    if following in ("hostage", "captive", "prisoner"):
        return False  # "took a nurse hostage"
    if following in sets["person"]:
        return True
    ends = any(following in sets[name] for name in ("words", "between", "clause", "state"))
    return (
        words.raw(j)[:1].isupper() and words.kind(j + 1) == "w" and not ends and following not in figure_words().verbs
    )
