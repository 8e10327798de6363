"""The toll of the one incident that a report is about, where its figures agree or its words rule a toll out."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.knowledge.linking import toll_words
from reportedly.records import Bounds, Figure, Report

_LEAD = 1500  # characters in which a report tells its own incident; older ones stand further down
_MANY_DEATHS, _FEW_HARMS = 3, 1  # words


def report_tolls(report: Report) -> tuple[Bounds | None, Bounds | None]:
    """Killed and injured of a report's incident; None where its figures differ or nothing is told.

    Nobody was killed where no word of death stands in the whole report; nobody was injured where deaths are told over
    and over and hardly a word of wounds.
    """
    text = f"{report.document.title or ''}\n{report.document.text}"
    deaths, harms = (len(toll_words(kind).findall(text)) for kind in ("death", "harm"))
    killed, injured = (_agreed(report.figures, effect) for effect in ("killed", "injured"))
    told = any(f.effect == "killed" for f in report.figures)
    if killed is None and not told and not deaths:
        killed = Bounds(0, 0)
    told = any(f.effect == "injured" for f in report.figures)
    if injured is None and not told and deaths >= _MANY_DEATHS and harms <= _FEW_HARMS:
        injured = Bounds(0, 0)
    return killed, injured


def _agreed(figures: Sequence[Figure], effect: str) -> Bounds | None:
    """The one number of the lead; None where there are several or none."""
    lead = [f for f in figures if f.effect == effect and f.span.start < _LEAD and (f.low, f.high) != (None, None)]
    bounds = {Bounds(*(int(n) if n is not None else None for n in (f.low, f.high))) for f in lead}
    return bounds.pop() if len(bounds) == 1 else None
