"""Verbs of many senses that name an event where their object tells the sense, read from event_frames.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import forms
from reportedly.knowledge.events import irregular_verbs


@dataclass(frozen=True, slots=True)
class EventFrame:
    """What a verb with one of these objects, by one of these means or of one of these subjects names.

    `alone`: only without another attack in the sentence.
    `retypes`: it marks nothing, but gives what is marked its type.
    """

    type: str
    mode: str | None
    objects: frozenset[str]
    means: frozenset[str]
    subjects: frozenset[str]
    alone: bool
    retypes: bool


@cache
def event_frames() -> Mapping[str, tuple[EventFrame, ...]]:
    """The frames by verb form in lower case, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("event_frames.toml").read_text(encoding="utf-8"))
    irregular = irregular_verbs()
    found: dict[str, list[EventFrame]] = {}
    for entry in raw["frame"]:
        told = {
            key: frozenset(word for name in entry.get(key, ()) for word in raw["objects"][name])
            for key in ("objects", "means", "subjects")
        }
        frame = EventFrame(
            entry["type"],
            entry.get("mode"),
            alone=entry.get("alone", False),
            retypes=entry.get("retypes", False),
            **told,
        )
        for verb in entry["verbs"]:
            for form, _ in forms(verb, irregular.get(verb, ())):
                found.setdefault(form, []).append(frame)
    return {form: tuple(frames) for form, frames in found.items()}
