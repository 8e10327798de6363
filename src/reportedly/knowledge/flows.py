"""Goods of war and the words that say that they move, read from flows.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.knowledge.cues import either


@dataclass(frozen=True, slots=True)
class FlowWords:
    """Patterns of goods and movement; `kinds` gives each good's kind, `sides` the prepositions of each side.

    `objects` gives the end that the object of a verb of movement names, `of_money` the verbs that move only money.
    `combatants` who are `taking_ground` move in battle.
    """

    goods: re.Pattern[str]
    kinds: Mapping[str, str]
    moves: Mapping[str, re.Pattern[str]]
    sides: Mapping[str, re.Pattern[str]]
    objects: Mapping[str, str]
    of_money: frozenset[str]
    combatants: frozenset[str]
    taking_ground: frozenset[str]


@cache
def flow_words() -> FlowWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("flows.toml").read_text(encoding="utf-8"))
    kinds = {w: kind for kind, words in raw["goods"].items() for w in words}
    return FlowWords(
        goods=re.compile(f"{either(kinds).pattern}|{raw['sums']['pattern']}", re.IGNORECASE),
        kinds=kinds,
        moves={frame: either(words) for frame, words in raw["verbs"].items()},
        sides={side: either(words) for side, words in raw["sides"].items()},
        combatants=frozenset(raw["combat"]["goods"]),
        taking_ground=frozenset(raw["combat"]["verbs"]),
        of_money=frozenset(raw["of_money"]["verbs"]),
        objects={w: side for side, words in raw["objects"].items() for w in words},
    )
