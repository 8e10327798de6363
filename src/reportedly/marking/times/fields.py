"""What the words of a matched expression say, by field of Expression."""

from __future__ import annotations

from typing import Any

from reportedly.marking.times.tokens import Tokens

RELATIONS = frozenset({"this", "that", "last", "next", "previous", "following", "passing"})
_MEANT = {("this", 1): "next", ("last", 0): "this", ("passing", "PRESENT_REF"): "this"}
UNITS = frozenset({"years", "quarter", "unit", "weekend", "second"})


def fields_of(tokens: Tokens, first: int, last: int) -> dict[str, Any]:
    """Say what the words of a date say, by field of Expression."""
    said: dict[str, Any] = {}
    for i in range(first, last + 1):
        kind, value = tokens.kind(i), tokens.values[i]
        if kind in ("month", "weekday", "season", "edge", "year"):
            said[kind] = value
        elif kind in ("day", "ordinal", "second"):
            said["day"] = value
        elif kind in RELATIONS:
            said["relation"] = relation_of(kind, value, said.get("relation"))
        elif kind in ("earlier", "later"):
            said["edge"] = "BEFORE" if kind == "earlier" else "AFTER"
        elif kind == "era":
            said["bc"] = value == "BC"
        elif kind == "digits" and isinstance(value, int):
            said.setdefault("year", value)
    return said


def relation_of(kind: str, value: int | str, before: str | None) -> str:
    """Give the relation that a word sets ("coming" is next, "recent" is last), after an earlier one in the phrase."""
    if kind == "that" and before is not None:
        return before
    return _MEANT.get((kind, value), "last" if kind == "passing" else kind)


def last_unit(tokens: Tokens, first: int, last: int) -> int | None:
    """Give the place of the last unit of time among the words; None where there is none."""
    return next((i for i in range(last, first - 1, -1) if tokens.kind(i) in UNITS), None)


def first_of(tokens: Tokens, first: int, last: int, *kinds: str) -> int | None:
    """Give the place of the first word of one of the classes; None where there is none."""
    return next((i for i in range(first, last + 1) if tokens.kind(i) in kinds), None)
