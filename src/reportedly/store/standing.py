"""What holds of the words on one thing, who may see them, and which were given without sight of the others'.

Words are rows of `judgements`, the first word first. A note says nothing of right or wrong; "withdrawn" takes back what
the same reviewer said last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

NOTE, WITHDRAWN = "note", "withdrawn"
Row = Mapping[str, Any]


def standing(rows: Iterable[Row]) -> dict[str, Row]:
    """The verdict of each reviewer that holds, in the order in which they were given."""
    held: dict[str, Row] = {}
    for row in rows:
        if row["verdict"] == NOTE:
            continue
        held.pop(row["reviewer"], None)
        if row["verdict"] != WITHDRAWN:
            held[row["reviewer"]] = row
    return held


def last(rows: Iterable[Row]) -> Row | None:
    """The verdict that was given last and not taken back."""
    held = list(standing(rows).values())
    return held[-1] if held else None


def done(rows: Iterable[Row], reviewer: str) -> bool:
    """Whether a reviewer ever gave a verdict: from then on they may see what others said."""
    return any(row["reviewer"] == reviewer and row["verdict"] not in (NOTE, WITHDRAWN) for row in rows)


def visible(rows: Sequence[Row], reviewer: str | None) -> tuple[Row, ...]:
    """The words that a reviewer may see: their own until they are done, then all; None sees all."""
    if reviewer is None or done(rows, reviewer):
        return tuple(rows)
    return tuple(row for row in rows if row["reviewer"] == reviewer)


def independent(rows: Iterable[Row]) -> dict[str, Row]:
    """The last verdict of each reviewer that was given before they could see another's."""
    held: dict[str, Row] = {}
    finished: set[str] = set()
    spoke: set[str] = set()
    for row in rows:
        who, verdict = row["reviewer"], row["verdict"]
        if verdict != NOTE and not (who in finished and spoke - {who}):
            if verdict == WITHDRAWN:
                held.pop(who, None)
            else:
                held[who] = row
                finished.add(who)
        spoke.add(who)
    return held
