"""claims.csv: a row for the words of each claim, and one for each thing that it says of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.export.cells import Cell, Row
from reportedly.export.told import Told, publication_day, report_key, speaker, told
from reportedly.records import Bounds, Claim, Figure, Report, Span, Voice

AROUND = 40
_ATTRIBUTION = {
    "reporter": "report voice",
    "anonymous": "undisclosed",
    "role": "anonymous",
    "collective": "anonymous",
    "named": "named",
    "document": "document",
}


def claim_rows(report: Report, *, strict: bool = False) -> Iterator[Row]:
    """Rows of all claims in the order of the text; `strict` changes nothing, the columns are all our own."""
    voices = {voice.id: voice for voice in report.voices}
    events: dict[str, list[Told]] = {}
    for one in told(report):
        events.setdefault(one.event.claim or "", []).append(one)
    for claim in report.claims:
        base = _base(report, claim, voices)
        for row in _things(report, claim, events.get(claim.id, ())):
            yield {**base, **row}


def _base(report: Report, claim: Claim, voices: Mapping[str, Voice]) -> dict[str, Cell]:
    voice = voices.get(claim.voices[0]) if claim.voices else None
    return {
        "claim_id": f"{report_key(report)}-{claim.id}",
        "report_id": report_key(report),
        "epistemic": claim.status,
        "polarity": claim.polarity,
        "speaker": speaker(voice, report) or None if voice else None,
        "speaker_kind": voice.kind if voice else None,
        "attribution_kind": _ATTRIBUTION.get(voice.kind) if voice else None,
        "published_at": publication_day(report),
        "extractor": claim.maker.partition("/")[0],
        "extractor_version": claim.maker.partition("/")[2] or None,
        "review_status": "machine",
    }


def _things(report: Report, claim: Claim, events: Iterable[Told]) -> Iterator[Row]:
    for span in claim.content:
        yield {"field": "content", **_words(report, span)}
    figures = {figure.id: figure for figure in report.figures}
    for one in events:
        common: dict[str, Cell] = {
            "event_id": one.id,
            "claimed_date_start": one.start,
            "claimed_date_end": one.end,
        }
        for row in _of_event(one, figures):
            yield {**common, **row}


def _of_event(one: Told, figures: Mapping[str, Figure]) -> Iterator[Row]:
    report, event = one.report, one.event
    trigger = _words(report, event.trigger)
    yield {"field": "event", **trigger, "value_text": f"{event.type}:{event.mode}" if event.mode else event.type}
    for field, count in (("killed", event.killed), ("injured", event.injured)):
        if count is not None:
            yield {"field": field, **trigger, **_count(one, field, count, figures)}
    for field, parties in (("perpetrator", one.who), ("target", one.whom)):
        for party in parties:
            yield {"field": field, **trigger, "value_text": party.name}
    for weapon in one.arms:
        yield {"field": "weapon", **trigger, "value_text": weapon}
    if one.place is not None:
        yield {"field": "place", **_words(report, one.place.span), "value_text": one.place.name}


def _count(one: Told, effect: str, count: Bounds, figures: Mapping[str, Figure]) -> dict[str, Cell]:
    found = (figures[key] for key in one.event.figures if key in figures and figures[key].effect == effect)
    figure = next(found, None)
    words = _words(one.report, figure.span) if figure else {}
    return {**words, "value_low": count.low, "value_high": count.high, "unit": "people"}


def _words(report: Report, span: Span) -> dict[str, Cell]:
    """The quotation with its place in the text, as in a W3C TextQuoteSelector."""
    text = report.document.text
    return {
        "value_text": span.of(text),
        "start": span.start,
        "end": span.end,
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
