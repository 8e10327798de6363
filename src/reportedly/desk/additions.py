"""Claims that people added to a report since the machine missed them, apart from the machine's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportedly.desk.verdicts import said_of
from reportedly.records import Span
from reportedly.reviewing.additions import content_of
from reportedly.reviewing.corrections import unpacked
from reportedly.reviewing.settled import ADDED as ADD
from reportedly.store.asking.references import document_of, reference
from reportedly.store.asking.texts import texts_of
from reportedly.store.judging import ADDED, judged_in
from reportedly.store.standing import standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STRETCHES = ("content", "source", "cue")


def additions(connection: Connection, given: str, reviewer: str | None) -> list[dict[str, Any]]:
    """The added claims of a report that stand and that the reviewer may see, in the order of the text; None sees all.

    Raises:
        NotThereError: if there is no such report.
    """
    document = document_of(connection, given)[1]
    text = texts_of(connection, [document]).get(document, "")
    found = []
    for name in judged_in(connection, document, ADDED):
        ref = reference(document, name)
        said = said_of(connection, ADDED, ref, reviewer=reviewer)
        held = standing(said.words)
        last = next((row for row in reversed(held.values()) if row["verdict"] == ADD), None)
        if last and (content := content_of(name)):
            found.append({
                "ref": ref, "start": content.start, "end": content.end, "text": content.of(text),
                "version": said.version, "by": last["reviewer"], "added": last["added"], "note": last["note"],
                **_told(last, text),
                "words": [{"reviewer": row["reviewer"], "verdict": row["verdict"]} for row in held.values()],
            })  # fmt: skip
    return sorted(found, key=lambda one: (one["start"], one["end"]))


def _told(row: Any, text: str) -> dict[str, Any]:
    """Its values, and its stretches with their words."""
    change = unpacked(row["other"])
    spans = {name: Span(*change[name]) for name in _STRETCHES if change.get(name)}
    return {
        **{name: change[name] for name in ("voice", "status", "certainty", "polarity")},
        "spans": {name: {"start": s.start, "end": s.end, "text": s.of(text)} for name, s in spans.items()},
    }
