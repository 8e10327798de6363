"""Words around the numbers of a report, from `figures.toml`: bounds, guards, counted nouns, and what befell them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.knowledge.cues import forms

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by one of their words (the last or the first), longest first, each with its meaning."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: what it does, its form (base, third, past, ing), and whether its subject suffers it (`dies`)."""

    effect: str
    form: str
    dies: bool
    people_only: bool


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Lower-case words and phrases; `before`, `objects` and `tolls` are indexed by last word, the others by first."""

    before: Phrases
    after: Phrases
    objects: Phrases
    subjects: Phrases
    tolls: Phrases
    heads: dict[str, str]
    verbs: dict[str, Verb]
    population: Phrases
    ages: Phrases
    along: Phrases
    sets: dict[str, frozenset[str]]


@cache
def figure_words() -> FigureWords:
    """The words of figures that the package carries."""
    raw = tomllib.loads((files("reportedly.knowledge") / "figures.toml").read_text(encoding="utf-8"))
    effects: dict[str, dict[str, list[str]]] = raw["effects"]
    return FigureWords(
        before=_phrases(_pairs(raw["before"]), -1),
        after=_phrases(_pairs(raw["after"]), 0),
        objects=_phrases(_told(effects, "objects"), -1),
        subjects=_phrases(_told(effects, "subjects"), 0),
        tolls=_phrases(_told(effects, "tolls"), -1),
        heads=dict(_told(effects, "heads")),
        verbs=_verbs(effects, raw["irregular"]),
        population=_phrases(((p, "population") for p in raw["guard"]["population"]), -1),
        ages=_phrases(((p, "age") for p in raw["guard"]["ages"]), -1),
        along=_phrases(((p, "along") for p in raw["stops"]["along"]), -1),
        sets=_sets(raw),
    )


def _sets(raw: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    tables = (raw["guard"], raw["nouns"], raw["stops"])
    sets = {name: frozenset(words) for table in tables for name, words in table.items()}
    singular = {word[:-1] for word in sets["people"] | sets["combatants"] if word.endswith("s")}
    return sets | {"person": (sets["person"] | singular) - sets["nobody"]}


def _pairs(table: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, kind) for kind, phrases in table.items() for phrase in phrases)


def _told(effects: Mapping[str, Mapping[str, list[str]]], name: str) -> Iterable[tuple[str, str]]:
    return ((phrase, effect) for effect, lists in effects.items() for phrase in lists[name])


def _phrases(pairs: Iterable[tuple[str, str]], key: int) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in pairs:
        parts = tuple(phrase.split())
        found.setdefault(parts[key], []).append((parts, meaning))
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


def _verbs(effects: Mapping[str, Mapping[str, list[str]]], irregular: Mapping[str, list[str]]) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for effect, lists in effects.items():
        for name in ("verbs", "dies", "people_only"):
            for lemma in lists[name]:
                for word, form in forms(lemma, tuple(irregular.get(lemma, ()))):
                    if word not in found or (form == "past" and found[word].form == "base"):
                        found[word] = Verb(effect, form, name == "dies", name == "people_only")
    return found
