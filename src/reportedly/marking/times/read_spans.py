"""Reads neighbours, distances, durations, habits and fixed phrases from the words that a rule matched."""

from __future__ import annotations

from typing import Any

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.fields import RELATIONS, fields_of, first_of, last_unit, relation_of
from reportedly.marking.times.numbers import count_of, designator
from reportedly.marking.times.tokens import Tokens

_NUMERALS = frozenset({"number", "day", "digits", "year", "a", "several"})


def read_near(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read a unit or part of the day beside another time: "last week", "that night", "the end of the year"."""
    kinds = [tokens.kind(i) for i in range(first, last + 1)]
    said = fields_of(tokens, first, last)
    said = {k: said[k] for k in ("relation", "edge") if k in said}
    if said.get("relation") == "next" and "the" in kinds and (kinds[-1] == "part" or tokens.values[last] == "D"):
        said["relation"] = "following"  # "the next day" is told of, "next week" is seen from today
    if kinds[-1] in ("part", "tonight"):
        return _near_part(tokens, first, last, said)
    if "years" in kinds and kinds[-1] != "years" and ("earlier" in kinds or "ago" in kinds):
        return _year_before(tokens, first, last)
    where = last_unit(tokens, first, last)
    if where is None or (tokens.word(where).endswith("s") and "relation" in said):
        return None
    unit = designator(tokens, where)
    if any(tokens.word(i).lower() == "latest" for i in (where - 1, where - 2)):
        said["relation"] = "latest"
    if unit == "Y" and _is_business_year(tokens, last):
        return Expression(first, last, "duration", "DURATION", unit=unit, count=1)
    if "relation" not in said and not _stands_alone(tokens, first, where, said):
        return None
    return Expression(first, last, "near", unit=unit, **({"relation": "that"} | said))


def _is_business_year(tokens: Tokens, last: int) -> bool:
    """Say whether it is "the (fiscal) year ended 31 March", a length of time."""
    return tokens.word(last + 1).lower() in ("ended", "ending") and tokens.kind(last - 1) in ("the", "fiscal")


def _stands_alone(tokens: Tokens, first: int, where: int, said: dict[str, Any]) -> bool:
    """Say whether a bare unit is a time: "the weekend" and "year-end" are, "the hour" and "early days" are not."""
    if tokens.word(where).endswith("s"):
        return False
    if "edge" in said:
        kind = tokens.kind(where + 1)
        return tokens.kind(where - 1) == "the" or (kind in ("dash", "edge", "genitive") and said["edge"] == "END")
    return tokens.kind(first) == "the" and tokens.kind(where) in ("weekend", "quarter", "years")


def _near_part(tokens: Tokens, first: int, last: int, said: dict[str, Any]) -> Expression:
    value = str(tokens.values[last])
    fields = {"relation": "this"} | said | {"clock" if ":" in value else "part": value}
    return Expression(first, last, "near", type="TIME", unit="D", **fields)


def _year_before(tokens: Tokens, first: int, last: int) -> Expression:
    """Read "the year-earlier quarter"."""
    unit = "Q" if tokens.kind(last) == "quarter" else "Y"
    return Expression(first, last, "offset", unit="Y", count=1, direction=-1, value=unit)


def read_offset(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read a distance in time: "yesterday", "two weeks ago", "several days later"."""
    if tokens.kind(last) == "relday":
        step, edge = int(tokens.values[last]), fields_of(tokens, first, last).get("edge")
        return Expression(first, last, "near", unit="D", relation="today", count=step, edge=edge)
    where = last_unit(tokens, first, last - 1)
    if where is None or tokens.kind(where) == "second":
        return None
    count = count_of(tokens, first, where - 1)
    unit, relation = designator(tokens, where), "this" if tokens.kind(last) == "ago" else "that"
    direction = 1 if tokens.kind(last) == "later" else -1
    if not count:
        value = "FUTURE_REF" if direction > 0 else "PAST_REF"
        return Expression(first, last, "fixed", value=value, unit=unit, relation=relation)
    return Expression(first, last, "offset", unit=unit, count=count, direction=direction, relation=relation)


def read_duration(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read a length of time: "three days", "the recent weeks and days", "ten-day"."""
    where = last_unit(tokens, first, last)
    if where is None:
        return None
    if tokens.kind(where - 1) == "and" and tokens.kind(where - 2) in ("years", "unit") and where - 2 >= first:
        where -= 2  # "the recent weeks and days"
    kinds = [tokens.kind(i) for i in range(first, where)]
    numerals = [first + i for i, kind in enumerate(kinds) if kind in _NUMERALS]
    if tokens.kind(last) == "long" and not tokens.word(where).endswith("s"):
        return Expression(where, last, "duration", "DURATION", unit=designator(tokens, where), count=1)
    if not numerals and not tokens.word(where).endswith("s"):
        return None
    if len(numerals) > 1 and tokens.kind(numerals[0]) == "year":
        first = numerals.pop(0) + 1  # "the 1967 Six Day War"
    count = count_of(tokens, numerals[0], last) if numerals else 0.0
    if count == 1 and tokens.kind(where - 1) == "a" and tokens.word(where).endswith("s"):
        first, count = where, 0.0  # "a months-long siege"
    if count is None or (kinds and kinds[-1] == "dash" and not numerals):
        return None
    if kinds == ["this"] and tokens.values[where] == "D":
        return Expression(first, last, "fixed", value="PRESENT_REF")
    said = (relation_of(kind, tokens.values[first + i], None) for i, kind in enumerate(kinds) if kind in RELATIONS)
    unit, relation = designator(tokens, where), next(said, None) or _ahead(tokens, first)
    return Expression(first, last, "duration", "DURATION", unit=unit, count=count, relation=relation)


def _ahead(tokens: Tokens, first: int) -> str | None:
    """Say whether a length is one to wait: "in two months", "within three weeks"."""
    words = (tokens.word(first).lower(), tokens.word(first - 1).lower())
    return "within" if "within" in words or words[1] == "in" else None


def read_set(tokens: Tokens, first: int, last: int) -> Expression:
    """Read what recurs: "daily", "every Friday", "Monday mornings", "per day"."""
    kind, value = tokens.kind(last), tokens.values[last]
    weekday = first_of(tokens, first, last, "weekday", "weekdays")
    shapes = {"month": f"XXXX-{value:0>2}", "season": f"XXXX-{value}", "part": f"XXXX-XX-XXT{value}", "often": value}
    if weekday is not None:
        part = f"T{value}" if kind == "parts" else ""
        return Expression(first, last, "set", "SET", value=f"XXXX-WXX-{tokens.values[weekday]}{part}")
    if kind in shapes:
        return Expression(first, last, "set", "SET", value=str(shapes[kind]))
    count = count_of(tokens, first + 1, last - 1) or 1
    return Expression(first, last, "set", "SET", unit=designator(tokens, last), count=count)


def read_fixed(tokens: Tokens, first: int, last: int) -> Expression | None:
    """Read what needs no context: "now", "the 1980s", "the 19th century"."""
    where = first_of(tokens, first, last, "edge")
    edge, bc = str(tokens.values[where]) if where is not None else None, tokens.kind(last) == "era"
    decade = first_of(tokens, first, last, "decade")
    if decade is not None:
        count = float(tokens.values[decade])
        known = bc or not 100 <= count < 1000
        return Expression(first, last, "decade", count=count, edge=edge, bc=bc) if known else None
    if (unit := first_of(tokens, first, last, "unit")) is not None:
        nth = first_of(tokens, first, last, "ordinal", "second")
        if tokens.values[unit] != "CE" or nth is None:
            return None
        return Expression(first, last, "fixed", value=f"{int(tokens.values[nth]) - 1:02}", edge=edge, bc=bc)
    value = "PAST_REF" if tokens.kind(last) == "last" else str(tokens.values[last])
    return Expression(first, last, "fixed", value=value)
