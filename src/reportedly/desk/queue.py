"""What waits for a reviewer over all reports, most needed first, and one piece of it with all that a decision takes."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from reportedly.desk.verdicts import said_of
from reportedly.export.contract import from_json
from reportedly.records import Report, Span
from reportedly.reviewing.corrections import VALUES, unpacked
from reportedly.reviewing.needs import ALL
from reportedly.store.asking.alike import alike
from reportedly.store.asking.forecasts import evidence_for
from reportedly.store.asking.queue import claims_in_need, claims_of_report, doubtful_joins, due_forecasts
from reportedly.store.asking.references import document_of
from reportedly.store.derived import contract_of
from reportedly.store.judging import EVENTS, FORECAST, RECORD
from reportedly.store.needing import needs_of
from reportedly.store.standing import standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

_AROUND = 400  # characters that are shown on either side where a paragraph is longer


def queue(
    connection: Connection, reviewer: str | None, today: str, *, kind: str | None = None, why: str | None = None,
    report: str | None = None, limit: int = 50, skip: int = 0,
) -> list[dict[str, Any]]:  # fmt: skip
    """What the reviewer has not judged: `kind` narrows to claims ("record"), joins ("events") or forecasts.

    `why` narrows claims to one reason, `report` to the claims of one report in their order.

    Raises:
        NotThereError: if there is no such report.
    """
    most = skip + limit
    if report:
        return claims_of_report(connection, report, reviewer, most)[skip:]
    lists = []
    if kind in (None, RECORD):
        lists.append(claims_in_need(connection, why or ALL, reviewer, most))
    if kind in (None, EVENTS) and why is None:
        lists.append(doubtful_joins(connection, reviewer, most))
    if kind in (None, FORECAST) and why is None:
        lists.append(due_forecasts(connection, today, reviewer, most))
    return list(islice(merge(*lists, key=lambda row: -row["need"]), skip, most))


def item(connection: Connection, kind: str, target: str, other: str | None, reviewer: str | None) -> dict[str, Any]:
    """One thing to decide: its words in their passage, why it is asked, and what this reviewer may see of other words.

    Raises:
        NotThereError: if a reference names nothing.
    """
    said = said_of(connection, kind, target, other if kind == EVENTS else None, reviewer)
    mine = _mine(standing(said.words).get(reviewer or ""))
    told = {
        "kind": kind, "ref": target, "other": other, "version": said.version, "words": said.words,
        "mine": mine,
    }  # fmt: skip
    if kind == EVENTS:
        return {**told, "sides": [_event(connection, one) for one in (target, other or target)]}
    if kind == FORECAST:
        return {**told, **_forecast(connection, target)}
    return {**told, **_claim(connection, target)}


def _mine(row: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if row is None:
        return None
    change = unpacked(row["other"]) if row["verdict"] == "corrected" else {}
    return {"verdict": row["verdict"], "change": change}


def _report(connection: Connection, given: str) -> tuple[int, str | None, Report]:
    doc, _, record = document_of(connection, given)
    return doc, record, from_json(contract_of(connection, doc))


def _claim(connection: Connection, given: str) -> dict[str, Any]:
    doc, record, report = _report(connection, given)
    claim = next((one for one in report.claims if one.id == record), None)
    if claim is None:
        return {"report": _about(report), "passage": None}
    voice = next((one for one in report.voices if one.id == claim.voices[0]), None)
    whole = Span(claim.content[0].start, claim.content[-1].end)
    spans = {"content": whole, "source": claim.source, "cue": claim.cue}
    need = needs_of(connection, doc, claim.id).get(ALL)
    return {
        "report": _about(report), "passage": passage(report.document.text, whole),
        "spans": {name: [span.start, span.end] for name, span in spans.items() if span},
        "values": {
            "status": claim.status, "certainty": claim.certainty, "polarity": claim.polarity,
            "voice": voice.kind if voice else "reporter",
        },
        "choices": {name: list(of) for name, of in VALUES["claims"].items()},
        "holder": _holder(report, claim.voices[0]), "score": claim.score, "because": claim.why,
        "why": need[1].split("\n") if need else [], "alike": len(alike(connection, given)),
    }  # fmt: skip


def _event(connection: Connection, given: str) -> dict[str, Any]:
    _, record, report = _report(connection, given)
    event = next((one for one in report.events if one.id == record), None)
    if event is None:
        return {"ref": given, "report": _about(report), "passage": None}
    words = {one.id: one.span.of(report.document.text) for one in report.mentions}
    time = next((one for one in report.times if one.id == event.when), None)
    place = next((one for one in report.places if one.id == event.where), None)
    return {
        "ref": given, "report": _about(report), "passage": passage(report.document.text, event.trigger),
        "spans": {"content": [event.trigger.start, event.trigger.end]}, "type": event.type, "stage": event.stage,
        "place": place.name if place else None,
        "when": [time.earliest, time.latest] if time else None,
        "who": [words[one] for one in event.who if one in words],
        "whom": [words[one] for one in event.whom if one in words],
        "killed": [event.killed.low, event.killed.high] if event.killed else None,
    }  # fmt: skip


def _forecast(connection: Connection, given: str) -> dict[str, Any]:
    _, record, report = _report(connection, given)
    forecast = next((one for one in report.forecasts if one.id == record), None)
    if forecast is None:
        return {"report": _about(report), "passage": None}
    return {
        "report": _about(report), "passage": passage(report.document.text, forecast.span),
        "spans": {"content": [forecast.span.start, forecast.span.end]}, "holder": _holder(report, forecast.holder),
        "due": [forecast.due.earliest, forecast.due.latest] if forecast.due else None,
        "candidates": evidence_for(connection, given, 5),
    }  # fmt: skip


def passage(text: str, span: Span) -> dict[str, Any]:
    """The paragraphs in which a stretch stands, cut where they are very long, and where that begins in the text."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    start, end = max(start, span.start - _AROUND), min(len(text) if end < 0 else end, span.end + _AROUND)
    return {"start": start, "text": text[start:end]}


def _about(report: Report) -> Mapping[str, Any]:
    document = report.document
    published = document.published
    return {
        "title": document.title,
        "publisher": document.publisher,
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
    }


def _holder(report: Report, voice: str) -> str:
    found = next((one for one in report.voices if one.id == voice), None)
    if found is None or found.kind == "reporter":
        return report.document.publisher or "the report itself"
    return found.name or (found.span.of(report.document.text) if found.span else "the report itself")
