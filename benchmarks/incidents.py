"""Incidents: the killed and injured that a single report gives first; reports are not linked yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.documents import report
from reportedly.records import Figure


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The toll of one report. Where one effect is told and the other is not, the other is none."""
    figures = report(line).figures
    killed, injured = first(figures, "killed"), first(figures, "injured")
    if killed is not None or injured is not None:
        killed, injured = killed or 0, injured or 0
    return {"doc": line["doc"], "incident": None, "killed": killed, "injured": injured}


def first(figures: Sequence[Figure], effect: str) -> int | None:
    """The first number of the text with this effect; None where there is none."""
    told = (f for f in figures if f.effect == effect)
    return next((int(n) for f in told if (n := f.low if f.low is not None else f.high) is not None), None)
