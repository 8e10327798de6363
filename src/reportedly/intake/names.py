"""The outward form of a person's name in Latin script, as it stands in bylines."""

from __future__ import annotations

import re

from reportedly.knowledge.furniture import author_cues

TITLE = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Professor|Doctor|Fr|Rev)\b\.? ){0,2}"
"""Pattern of the titles before a name."""
_PART = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[’'`´.-][^\W\d_]+)*\.?"
_LINK = r"(?:al|el|bin|ibn|bint|abu|van|von|den|der|de|da|di|du|la|le|dos|ben|ter)"
NAME = rf"{_PART}(?: (?:{_LINK}[ -]){{0,2}}{_PART}){{1,4}}"
"""Pattern of a name of two to five parts."""
_WHOLE = re.compile(rf"{TITLE}({NAME})")


def person(words: str) -> str | None:
    """The words without title if all of them look like one person's name, else None."""
    match = _WHOLE.fullmatch(words.strip())
    if not match or not author_cues().not_names.isdisjoint(match.group(1).lower().split()):
        return None
    return match.group(1)
