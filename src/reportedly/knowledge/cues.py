"""Cue words of reported speech, hedging, futurity and demand, read from cues.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that attributes: `frame` says what stands beside it, `form` is past, ing, base or third."""

    words: str
    lemma: str
    frame: str
    status: str
    certainty: str
    form: str


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that mark a proposition as less than sure, with the status and certainty they lend."""

    words: str
    status: str
    certainty: str


@dataclass(frozen=True)
class Cues:
    """All cues of the language, with one compiled pattern for each family."""

    cues: dict[str, Cue]
    pattern: re.Pattern[str]
    hedges: dict[str, Hedge]
    hedge_pattern: re.Pattern[str]
    future: re.Pattern[str]
    past_future: re.Pattern[str]
    conditional: re.Pattern[str]
    demand: re.Pattern[str]
    ahead: re.Pattern[str]
    conflict: tuple[str, ...]
    furniture: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    finite: frozenset[str]
    subjects: tuple[str, ...]
    deeds: frozenset[str]
    mute: re.Pattern[str]


@cache
def cues() -> Cues:
    """The cue words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("cues.toml").read_text(encoding="utf-8"))
    found = {c.words: c for c in _verbs(raw)} | {c.words: c for c in _phrases(raw)}
    hedges = {w: Hedge(w, h["status"], h["certainty"]) for h in raw["hedge"].values() for w in h["words"]}
    return Cues(
        cues=found,
        pattern=either(found),
        hedges=hedges,
        hedge_pattern=either(hedges),
        future=either(raw["future"]["words"]),
        past_future=either(raw["future"]["past_future"]),
        conditional=either(raw["conditional"]["words"]),
        demand=either(raw["demand"]["words"]),
        ahead=re.compile(rf"\b(?:{'|'.join(raw['ahead']['patterns'])})\b", re.IGNORECASE),
        conflict=tuple(raw["conflict"]["stems"]),
        furniture=tuple(raw["furniture"]["openings"]),
        auxiliaries=tuple(raw["clause"]["auxiliaries"]),
        finite=frozenset(w for form in ("auxiliaries", "past", "present") for w in raw["clause"][form]),
        subjects=tuple(raw["clause"]["subjects"]),
        deeds=frozenset(w for lemma in raw["deed"]["verbs"] for w, _ in forms(lemma))
        | frozenset(raw["deed"]["phrases"]),
        mute=either(raw["mute"]["contents"]),
    )


def either(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words or phrases, whole and in any case."""
    # Longest first, so that "pointed out" is not read as "pointed".
    ordered = sorted(words, key=lambda w: (-len(w), w))
    inner = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered)
    return re.compile(rf"(?<![\w-])(?=[\w’'])(?:{inner})(?![\w-])", re.IGNORECASE)


def _verbs(raw: dict[str, Any]) -> list[Cue]:
    found = []
    for kind in raw["class"].values():
        certainty = kind.get("certainty", "certain")
        for lemma in kind["verbs"]:
            for word, form in forms(lemma, tuple(raw["irregular"].get(lemma, ()))):
                found.append(Cue(word, lemma, kind["frame"], kind["status"], certainty, form))
    return found


def _phrases(raw: dict[str, Any]) -> list[Cue]:
    return [
        Cue(w, w, p["frame"], p["status"], "certain", "ing" if w.split()[0].endswith("ing") else "past")
        for p in raw["phrase"]
        for w in p["words"]
    ]


def forms(lemma: str, irregular: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """The forms of a verb with their kind (base, third, past, ing); irregular ones as listed."""
    if irregular:
        kinds = {0: "third", len(irregular) - 1: "ing"}
        return ((lemma, "base"), *((w, kinds.get(i, "past")) for i, w in enumerate(irregular)))
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return ((lemma, "base"), (lemma[:-1] + "ies", "third"), (lemma[:-1] + "ied", "past"), (lemma + "ing", "ing"))
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return ((lemma, "base"), (third, "third"), (stem + "ed", "past"), (stem + "ing", "ing"))
