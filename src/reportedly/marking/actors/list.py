"""Finds the actors of the list in a text, by an index over the keys of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.knowledge.actors import Alias, Known, actor_words, countries, known_actors, word_set
from reportedly.knowledge.likeness import ratio
from reportedly.knowledge.transliteration import k1
from reportedly.marking.actors.words import Word, key_of, words_of

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "wal",
        "wa",
        "bin",
        "ibn",
        "to",
        "e",
        "i",
        "ul",
        "fi",
        "de",
        "du",
        "des",
        "la",
        "le",
    ]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An alias ready to be compared: its words, and whose it is. `use` is name, demonym or alias."""

    known: Known
    words: tuple[str, ...]
    forms: tuple[str, ...]
    exact: bool
    needs_context: bool
    tolerant: bool
    use: str
    article: bool
    after_the: bool


@dataclass(frozen=True, slots=True)
class Find:
    """A stretch of words, first..last (exclusive), with the entries that fit it best."""

    first: int
    last: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Index:
    """Entries by the keys of their words, and the longest entry that begins with each key."""

    by_keys: dict[tuple[str, ...], list[Entry]]
    longest: dict[str, int]


def state(name: str, iso: str) -> Known:
    """Return the entry of a state."""
    return Known(name, "state", iso, (Alias(name, False, False),), "", "iso")


@cache
def index() -> Index:
    """Return the index of all known actors, states and demonyms, built once."""
    tolerant = frozenset(actor_words()["spelling"]["tolerant"])
    by_keys: dict[tuple[str, ...], list[Entry]] = {}
    for known in known_actors():
        for alias in known.aliases:
            # Two officials may differ by one letter only.
            official = known.kind == "person" and known.origin == "phoenix"
            _add(by_keys, known, alias, "alias", known.kind in tolerant and not official)
    for c in countries():
        known = state(c.names[0], c.iso)
        for name in c.names:
            if name != "the States":
                _add(by_keys, known, Alias(name, name in c.exact, False), "name", False)
        for name in c.demonyms:
            _add(by_keys, known, Alias(name, False, False), "demonym", False)
    longest: dict[str, int] = {}
    for keys in by_keys:
        longest[keys[0]] = max(longest.get(keys[0], 0), len(keys))
    return Index(by_keys, longest)


def _add(by_keys: dict[tuple[str, ...], list[Entry]], known: Known, alias: Alias, use: str, tolerant: bool) -> None:
    every = words_of(alias.words)
    words = [w for w in every if w.lower != "the"]
    if not words:
        return
    # "The Independent" is a name, "Independent" is not.
    after_the = len(words) == 1 and len(every) == 2 and not words[0].text.isupper()
    forms = tuple(w.lower for w in words)
    shown = tuple(w.text for w in words)
    entry = Entry(
        known, shown, forms, alias.exact, alias.needs_context, tolerant, use, words[0].outer < words[0].start, after_the
    )
    by_keys.setdefault(tuple(w.key for w in words), []).append(entry)


def find_known(words: Sequence[Word]) -> Iterator[Find]:
    """Return the longest finds from left to right; they do not overlap."""
    table = index()
    at = 0
    while at < len(words):
        found = _at(table, words, at) if _may_begin(words[at]) else None
        if found:
            yield found
        at = found.last if found else at + 1


@cache
def _small() -> frozenset[str]:
    """Return the first words of names that are written with a small letter ("nsnbc", "anti-Balaka")."""
    entries = (e for listed in index().by_keys.values() for e in listed)
    return frozenset(e.forms[0] for e in entries if e.words[0][0].islower() and not e.article)


def _may_begin(word: Word) -> bool:
    if word.lower in _small():
        return True
    return not word.text[0].islower() or word.outer < word.start


def _at(table: Index, words: Sequence[Word], at: int) -> Find | None:
    word = words[at]
    longest = table.longest.get(word.key, 0)
    bare = word.key[:-1] if word.lower.endswith("s") and len(word.lower) > 4 else ""
    if not longest and not table.longest.get(bare):
        return None
    run = _run(words, at, max(longest, 1))
    for length in range(len(run), 0, -1):
        mine = [words[i] for i in run[:length]]
        fitting = _fitting(table, mine)
        if length == 1 and not _after_the(words, at):
            fitting = tuple(e for e in fitting if not e.after_the)
        if fitting:
            return Find(at, run[length - 1] + 1, fitting)
    return None


def _after_the(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands after "the" and before no other capitalised word ("the Independent said")."""
    after = words[at + 1] if at + 1 < len(words) else None
    goes_on = after and after.joined and after.text[0].isupper()
    return at > 0 and words[at - 1].lower == "the" and words[at].joined and not goes_on


def _fitting(table: Index, mine: list[Word]) -> tuple[Entry, ...]:
    fitting = _best(table.by_keys.get(tuple(w.key for w in mine), ()), mine)
    last = mine[-1]
    # Texts that lost their apostrophes write "Syrias army" and "Bashar al Assads".
    if fitting or not last.lower.endswith("s") or len(last.lower) < 5:
        return fitting
    bare = replace(last, text=last.text[:-1], lower=last.lower[:-1], key=key_of(last.lower[:-1]))
    mine = [*mine[:-1], bare]
    found = _best(table.by_keys.get(tuple(w.key for w in mine), ()), mine)
    return tuple(e for e in found if e.forms[-1] == bare.lower and not e.needs_context)


def _run(words: Sequence[Word], at: int, length: int) -> list[int]:
    """Return the places of the words that may belong together, "the" left out."""
    run = [at]
    for i in range(at + 1, min(at + length + 2, len(words))):
        if not words[i].joined or len(run) == length:
            break
        if words[i].lower != "the":
            run.append(i)
    return run


def _best(entries: Sequence[Entry], words: Sequence[Word]) -> tuple[Entry, ...]:
    scored = [(s, e) for e in entries if (s := _fit(e, words))]
    if not scored:
        return ()
    top = max(s for s, _ in scored)
    best = {e.known.name: e for s, e in reversed(scored) if s == top}
    return tuple(best[name] for name in sorted(best))


def _fit(entry: Entry, words: Sequence[Word]) -> int:
    """How well the words fit an entry: 3 the same letters, 2 but for transliteration, 0 not at all."""
    if entry.exact:
        return (
            3 if tuple(w.text.replace(".", "") for w in words) == tuple(w.replace(".", "") for w in entry.words) else 0
        )
    if not _cased_as_a_whole(entry, words):
        return 0
    forms = tuple(w.lower for w in words)
    if forms == entry.forms:
        return 3 * (len(forms) > 1 or _same_article(entry, words[0]))
    if not entry.tolerant:
        return 0
    if len(forms) == 1 and not _same_article(entry, words[0]):
        return 0
    return 2 * all(_alike(a, b, len(forms) > 1) for a, b in zip(forms, entry.forms, strict=True))


def _cased(word: Word, shown: str) -> bool:
    return shown[0].islower() or not word.text[0].islower() or word.outer < word.start


def _cased_as_a_whole(entry: Entry, words: Sequence[Word]) -> bool:
    """Whether the words have their capitals, but for plain nouns in a longer name ("Kurdistan regional government")."""
    plain = word_set("written_small") if len(words) > 2 and words[0].text[0].isupper() else frozenset()
    return all(_cased(w, shown) or w.lower in plain for w, shown in zip(words, entry.words, strict=True))


def _alike(one: str, other: str, among_others: bool) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if among_others:
        return shorter >= 4 and one not in _SMALL and ratio(one, other) >= 75
    # A single word is soon another word: "Ghouta" is not Goita, "males" not Meles.
    return shorter >= 6 and ratio(one, other) >= 84 and k1(one) == k1(other)


def _same_article(entry: Entry, word: Word) -> bool:
    """Whether a single word has its article: "Monitor" is not Al-Monitor, the bridge of al-Abbas not Mahmoud Abbas."""
    article = word.outer < word.start
    return article or not entry.article if entry.known.kind != "person" else article == entry.article
