"""The toll of the one incident that a report is about, where its figures agree or its words rule a toll out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.knowledge.linking import several_attacks, toll_words
from reportedly.records import Bounds, Figure, Report

_LEAD = 1500  # characters in which a report tells its own incident; older ones stand further down
_MANY_DEATHS, _FEW_HARMS = 3, 1  # words
_NEAR = 200  # characters
_STOP = re.compile(r"[.!?]\s")
_AND = re.compile(r",?\s(?:[^\s.!?;]+\s){0,4}?(?:and|as well as)\s(?:another\s)?", re.IGNORECASE)
_COMMA = re.compile(r"\s?,\s")


def report_tolls(report: Report) -> tuple[Bounds | None, Bounds | None]:
    """Killed and injured of a report's incident; None where its figures differ or nothing is told.

    Nobody was killed where no word of death stands in the whole report; nobody was injured where deaths are told over
    and over and hardly a word of wounds.
    """
    text = f"{report.document.title or ''}\n{report.document.text}"
    deaths, harms = (len(toll_words(kind).findall(text)) for kind in ("death", "harm"))
    killed, injured = (_agreed(report, effect) for effect in ("killed", "injured"))
    told = any(f.effect == "killed" for f in report.figures)
    if killed is None and not told and not deaths:
        killed = Bounds(0, 0)
    told = any(f.effect == "injured" for f in report.figures)
    if injured is None and not told and deaths >= _MANY_DEATHS and harms <= _FEW_HARMS:
        injured = Bounds(0, 0)
    return killed, injured


def _agreed(report: Report, effect: str) -> Bounds | None:
    """The one number of the lead; None where there are several or none, or where it sums up several attacks.

    Parts of another number are none of their own ("two of them"), and those joined by "and" are one ("a man and a
    boy").
    """
    text = report.document.text
    lead = [f for f in report.figures if f.effect == effect and f.span.start < _LEAD and f.part_of is None]
    numbers = {_sum(joined) for joined in _joined(text, lead)} - {Bounds(None, None)}
    if len(numbers) != 1 or any(_of_several(text, f) for f in lead):
        return None
    return numbers.pop()


def _of_several(text: str, figure: Figure) -> bool:
    """Whether a number of more than one is told of several attacks in its sentence."""
    around = (
        text[max(0, figure.span.start - _NEAR) : figure.span.start],
        text[figure.span.end : figure.span.end + _NEAR],
    )
    before, after = _STOP.split(around[0])[-1], _STOP.split(around[1])[0]
    several = several_attacks()
    return figure.low != 1 and (several.search(before) is not None or several.search(after) is not None)


def _joined(text: str, figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures in groups that one clause counts together; a comma lists only what an "and" ends."""
    groups: list[list[Figure]] = []
    listed = False
    for f in reversed(figures):
        between = text[f.span.end : groups[-1][0].span.start] if groups else ""
        listed = _AND.fullmatch(between) is not None or (listed and _COMMA.fullmatch(between) is not None)
        if listed:
            groups[-1].insert(0, f)
        else:
            groups.append([f])
    return groups


def _sum(figures: Sequence[Figure]) -> Bounds:
    """What the figures count together, open where one of them is.

    Where as many are named behind "two people" they are those two.
    """
    lows, highs = ([_whole(n) for n in ends] for ends in zip(*((f.low, f.high) for f in figures), strict=True))
    named = len(figures) > 2 and lows[0] == _total(lows[1:])
    if named and toll_words("anyone").search(figures[0].counted or ""):
        return Bounds(lows[0], highs[0])
    return Bounds(_total(lows), _total(highs))


def _whole(n: float | None) -> int | None:
    return None if n is None else int(n)


def _total(ends: Sequence[int | None]) -> int | None:
    told = [n for n in ends if n is not None]
    return sum(told) if len(told) == len(ends) else None
