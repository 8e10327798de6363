"""What became of what each outlet and each voice of the store said: counts with denominators, never a grade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.export.contract import from_json
from reportedly.linking.agreement import agreement
from reportedly.linking.track import track_records
from reportedly.records import Link, Ref, Report, Telling, TrackRecord
from reportedly.store import derived
from reportedly.store.asking.incidents import every_incident
from reportedly.store.judging import resolutions

if TYPE_CHECKING:
    from sqlalchemy import Connection

_AT_ONCE = 200
BORNE_OUT = {"came true": True, "did not come true": False}


def sources(connection: Connection) -> tuple[TrackRecord, ...]:
    """The record of every outlet and named voice, outlets first, by name, over all reports that are linked."""
    told: list[Telling] = []
    links: list[Link] = []
    for name, members in _incidents(connection):
        told += members
        documents = {telling.ref.document for telling in members}
        if len(members) > 1:
            links += agreement(members, derived.copies_among(connection, documents), name)
    outcomes: dict[Ref, bool] = {}
    return track_records(_reports(connection, outcomes), told, links, outcomes)


def _incidents(connection: Connection) -> Iterator[tuple[str, tuple[Telling, ...]]]:
    names = every_incident(connection)
    for start in range(0, len(names), _AT_ONCE):
        yield from derived.members(connection, names[start : start + _AT_ONCE]).items()


def _reports(connection: Connection, outcomes: dict[Ref, bool]) -> Iterator[Report]:
    """Every report, one by one; what people said became of its forecasts is put down before it is passed on."""
    for doc in derived.every_document(connection):
        report = from_json(derived.contract_of(connection, doc))
        for forecast in report.forecasts:
            ref = Ref(report.document.id, forecast.id)
            said = resolutions(connection, ref)
            if said and said[0]["verdict"] in BORNE_OUT:
                outcomes[ref] = BORNE_OUT[said[0]["verdict"]]
        yield report
