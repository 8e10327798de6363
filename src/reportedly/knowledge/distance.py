"""Words by which who reports stands off from what he reports, read from distance.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import forms


@dataclass(frozen=True)
class DistanceWords:
    """Distancing cue verbs in all forms, and patterns of words in a claim's sentence and a sentence later."""

    verbs: frozenset[str]
    words: re.Pattern[str]
    later: re.Pattern[str]


@cache
def distance_words() -> DistanceWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("distance.toml").read_text(encoding="utf-8"))
    return DistanceWords(
        verbs=frozenset(form for verb in raw["verbs"] for form, _ in forms(verb)),
        words=_any([*raw["words"], *raw["later"]]),
        later=_any(raw["later"]),
    )


def _any(words: list[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(w) for w in longest)})(?![\w-])", re.IGNORECASE)
