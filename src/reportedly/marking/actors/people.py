"""Names of people as they are written: with a surname that is also a verb, without the office behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.knowledge.person_roles import role_words
from reportedly.marking.actors.parts import Part
from reportedly.marking.actors.unlisted import SURE
from reportedly.marking.actors.words import Word, words_of
from reportedly.records import Mention, Span

_SAID = re.compile(r" Said(?=,|\.\s|[’'´`]s\b|\s(?:[a-z]|\())")
_GIVEN = re.compile(r"[A-Z][a-z’'-]+(?: [A-Z][\w’'-]+)?")
_BEHIND_OFFICE = re.compile(r"(?:[Aa]n?|[Tt]he)\s[a-z][^,]*,\s((?:(?:[A-Z]|al-|el-)[\w’'.-]+\s?){2,4}),?")
_FEWEST = 2  # words of a name before an office


def whole_names(text: str, names: Sequence[Mention]) -> list[Mention]:
    """The names, those of people with the surname Said ("Omar Said, a villager") and without what they are.

    A verb has no capital in the middle of a sentence; in a headline whose words all have one, the model decides.
    """
    return [_whole(text, name) if name.kind in ("person", "organisation") else name for name in names]


def _whole(text: str, name: Mention) -> Mention:
    more = _SAID.match(text, name.span.end)
    if more is not None and _GIVEN.fullmatch(name.span.of(text)) and (name.kind == "person" or name.score < SURE):
        return replace(name, span=Span(name.span.start, more.end()), kind="person")
    if name.kind != "person":
        return name
    words = name.span.of(text)
    behind = _BEHIND_OFFICE.fullmatch(words)
    if behind is not None:
        return replace(name, span=Span(name.span.start + behind.start(1), name.span.start + behind.end(1)))
    return replace(name, span=Span(name.span.start, name.span.start + _before_office(words)))


def _before_office(name: str) -> int:
    """Where a name ends before an office with its body ("Nasr Odeh Secretary General of the council")."""
    office = next((m for m in role_words().role.finditer(name) if m.group()[0].isupper() and name[m.end() :]), None)
    if office is None or name[: office.start()].rstrip()[-1:] in (",", ""):
        return len(name)
    own = words_of(name[: office.start()])
    named = len(own) >= _FEWEST and all(w.text[0].isupper() and not _is_office(w.text) for w in own)
    return own[-1].end if named else len(name)


def _is_office(word: str) -> bool:
    return role_words().role.fullmatch(word) is not None


def surnames_of_strangers(text: str, names: Sequence[Mention], parts: Sequence[Part]) -> dict[str, int]:
    """The surnames of people named in full whom no list knows, each with the place where that name first ends."""
    known = [p for p in parts if p.known is not None and p.known.kind == "person"]
    found: dict[str, int] = {}
    for name in names:
        words = words_of(name.span.of(text)) if name.kind == "person" else []
        listed = any(p.start < name.span.end and name.span.start < p.end for p in known)
        if len(words) >= _FEWEST and not listed and all(w.text[0].isupper() for w in words):
            found.setdefault(words[-1].lower, name.span.end)
    return found


def without_namesakes(words: Sequence[Word], parts: Sequence[Part], strangers: Mapping[str, int]) -> list[Part]:
    """The parts, but for surnames alone that a stranger named before bears ("Nasr Odeh ... Odeh")."""
    return [p for p in parts if not _is_namesake(words, p, strangers)]


def _is_namesake(words: Sequence[Word], p: Part, strangers: Mapping[str, int]) -> bool:
    alone = p.last - p.first == 1 and p.kind == "person"
    end = strangers.get(words[p.first].lower) if alone else None
    return end is not None and p.start >= end
