"""How whole sentences are coded: word patterns with their type or operation, and what operations make of types."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.knowledge.cues import forms
from reportedly.knowledge.events import irregular_verbs

Slot = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of words that acts: `act` is a PLOVER type or the name of an operation.

    A slot is the set of words that may stand there, or None for a gap of some words. An unsure rule yields to surer
    ones, a firm one decides wherever it stands.
    """

    slots: tuple[Slot, ...]
    act: str
    mode: str | None
    sure: bool
    firm: bool
    reason: str

    @property
    def words(self) -> int:
        """How many words the pattern names."""
        return sum(s is not None for s in self.slots)


@dataclass(frozen=True, slots=True)
class Operation:
    """What words such as "will", "lifted" or "refused to" make of the event word after them.

    `becomes` maps the type behind to the type of the whole ("any" stands for the rest); `alone` is the type where
    nothing follows within `reach` words, None where the words then mean nothing.
    """

    becomes: Mapping[str, str]
    alone: str | None
    reach: int

    def over(self, inner: str) -> str:
        """The type of the whole over the type behind."""
        return self.becomes.get(inner) or self.becomes.get("any") or inner


@dataclass(frozen=True, slots=True)
class Codebook:
    """Patterns by first word, operations by name, and the words that the reading of a sentence goes by.

    `gap` is how many words may fill a gap, `no_gap` the words none passes; `borders` end the reach of an operation,
    `background` opens a subordinate stretch, `aside` an apposition; `speech` is what tells of others, `passive`
    stands before the agent, `together` between parties that act jointly.
    """

    by_first: Mapping[str, tuple[Rule, ...]]
    operations: Mapping[str, Operation]
    gap: int
    no_gap: frozenset[str]
    borders: frozenset[str]
    background: frozenset[str]
    aside: frozenset[str]
    speech: frozenset[str]
    passive: frozenset[str]
    together: frozenset[str]


@cache
def codebook() -> Codebook:
    """The codebook, loaded once."""
    return read_codebook(files("reportedly.knowledge").joinpath("codebook.toml").read_text(encoding="utf-8"))


def read_codebook(text: str) -> Codebook:
    """A codebook from its TOML text; KeyError where a part lacks, ValueError where the text is no TOML."""
    raw = tomllib.loads(text)
    rules = tuple(_rules(raw))
    words = {k: frozenset(v) for k, v in raw["words"].items()}
    by_first: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in sorted(rule.slots[0] or ()):
            by_first.setdefault(word, []).append(rule)
    turning = (r.slots[0] or frozenset() for r in rules if r.act in raw["turning"] and len(r.slots) == 1)
    return Codebook(
        by_first={k: tuple(v) for k, v in by_first.items()},
        operations={o["name"]: _operation(o) for o in raw["operation"]},
        gap=raw["gap"],
        no_gap=words["borders"].union(*turning),
        borders=words["borders"],
        background=words["background"],
        aside=words["aside"],
        speech=words["speech"],
        passive=words["passive"],
        together=words["together"],
    )


def _operation(raw: dict[str, Any]) -> Operation:
    becomes = {t: to for to, types in raw["becomes"].items() for t in types}
    return Operation(becomes, raw.get("alone"), raw["reach"])


def _rules(raw: dict[str, Any]) -> Iterator[Rule]:
    irregular = {**irregular_verbs(), **{k: tuple(v) for k, v in raw["irregular"].items()}}
    classes: dict[str, frozenset[str]] = {}
    for name, words in raw["classes"].items():
        classes[name] = frozenset().union(*(_words(w, classes, irregular) for w in words))
    for entry in raw["rule"]:
        act = entry.get("type") or entry["operation"]
        for pattern in entry["words"]:
            slots = tuple(None if w == "*" else _words(w, classes, irregular) for w in pattern.split())
            yield Rule(
                slots, act, entry.get("mode"), entry.get("sure", True), entry.get("firm", False), entry["reason"]
            )


def _words(
    slot: str, classes: Mapping[str, frozenset[str]], irregular: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    """The words of a slot: alternatives by "|", "~" for all forms of a verb, "+" for both numbers, "@" for a class."""
    found: set[str] = set()
    for word in slot.split("|"):
        if word.startswith("@"):
            found |= classes[word[1:]]
        elif word.endswith("~"):
            found |= {w for w, _ in forms(word[:-1], irregular.get(word[:-1], ()))}
        elif word.endswith("+"):
            found |= {word[:-1], _plural(word[:-1])}
        else:
            found.add(word)
    return frozenset(found)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")
