"""One thing to decide, with all that a decision takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from reportedly.desk.verdicts import said_of
from reportedly.export.contract import from_json
from reportedly.records import Claim, Event, Figure, Report, Span
from reportedly.reviewing.corrections import EMPTY, LISTS, SPANS, VALUES, unpacked
from reportedly.reviewing.needs import ALL
from reportedly.store.asking.alike import alike
from reportedly.store.asking.forecasts import evidence_for
from reportedly.store.asking.references import document_of, layer_of, reference
from reportedly.store.derived import contract_of
from reportedly.store.judging import EVENTS, FORECAST, judged_in
from reportedly.store.needing import needs_of
from reportedly.store.standing import standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

Told = dict[str, Any]
_AROUND = 400  # characters that are shown on either side where a paragraph is longer
_FAR = 1500  # what an event's parties and place may stand apart to be shown together


def item(connection: Connection, kind: str, target: str, other: str | None, reviewer: str | None) -> Told:
    """One thing to decide: its words in their passage, why it is asked, and what this reviewer may see of other words.

    Raises:
        NotThereError: if a reference names nothing.
    """
    said = said_of(connection, kind, target, other if kind == EVENTS else None, reviewer)
    mine = _mine(standing(said.words).get(reviewer or ""))
    told = {"kind": kind, "ref": target, "other": other, "version": said.version, "words": said.words, "mine": mine}
    if kind == EVENTS:
        return {**told, "sides": [_side(connection, one) for one in (target, other or target)]}
    if kind == FORECAST:
        return {**told, **_forecast(connection, target)}
    layer = layer_of(connection, target)[0]
    made = _RECORDS.get(layer)
    return {**told, "layer": layer, **(made(connection, target, reviewer) if made else {"passage": None})}


def _mine(row: Mapping[str, Any] | None) -> Told | None:
    if row is None:
        return None
    change = unpacked(row["other"]) if row["verdict"] == "corrected" else {}
    return {"verdict": row["verdict"], "change": change}


def _report(connection: Connection, given: str) -> tuple[int, str | None, Report]:
    doc, _, record = document_of(connection, given)
    return doc, record, from_json(contract_of(connection, doc))


def _one(records: Iterable[Any], record: str | None) -> Any:
    return next((one for one in records if one.id == record), None)


def _fields(layer: str) -> Told:
    """What of a layer can be corrected: values of lists, stretches, which of them are lists, which may be left out."""
    optional, several = [name for name in SPANS[layer] if name in EMPTY], list(LISTS.get(layer, ()))
    return {
        "choices": {name: list(of) for name, of in VALUES[layer].items()},
        "stretches": [*(name for name in SPANS[layer] if name not in EMPTY), *several, *optional],
        "lists": several, "optional": optional,
    }  # fmt: skip


def _claim(connection: Connection, given: str, reviewer: str | None) -> Told:
    doc, record, report = _report(connection, given)
    claim: Claim = _one(report.claims, record)
    voice = _one(report.voices, claim.voices[0])
    whole = Span(claim.content[0].start, claim.content[-1].end)
    spans = {"content": whole, "source": claim.source, "cue": claim.cue}
    need = needs_of(connection, doc, claim.id).get(ALL)
    return {
        "report": _about(report), "passage": passage(report.document.text, whole), **_fields("claims"),
        "spans": {name: _pair(span) for name, span in spans.items() if span},
        "values": {
            "status": claim.status, "certainty": claim.certainty, "polarity": claim.polarity,
            "voice": voice.kind if voice else "reporter",
        },
        "holder": _holder(report, claim.voices[0]), "score": claim.score, "because": claim.why,
        "why": need[1].split("\n") if need else [], "alike": len(alike(connection, given)),
        "parts": list(_parts(connection, report, claim, reviewer)),
    }  # fmt: skip


def _parts(connection: Connection, report: Report, claim: Claim, reviewer: str | None) -> Iterator[Told]:
    """The figures and events of a claim that the reviewer has not judged."""
    said = judged_in(connection, report.document.id)
    held = {one.id: one.span for one in report.figures if any(span.covers(one.span) for span in claim.content)}
    held |= {one.id: one.trigger for one in report.events if one.claim == claim.id or one.id in claim.events}
    for record, span in held.items():
        if reviewer not in standing(said.get(record, ())):
            yield {"ref": reference(report.document.id, record), "text": span.of(report.document.text)}


def _figure(connection: Connection, given: str, reviewer: str | None) -> Told:
    _, record, report = _report(connection, given)
    figure: Figure = _one(report.figures, record)
    return {
        "report": _about(report), "passage": passage(report.document.text, figure.span), **_fields("figures"),
        "spans": {"span": _pair(figure.span)}, "numbers": {"low": figure.low, "high": figure.high},
        "values": {"effect": figure.effect}, "counted": figure.counted, "approximate": figure.approximate,
        "unit": figure.unit, "per": figure.per, "because": figure.why, "why": [],
        "holder": _holder(report, figure.holder) if figure.holder else None,
    }  # fmt: skip


def _happening(connection: Connection, given: str, reviewer: str | None) -> Told:
    _, record, report = _report(connection, given)
    event: Event = _one(report.events, record)
    mentions = {one.id: one.span for one in report.mentions}
    who, whom = ([mentions[one] for one in side if one in mentions] for side in (event.who, event.whom))
    place = _one(report.places, event.where)
    near = [one for one in (*who, *whom, *([place.span] if place else ())) if _near(one, event.trigger)]
    whole = Span(min(s.start for s in (event.trigger, *near)), max(s.end for s in (event.trigger, *near)))
    claim = _one(report.claims, event.claim)
    return {
        "report": _about(report), "passage": passage(report.document.text, whole), **_fields("events"),
        "spans": {
            "trigger": _pair(event.trigger), "who": [*map(_pair, who)], "whom": [*map(_pair, whom)],
            **({"where": _pair(place.span)} if place else {}),
        },
        "values": {"type": event.type, "stage": event.stage}, "because": event.why, "why": [],
        "holder": _holder(report, claim.voices[0]) if claim else None, "score": event.score,
    }  # fmt: skip


_RECORDS: Mapping[str, Callable[[Connection, str, str | None], Told]] = {
    "claims": _claim, "figures": _figure, "events": _happening,
}  # fmt: skip


def _side(connection: Connection, given: str) -> Told:
    _, record, report = _report(connection, given)
    event: Event = _one(report.events, record)
    words = {one.id: one.span.of(report.document.text) for one in report.mentions}
    time, place = _one(report.times, event.when), _one(report.places, event.where)
    return {
        "ref": given, "report": _about(report), "passage": passage(report.document.text, event.trigger),
        "spans": {"content": _pair(event.trigger)}, "type": event.type, "stage": event.stage,
        "place": place.name if place else None,
        "when": [time.earliest, time.latest] if time else None,
        "who": [words[one] for one in event.who if one in words],
        "whom": [words[one] for one in event.whom if one in words],
        "killed": [event.killed.low, event.killed.high] if event.killed else None,
    }  # fmt: skip


def _forecast(connection: Connection, given: str) -> Told:
    _, record, report = _report(connection, given)
    forecast = _one(report.forecasts, record)
    return {
        "report": _about(report), "passage": passage(report.document.text, forecast.span),
        "spans": {"content": _pair(forecast.span)}, "holder": _holder(report, forecast.holder),
        "due": [forecast.due.earliest, forecast.due.latest] if forecast.due else None,
        "candidates": evidence_for(connection, given, 5),
    }  # fmt: skip


def passage(text: str, span: Span) -> Told:
    """The paragraphs in which a stretch stands, cut where they are very long, and where that begins in the text."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    start, end = max(start, span.start - _AROUND), min(len(text) if end < 0 else end, span.end + _AROUND)
    return {"start": start, "text": text[start:end]}


def _near(span: Span, trigger: Span) -> bool:
    return max(span.end, trigger.end) - min(span.start, trigger.start) <= _FAR


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _about(report: Report) -> Told:
    document = report.document
    published = document.published
    return {
        "title": document.title,
        "publisher": document.publisher,
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
    }


def _holder(report: Report, voice: str) -> str:
    found = _one(report.voices, voice)
    if found is None or found.kind == "reporter":
        return report.document.publisher or "the report itself"
    return found.name or (found.span.of(report.document.text) if found.span else "the report itself")
