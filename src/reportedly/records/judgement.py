"""What a person judged: kept beside what the machine says, and stronger."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.ref import Ref

VERDICTS = ("same", "not same")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's verdict on whether two tellings are about the same thing; append-only, the latest holds.

    `left` and `right` are Events; `verdict` is one of VERDICTS; `time` is ISO 8601, UTC.
    """

    left: Ref
    right: Ref
    verdict: str
    reviewer: str
    time: str
    note: str = ""
