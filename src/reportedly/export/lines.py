"""Many reports as JSON Lines: one object a line, in the order they were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.contract import to_json
from reportedly.records import Report


def to_line(report: Report) -> str:
    """The report as one line, its newline included."""
    return to_json(report, indent=None) + "\n"


def to_lines(reports: Iterable[Report]) -> Iterator[str]:
    """One line a report, written as the reports come."""
    return map(to_line, reports)
