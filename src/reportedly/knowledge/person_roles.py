"""Words for roles and for units of forces, read from person_roles.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Patterns: a role with what belongs to it, what leads from it to a name or a place, a numbered unit.

    `unit` has the groups number, branch and echelon, or echelon2 and number2; `ordinals` gives numbers in words.
    """

    role: re.Pattern[str]
    single: frozenset[str]
    to_body: re.Pattern[str]
    to_place: re.Pattern[str]
    unit: re.Pattern[str]
    ordinals: Mapping[str, int]


@cache
def role_words() -> RoleWords:
    """The words, loaded once."""
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("person_roles.toml").read_text(encoding="utf-8"))
    roles, units = raw["roles"], raw["units"]
    echelon, ordinals = _any(units["echelons"]), units["ordinals"]
    return RoleWords(
        role=re.compile(
            rf"(?<![\w-])(?:(?:{_any(roles['before'])})\s){{0,3}}(?:{_any(roles['nouns'])})(?![\w-])", re.IGNORECASE
        ),
        single=frozenset(roles["single"]),
        to_body=re.compile(rf"\s(?:{_any(roles['of'])})\s(?:the\s|an?\s)?"),
        to_place=re.compile(
            rf"\s(?:{_any(roles['at'])})\s(?:the\s)?(?:(?:[a-z]+\s)?(?:{_any(roles['settings'])})\s(?:of\s)?)?"
        ),
        unit=re.compile(
            rf"(?P<number>\d{{1,4}}(?:st|nd|rd|th)|{_any(ordinals)})\s(?:(?P<branch>{_any(units['branches'])})\s)?"
            rf"(?P<echelon>{echelon})\b|(?P<echelon2>{echelon})\s(?:No\.\s?)?(?P<number2>\d{{1,4}})\b",
            re.IGNORECASE,
        ),
        ordinals=ordinals,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in sorted(words, key=lambda w: (-len(w), w)))
