"""What people judged: added to, never changed; the latest word of a pair holds, and the machine never overrules it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, insert, or_, select, true

from reportedly.records import Judgement, Ref
from reportedly.store.auditing import JUDGED
from reportedly.store.auditing import note as audit
from reportedly.store.errors import StoreError
from reportedly.store.schema import judgements
from reportedly.store.sealing import row_hash
from reportedly.store.standing import NOTE, WITHDRAWN, Row, last, standing, visible
from reportedly.store.storable import storable

EVENTS, FORECAST, RECORD, SETTLED, REPORT, ADDED = "events", "forecast", "record", "settled", "report", "added"
SETTLED_PAIR, SETTLED_FORECAST = "settled events", "settled forecast"
THIRD = {EVENTS: SETTLED_PAIR, FORECAST: SETTLED_FORECAST, RECORD: SETTLED, ADDED: SETTLED}
"""As what a third person's word is kept where two differ on a thing of this kind."""
_PAIRS = (EVENTS, SETTLED_PAIR)
RESOLUTIONS = ("came true", "did not come true", "partly", "cannot be told")
SETTLING = ("right", "wrong", "corrected")
"""What a third person says where two differ; also the verdicts on a record that settle it."""
RECORD_VERDICTS = (*SETTLING, "unsure", NOTE, WITHDRAWN)
"""On what the machine read: a note says nothing of right or wrong, "withdrawn" takes one's last verdict back."""
WHOLE = "complete"
"""On a report: that no claim is missing from it."""
_TOLD = ("target", "verdict", "other", "note", "reviewer", "added")


def judge_events(
    connection: Connection, left: Ref, right: Ref, verdict: str, reviewer: str, note: str = "", *, kind: str = EVENTS
) -> Row | None:
    """Keep a verdict ("same" or "not same") on two events; `kind` is SETTLED_PAIR for a third person's word.

    Returns the row that was added, as `history` tells it; None where the same word was the last one already.

    Raises:
        StoreError: if the two are one and the same record.
    """
    if left == right:
        raise StoreError(f"{left}: an event is always the same as itself")
    return _keep(connection, kind, str(left), verdict, str(right), reviewer, note)


def resolve(
    connection: Connection, forecast: Ref, verdict: str, reviewer: str, evidence: Ref | None = None, note: str = "", *,
    kind: str = FORECAST,
) -> Row | None:  # fmt: skip
    """Keep what became of a forecast, one of RESOLUTIONS, with the claim that shows it.

    `kind` is SETTLED_FORECAST for a third person's word. Returns as `judge_events`.
    """
    return _keep(connection, kind, str(forecast), verdict, str(evidence) if evidence else None, reviewer, note)


def judge_record(
    connection: Connection, record: Ref, verdict: str, reviewer: str, note: str = "", *,
    change: str | None = None, kind: str = RECORD,
) -> Row | None:  # fmt: skip
    """Keep a verdict on one record as the machine read it, one of RECORD_VERDICTS; the record stays as it is.

    `change` says what should stand there instead, as JSON; `kind` is SETTLED for a third person's word, REPORT for a
    word on the whole report, whose `record` has an empty id, and ADDED for a claim that a person adds. Returns as
    `judge_events`.
    """
    return _keep(connection, kind, str(record), verdict, change, reviewer, note)


def history(connection: Connection, kind: str, target: Ref, other: Ref | None = None) -> list[dict[str, Any]]:
    """All words on a record, or on a pair of events in either order, the first word first.

    How many there are is the version that a reviewer has seen: rows are only ever added.
    """
    if kind not in _PAIRS:
        return _rows(connection, kind, judgements.c.target == str(target))[::-1]
    pair = [str(target), str(other)]
    return _rows(connection, kind, and_(judgements.c.target.in_(pair), judgements.c.other.in_(pair)))[::-1]


def judged_in(connection: Connection, document: str, kind: str = RECORD) -> dict[str, list[dict[str, Any]]]:
    """All words on the records of a document by the record's id, the first word first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(connection, kind, judgements.c.target.startswith(f"{document}#", autoescape=True))[::-1]:
        found.setdefault(_ref(row["target"]).id, []).append(row)
    return found


def finished(connection: Connection, document: str, reviewer: str) -> bool:
    """Whether a reviewer says that no claim is missing from the document."""
    said = standing(history(connection, REPORT, Ref(document, ""))).get(reviewer)
    return said is not None and said["verdict"] == WHOLE


def every_word(connection: Connection, kind: str) -> dict[tuple[str, ...], list[dict[str, Any]]]:
    """All words of a kind by what they are on (a pair of events in one order), the first word first."""
    found: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in _rows(connection, kind, true())[::-1]:
        key = tuple(sorted((row["target"], row["other"]))) if kind in _PAIRS else (row["target"],)
        found.setdefault(key, []).append(row)
    return found


def event_judgements(connection: Connection) -> list[Judgement]:
    """The verdicts on pairs of events that stand, in the order in which they were given; a third person's alone."""
    thirds = every_word(connection, SETTLED_PAIR)
    held: list[Row] = []
    for pair, rows in every_word(connection, EVENTS).items():
        third = last(thirds.get(pair, ()))
        held += [third] if third else standing(rows).values()
    return [
        Judgement(
            _ref(row["target"]), _ref(row["other"]), row["verdict"], row["reviewer"], row["added"], row["note"] or ""
        )
        for row in sorted(held, key=lambda row: row["added"])
    ]


def resolutions(connection: Connection, forecast: Ref, reviewer: str | None = None) -> list[dict[str, Any]]:
    """What people said became of a forecast and did not take back, as far as a reviewer may see.

    A third person's word (`settled` is true) comes first, then the last one.
    """
    rows = history(connection, FORECAST, forecast)
    several = len({row["reviewer"] for row in rows}) > 1
    third = last(history(connection, SETTLED_FORECAST, forecast)) if several else None
    said = rows if third and third["reviewer"] == reviewer else visible(rows, reviewer)
    found = [{**row, "settled": False} for row in reversed(standing(said).values())]
    # Who has not said what they think sees nothing of what was settled.
    return [{**third, "settled": True}, *found] if third and len(said) == len(rows) else found


def outcome(said: Sequence[Row]) -> str | None:
    """What became of a forecast by its `resolutions`; None where nobody said, or two differ and no third settled it."""
    if not said or (not said[0]["settled"] and len({row["verdict"] for row in said}) > 1):
        return None
    return str(said[0]["verdict"])


def judgements_on(connection: Connection, event: Ref) -> list[dict[str, Any]]:
    """What people judged of an event, the last word first."""
    return _rows(connection, EVENTS, or_(judgements.c.target == str(event), judgements.c.other == str(event)))


def _rows(connection: Connection, kind: str, fits: Any) -> list[dict[str, Any]]:
    asked = select(*(judgements.c[name] for name in _TOLD)).where(judgements.c.kind == kind, fits)
    found = connection.execute(asked.order_by(judgements.c.added.desc(), judgements.c.id))
    return [dict(zip(_TOLD, row, strict=True)) for row in found]


def _keep(
    connection: Connection, kind: str, target: str, verdict: str, other: str | None, reviewer: str, note: str
) -> Row | None:
    said: dict[str, Any] = {
        "kind": kind, "target": target, "verdict": verdict, "other": other, "note": storable(note) or None,
        "reviewer": storable(reviewer),
    }  # fmt: skip
    before = select(judgements).where(judgements.c.kind == kind, judgements.c.target == target)
    last = connection.execute(before.order_by(judgements.c.added.desc(), judgements.c.id).limit(1)).first()
    if last is not None and {name: last._mapping[name] for name in said} == said:
        return None  # the same word again adds nothing
    row = said | {"added": _moment()}
    row = {"id": blake2b(msgspec.json.encode(row), digest_size=16).hexdigest(), **row}
    connection.execute(insert(judgements), row | {"hash": row_hash("judgements", row)})
    audit(connection, str(row["reviewer"]), JUDGED, str(row["id"]), f"{kind} {target}: {verdict}")
    return {name: row[name] for name in _TOLD}


def _moment() -> str:
    """Now, in UTC, so fine that two decisions by keyboard stay in their order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _ref(said: str) -> Ref:
    document, _, record = said.partition("#")
    return Ref(document, record)
