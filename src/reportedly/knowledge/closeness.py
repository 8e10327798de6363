"""How near speakers of a description stand to what they tell of, read from closeness.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def closeness_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind of closeness with the pattern of its words, the kind that counts first in front."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("closeness.toml").read_text(encoding="utf-8"))
    return tuple((kind, _any(raw["words"][kind])) for kind in raw["order"])


def _any(words: list[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(w) for w in longest)})(?![\w-])", re.IGNORECASE)
