"""What became of what each outlet and each voice of the store said: counts with denominators, never a grade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.export.contract import from_json
from reportedly.linking.track import track_records
from reportedly.records import Link, Ref, Report, Telling, TrackRecord
from reportedly.store import derived
from reportedly.store.asking.incidents import every_incident
from reportedly.store.judging import outcome, resolutions

if TYPE_CHECKING:
    from sqlalchemy import Connection

_AT_ONCE = 200
BORNE_OUT = {"came true": True, "did not come true": False}


def sources(connection: Connection) -> tuple[TrackRecord, ...]:
    """The record of every outlet and named voice, outlets first, by name, over all reports that are linked."""
    told: list[Telling] = []
    links: list[Link] = []
    for names in _incidents(connection):
        told += (telling for members in derived.members(connection, names).values() for telling in members)
        links += derived.agreement_of(connection, names)
    outcomes: dict[Ref, bool] = {}
    return track_records(_reports(connection, outcomes), told, links, outcomes)


def _incidents(connection: Connection) -> Iterator[list[str]]:
    """The names of all incidents, some at once."""
    names = every_incident(connection)
    return (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))


def _reports(connection: Connection, outcomes: dict[Ref, bool]) -> Iterator[Report]:
    """Every report, one by one; what people said became of its forecasts is put down before it is passed on."""
    for doc in derived.every_document(connection):
        report = from_json(derived.contract_of(connection, doc))
        for forecast in report.forecasts:
            ref = Ref(report.document.id, forecast.id)
            became = outcome(resolutions(connection, ref))
            if became in BORNE_OUT:
                outcomes[ref] = BORNE_OUT[became]
        yield report
