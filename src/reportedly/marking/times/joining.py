"""Joins neighbours: an hour with its day ("10 p.m. Wednesday"), two dates to a range ("June and July")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.tokens import Tokens

_HOUR_TO_DAY = frozenset({"", "on", "of", ",", "of the", "on the", "of that", "late on", "early on", ", on", "in the"})
_DAY_TO_HOUR = frozenset(
    {
        "",
        "at",
        "in",
        ",",
        ", at",
        "at about",
        "at around",
        "around",
        "about",
        "between",
        "from",
        "in the",
        "before",
        "after",
    }
)
_THROUGH = frozenset(
    {"to", "until", "till", "through", "-", "–", "—", "and", "or", "/", "to the", "and the", "until the"}
)
_LISTING = frozenset({"and", "or", "and the", "/"})
_LISTED = frozenset({"and", "or", "and on", "and in", ",", ", and", "and again in"})
_Join = Callable[[Tokens, Expression, Expression], Expression | None]


def joined(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Join hours to days, then dates to ranges, from left to right; the order is kept."""
    hours = _pairs(tokens, _with_other_zone(tokens, found), _with_hour)
    return _pairs(tokens, _with_years(tokens, _pairs(tokens, hours, _range)), _portion)


def _pairs(tokens: Tokens, found: list[Expression], join: _Join) -> list[Expression]:
    out: list[Expression] = []
    for said in found:
        pair = join(tokens, out[-1], said) if out and said.first - out[-1].last <= 4 else None
        if pair is None:
            out.append(said)
        else:
            out[-1] = pair
    return out


def _with_other_zone(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give both clock times of "10:35 a.m. (0735 GMT) on Friday" their day."""
    out = list(found)
    for i in range(len(out) - 2):
        here, there, day = out[i : i + 3]
        if not (here.form == there.form == "clock" and day.to_the_day and not day.has_hour):
            continue
        if between(tokens, here, there) == "(" and between(tokens, there, day) in (")", ") on", "), on"):
            out[i] = _timed(day, here, here.first, here.last)
            out[i + 1] = _timed(day, there, there.first, there.last)
    return out


def _with_years(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give dates in a list the year that only the last of them names: "in April and June 1955"."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        left, right = out[i], out[i + 1]
        if left.month and left.grain == right.grain and between(tokens, left, right) in _LISTED:
            out[i] = _shared(left, right)[0]
    return out


def between(tokens: Tokens, left: Expression, right: Expression) -> str:
    """Give the words between two expressions in small letters, "" where they touch, "¶" across paragraphs."""
    words = [tokens.word(i).lower() for i in range(left.last + 1, right.first)]
    return "¶" if any(word.isspace() for word in words) else " ".join(words)


def _with_hour(tokens: Tokens, left: Expression, right: Expression) -> Expression | None:
    gap = between(tokens, left, right)
    if _is_hour(left) and right.to_the_day and not right.has_hour and gap in _HOUR_TO_DAY:
        return _timed(right, left, left.first, right.last)
    if left.to_the_day and not left.has_hour and _is_hour(right) and gap in _DAY_TO_HOUR:
        return _timed(left, right, left.first, right.last)
    return None


def _is_hour(said: Expression) -> bool:
    overnight = said.form == "near" and said.part is not None and said.first == said.last
    return overnight or said.form in ("clock", "part")


def _timed(day: Expression, hour: Expression, first: int, last: int) -> Expression:
    timed = replace(day, first=first, last=last, type="TIME", edge=hour.edge or day.edge)
    return replace(timed, clock=hour.clock, until=hour.until, part=hour.part, zone=hour.zone)


def _range(tokens: Tokens, left: Expression, right: Expression) -> Expression | None:
    gap = between(tokens, left, right)
    if gap not in _THROUGH or left.grain != right.grain or not left.grain or left.has_hour or right.has_hour:
        return None
    opened = tokens.kind(left.first - 1) == "from" or tokens.kind(left.first) == "from"
    if gap in _LISTING and not opened and not _consecutive(left, right):
        return None
    return Expression(left.first, right.last, "range", parts=_shared(left, right))


def _portion(tokens: Tokens, left: Expression, right: Expression) -> Expression | None:
    """Join "the first three months of this year"; left alone, it is a length of time without a place."""
    if left.form != "duration" or not left.count or between(tokens, left, right) not in ("of", "in"):
        return None
    near = right.form == "near" and right.edge is None and right.unit in ("Y", "M")
    if left.unit not in ("D", "W", "M") or not (near or right.grain in ("year", "month", "season", "quarter")):
        return None
    said = {tokens.word(i).lower() for i in range(left.first, left.last)}
    if said.isdisjoint(("first", "last")) or right.bc:
        return None
    whole = replace(left, last=right.last, form="portion", type="DATE", relation=None)
    return replace(whole, direction=-1 if "last" in said else 1, parts=(left, right))


def _consecutive(left: Expression, right: Expression) -> bool:
    if left.month and right.month and left.day is None and right.day is None and left.year is None:
        return (right.month - left.month) % 12 == 1
    return False


def _shared(left: Expression, right: Expression) -> tuple[Expression, Expression]:
    """Give the year that only the second names holds for both: "between May and June 2013"."""
    if left.year is None and right.year is not None and left.relation is None and left.weekday is None:
        before = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
        left = replace(left, year=right.year + (0 if not before else 1 if right.bc else -1), bc=right.bc)
    if right.year is None and left.year is not None and right.relation is None and right.month:
        later = (right.month, right.day or 0) < (left.month or 0, left.day or 0)
        right = replace(right, year=left.year + (0 if not later else -1 if left.bc else 1), bc=left.bc)
    return left, right
