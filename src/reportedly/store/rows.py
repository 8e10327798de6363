"""A report as rows of the layers: what is asked for often, flat, with the words it rests on.

The contract keeps everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.records import Claim, Event, Mention, Place, Report, Span, Voice
from reportedly.store.schema import BITS
from reportedly.store.storable import listed, name_key, storable

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Told:
    """A report with its records by id, for the rows that draw on several of them."""

    report: Report
    first: int
    voices: dict[str, Voice]
    mentions: dict[str, Mention]
    places: dict[str, Place]
    times: dict[str, tuple[str | None, str | None]]
    claims: dict[str, int]
    actors: dict[str, str]

    @classmethod
    def of(cls, report: Report, doc: int) -> _Told:
        first = doc << BITS
        return cls(
            report,
            first,
            {v.id: v for v in report.voices},
            {m.id: m for m in report.mentions},
            {p.id: p for p in report.places},
            {t.id: (t.earliest, t.latest) for t in report.times},
            {c.id: first + n for n, c in enumerate(report.claims)},
            {a.id: a.name for a in report.actors},
        )

    def quote(self, span: Span | None) -> str | None:
        return None if span is None else storable(span.of(self.report.document.text))

    def joined(self, spans: Iterable[Span]) -> str:
        return " … ".join(filter(None, map(self.quote, spans)))

    def shown(self, voice: str | None) -> str | None:
        """A voice as people call it: its name, else the words that describe it, else the outlet."""
        found = self.voices.get(voice or "")
        if found is None:
            return None
        said = found.name or self.actors.get(found.actor or "") or self.quote(found.span)
        return storable(said or self.report.document.publisher or "the report itself")

    def names(self, voice: str) -> Iterator[str | None]:
        """All that a voice goes by."""
        found = self.voices.get(voice)
        if found is not None:
            yield found.name
            yield self.actors.get(found.actor or "")
            yield self.quote(found.span)
            yield self.report.document.publisher if found.kind == "reporter" else None


def layer_rows(report: Report, doc: int) -> dict[str, list[Row]]:
    """The rows of each layer by table name, with keys but without hashes; `doc` is the document's number."""
    told = _Told.of(report, doc)
    layers = {
        "voices": [_voice(told, v) for v in report.voices],
        "claims": [_claim(told, c) for c in report.claims],
        "events": [_event(told, e) for e in report.events],
        "parties": list(_parties(told)),
        "figures": [_figure(told, f) for f in report.figures],
        "places": [_place(told, p) for p in report.places],
        "labels": [_label(told, one) for one in report.labels],
        "forecasts": [_forecast(told, f) for f in report.forecasts],
    }
    return {
        name: [{"rid": told.first + n, "doc": doc, **row} for n, row in enumerate(rows)]
        for name, rows in layers.items()
    }


def _voice(told: _Told, voice: Voice) -> Row:
    return {
        "id": voice.id, "kind": voice.kind, "name": _or_none(voice.name), "text": told.quote(voice.span),
        "actor": _or_none(told.actors.get(voice.actor or "")), "why": storable(voice.why),
    }  # fmt: skip


def _claim(told: _Told, claim: Claim) -> Row:
    nearest = claim.voices[0] if claim.voices else ""
    voice = told.voices.get(nearest)
    # The outlet passes on what others say; it is asked for as a source only where it speaks itself.
    holders = [v for v in claim.voices if told.voices[v].kind != "reporter"] or list(claim.voices)
    return {
        "id": claim.id, "status": claim.status, "certainty": claim.certainty, "polarity": claim.polarity,
        "text": told.joined(claim.content), "names": listed(_names_in(told, claim)),
        "holder": told.shown(nearest) or "", "holder_kind": voice.kind if voice else "reporter",
        "holder_names": listed(name for v in holders for name in told.names(v)),
        "voices": listed(filter(None, map(told.shown, claim.voices))),
        "start": claim.content[0].start if claim.content else None,
        "end": claim.content[-1].end if claim.content else None, "score": _real(claim.score),
    }  # fmt: skip


def _names_in(told: _Told, claim: Claim) -> Iterator[str | None]:
    """The names of actors and places that a claim's words stand for, however the report spells them."""
    for mention in told.report.mentions:
        if mention.actor and any(span.overlaps(mention.span) for span in claim.content):
            yield told.actors.get(mention.actor)
    for place in told.report.places:
        if any(span.overlaps(place.span) for span in claim.content):
            yield place.name


def _event(told: _Told, event: Event) -> Row:
    place = told.places.get(event.where or "")
    earliest, latest = told.times.get(event.when or "", (None, None))
    killed, injured = event.killed, event.injured
    return {
        "id": event.id, "type": event.type, "mode": event.mode, "stage": event.stage,
        "trigger": told.quote(event.trigger), "who": _parts(told, event.who), "whom": _parts(told, event.whom),
        "claim": told.claims.get(event.claim or ""), "same_as": event.same_as,
        "place": _or_none(place.name) if place else None,
        "place_key": (place.gazetteer or name_key(place.name)) if place else None,

        "precision": place.precision if place else None, "country": place.country if place else None,
        "lat": _real(place.lat) if place else None, "lon": _real(place.lon) if place else None,
        "earliest": earliest, "latest": latest,
        "killed_low": killed.low if killed else None, "killed_high": killed.high if killed else None,
        "injured_low": injured.low if injured else None, "injured_high": injured.high if injured else None,
        "start": event.trigger.start, "end": event.trigger.end, "score": _real(event.score),
    }  # fmt: skip


def _parts(told: _Told, ids: Iterable[str]) -> str:
    return "; ".join(told.quote(told.mentions[i].span) or "" for i in ids if i in told.mentions)


def _parties(told: _Told) -> Iterator[Row]:
    by_span = {label.span: label for label in told.report.labels}
    for n, event in enumerate(told.report.events):
        for role, ids in (("who", event.who), ("whom", event.whom)):
            for mention in (told.mentions[i] for i in ids if i in told.mentions):
                name, quote = told.actors.get(mention.actor or ""), told.quote(mention.span) or ""
                label = by_span.get(mention.span)
                yield {
                    "id": mention.id, "event": told.first + n, "role": role, "text": quote, "actor": _or_none(name),
                    "label": told.quote(label.span) if label else None, "key": name_key(name or quote),
                }  # fmt: skip


def _figure(told: _Told, figure: Any) -> Row:
    return {
        "id": figure.id, "text": told.quote(figure.span), "low": _real(figure.low), "high": _real(figure.high),
        "approximate": figure.approximate, "unit": figure.unit, "counted": _or_none(figure.counted),
        "per": figure.per, "effect": figure.effect, "holder": told.shown(figure.holder),
        "start": figure.span.start, "end": figure.span.end,
    }  # fmt: skip


def _place(told: _Told, place: Place) -> Row:
    return {
        "id": place.id, "text": told.quote(place.span), "name": storable(place.name), "key": name_key(place.name),
        "country": place.country, "gazetteer": place.gazetteer, "precision": place.precision, "sense": place.sense,
        "lat": _real(place.lat), "lon": _real(place.lon), "radius_km": _real(place.radius_km),
        "score": _real(place.score),
    }  # fmt: skip


def _label(told: _Told, label: Any) -> Row:
    return {
        "id": label.id, "text": told.quote(label.span), "referent": storable(label.referent_name),
        "holder": told.shown(label.voice), "start": label.span.start, "end": label.span.end,
    }  # fmt: skip


def _forecast(told: _Told, forecast: Any) -> Row:
    due = forecast.due
    return {
        "id": forecast.id, "claim": told.claims.get(forecast.claim), "text": told.quote(forecast.span),
        "what": storable(forecast.what), "holder": told.shown(forecast.holder),
        "due_earliest": due.earliest if due else None, "due_latest": due.latest if due else None,
    }  # fmt: skip


def _or_none(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _real(number: float | None) -> float | None:
    # Scores differ in the last digits from one processor to the next; the contract rounds them likewise.
    return None if number is None else round(float(number), 6)
