"""Words that name events with their PLOVER type and mode, read from events.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.knowledge.cues import either, forms


@dataclass(frozen=True, slots=True)
class EventWord:
    """One or more words in lower case that name an event; `sure` is False where something else must agree.

    `sort` is verb, noun, phrase or mask (words that name no event); `form` of a verb is base, third, past or ing.
    """

    words: tuple[str, ...]
    type: str
    mode: str | None
    sure: bool
    sort: str
    form: str


@dataclass(frozen=True)
class EventWords:
    """The dictionary by first word (longest entries first) and what else the grammar of triggers needs."""

    by_first: Mapping[str, tuple[EventWord, ...]]
    idle: frozenset[str]
    effects: frozenset[str]
    wars: frozenset[str]
    gains: frozenset[str]
    repelling: frozenset[str]
    revolts: frozenset[str]
    light: frozenset[str]
    ruins: frozenset[str]
    illnesses: frozenset[str]
    carriers: frozenset[str]
    months: frozenset[str]
    intents: frozenset[tuple[str, ...]]
    states: frozenset[str]
    no_nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class StageCue:
    """Words that put an event at a stage; at most `reach` words may lie between them and the trigger.

    `progressive` cues count only before a trigger that ends in -ing.
    """

    stage: str
    pattern: re.Pattern[str]
    reach: int
    progressive: bool


@dataclass(frozen=True, slots=True)
class StageCues:
    """The stage cues by side, the words that end a cue's reach, and triggers that last by their meaning."""

    before: tuple[StageCue, ...]
    after: tuple[StageCue, ...]
    border: re.Pattern[str]
    ongoing_trigger: re.Pattern[str]
    ongoing_with_object: re.Pattern[str]


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(files("reportedly.knowledge").joinpath("events.toml").read_text(encoding="utf-8"))


def irregular_verbs() -> dict[str, tuple[str, ...]]:
    """The forms of irregular verbs but the base: third person, past forms, -ing."""
    return {verb: tuple(forms_) for verb, forms_ in _raw()["irregular"].items()}


@cache
def stage_cues() -> StageCues:
    """The stage cues, loaded once."""
    raw = _raw()["stage"]
    sides: dict[str, list[StageCue]] = {"before": [], "after": []}
    for cue in raw["cue"]:
        pattern = either(cue["words"])
        sides[cue["side"]].append(StageCue(cue["stage"], pattern, cue["reach"], cue.get("progressive", False)))
    return StageCues(
        tuple(sides["before"]),
        tuple(sides["after"]),
        re.compile(raw["border"]),
        re.compile(raw["ongoing_trigger"]),
        re.compile(raw["ongoing_with_object"]),
    )


@cache
def event_words() -> EventWords:
    """The event words, loaded once. Where two entries share their words, the surer and then the earlier one stays."""
    raw = _raw()
    masks = {
        tuple(m.split()): EventWord(tuple(m.split()), "", None, False, "mask", "") for m in raw["trigger"]["masks"]
    }
    things = frozenset(raw["trigger"]["things"])
    doubtful = frozenset(tuple(w.split()) for w in raw["trigger"]["doubtful"])
    kept: dict[tuple[str, ...], EventWord] = {}
    for entry in _entries(raw):
        if _thing(entry, things) and not entry.sure:
            continue
        word = replace(entry, sure=entry.sure and not _thing(entry, things) and entry.words not in doubtful)
        earlier = kept.get(word.words)
        if earlier is None or _goes_before(word, earlier):
            kept[word.words] = word
    by_first: dict[str, list[EventWord]] = {}
    for word in (kept | masks).values():
        by_first.setdefault(word.words[0], []).append(word)
    return EventWords(
        by_first={k: tuple(sorted(v, key=lambda w: (-len(w.words), w.words))) for k, v in by_first.items()},
        idle=frozenset(raw["trigger"]["idle"]),
        effects=frozenset(raw["trigger"]["effects"]),
        wars=frozenset(raw["trigger"]["wars"]),
        gains=frozenset(raw["trigger"]["gains"]),
        repelling=frozenset(raw["trigger"]["repelling"]),
        revolts=frozenset(raw["trigger"]["revolts"]),
        light=frozenset(raw["trigger"]["light"]),
        ruins=frozenset(raw["trigger"]["ruins"]),
        illnesses=frozenset(raw["trigger"]["illnesses"]),
        carriers=frozenset(raw["trigger"]["carriers"]),
        months=frozenset(raw["trigger"]["months"]),
        intents=frozenset(tuple(w.split()) for w in raw["trigger"]["intents"]),
        states=frozenset(raw["trigger"]["states"]),
        no_nouns=frozenset(raw["trigger"]["no_nouns"]),
    )


def _thing(word: EventWord, things: frozenset[str]) -> bool:
    return word.sort == "verb" and word.words[0] in things


def _goes_before(word: EventWord, earlier: EventWord) -> bool:
    """Whether a later entry on the same words replaces an earlier one: by being surer, or finer in mode."""
    if word.sure != earlier.sure:
        return word.sure
    return word.type == earlier.type and earlier.mode is None and word.mode is not None


def _entries(raw: dict[str, Any]) -> Iterator[EventWord]:
    irregular = raw["irregular"]
    for entry in raw["entry"]:
        type_, mode, sure = entry["type"], entry.get("mode"), entry.get("sure", True)
        for lemma in entry.get("verbs", ()):
            head, *rest = lemma.split()
            for form, kind in forms(head, tuple(irregular.get(head, ()))):
                yield EventWord((form, *rest), type_, mode, sure, "verb", kind)
        for noun in entry.get("nouns", ()):
            for words in _numbers(noun):
                yield EventWord(words, type_, mode, sure, "noun", "")
        for phrase in entry.get("phrases", ()):
            yield EventWord(tuple(phrase.split()), type_, mode, sure, "phrase", "")


def _numbers(noun: str) -> tuple[tuple[str, ...], ...]:
    """A noun phrase in the singular and the plural, which is formed on its last word."""
    *before, last = noun.split()
    if (last.endswith("s") and not last.endswith("ss")) or last in ("of", "on", "bombardment", "violence"):
        return ((*before, last),)
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        plural = last[:-1] + "ies"
    else:
        plural = last + ("es" if last.endswith(("s", "sh", "ch", "x")) else "s")
    return ((*before, last), (*before, plural))
