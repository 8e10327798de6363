"""Words of claims on the future and of their due dates, read from forecasts.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import either


@dataclass(frozen=True, slots=True)
class ForecastWords:
    """Patterns: the near future, "before" and "after" right before a date, and unreal conditions."""

    soon: re.Pattern[str]
    until: re.Pattern[str]
    since: re.Pattern[str]
    unreal: re.Pattern[str]


@cache
def forecast_words() -> ForecastWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("forecasts.toml").read_text(encoding="utf-8"))
    return ForecastWords(
        soon=either(raw["soon"]),
        until=_ending(raw["until"]),
        since=_ending(raw["since"]),
        unreal=re.compile("|".join(raw["unreal"]), re.IGNORECASE),
    )


def _ending(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+(?:the\s)?$", re.IGNORECASE)
