"""Hostile texts for one regular expression, made from its own parts: what it repeats, how it starts, near-matches."""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

GENERAL = (" ", "1", "1.000,", "a", "a-", ".", "a, ", "_", "A. ", "“")
"""Bits of text that are long in scans, tables and spam."""
_LONGEST = 200
_CHARACTERS = "a 1.,-\n\"Aé_“;:()'~"


def bits(pattern: re.Pattern[Any]) -> list[str]:
    """Short texts whose repetition may be slow for the pattern: general ones, then those of its own parts."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin1")
    repeated: list[str] = []
    whole = _sample(parser.parse(source, pattern.flags), repeated)
    own = [*repeated, whole, whole[:-1], whole[: len(whole) // 2]]
    return list(dict.fromkeys((*GENERAL, *(bit for bit in own if 0 < len(bit) < _LONGEST))))


def _sample(tree: Any, repeated: list[str]) -> str:
    """A text that the parsed pattern takes, more or less; what may be repeated often goes to `repeated`."""
    return "".join(_one(op, value, repeated) for op, value in tree)


def _one(op: Any, value: Any, repeated: list[str]) -> str:
    if op is code.BRANCH:
        ways = [_sample(way, repeated) for way in value[1][:4]]  # all of them, for what they repeat
        return ways[0]
    if op in (code.ASSERT, code.ASSERT_NOT):
        _sample(value[1], repeated)
        return ""
    if op in (code.SUBPATTERN, code.ATOMIC_GROUP):
        return _sample(value[3] if op is code.SUBPATTERN else value, repeated)
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        least, most, inner = value
        bit = _sample(inner, repeated)
        if most is code.MAXREPEAT or most >= 8:
            repeated.append(bit)
        return bit * max(least, 1)
    return _character(op, value)


def _character(op: Any, value: Any) -> str:
    if op is code.LITERAL:
        return chr(value)
    if op is code.IN:
        negative = value[0][0] is code.NEGATE
        known = [chr(one) for kind, one in value if kind is code.LITERAL]
        known += [chr(one[0]) for kind, one in value if kind is code.RANGE]
        tried = _CHARACTERS if negative else (*known, *_CHARACTERS)
        return next(
            (c for c in tried if any(_takes(*one, c) for one in value if one[0] is not code.NEGATE) != negative), ""
        )
    if op is code.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    return "a" if op is code.ANY else ""


def _takes(op: Any, value: Any, c: str) -> bool:
    if op is code.LITERAL:
        return bool(ord(c) == value)
    if op is code.RANGE:
        return bool(value[0] <= ord(c) <= value[1])
    kinds = {"SPACE": c.isspace(), "DIGIT": c.isdigit(), "WORD": c.isalnum() or c == "_"}
    name = str(value).rsplit("_", maxsplit=1)[-1]
    return kinds[name] != ("_NOT_" in str(value))
