"""The project's own annotation: all layers of a whole reading, in the gold files' form."""

from __future__ import annotations

from typing import Any

from benchmarks.documents import report, span
from reportedly.records import Bounds, Claim, Event, Figure, Flow, Forecast, Label, Mention, Report, Time

Row = dict[str, Any]


def predict(line: Row) -> Row:
    """Claims, labels, figures, flows, forecasts, events and loaded wording of one line."""
    r = report(line)
    index = {e.id: i for i, e in enumerate(r.events)}
    return {
        "doc": line["doc"],
        "claims": [_claim(r, c) for c in r.claims],
        "labels": [_label(r, x) for x in r.labels],
        "figures": [_figure(r, f) for f in r.figures],
        "flows": [_flow(x) for x in r.flows],
        "forecasts": [_forecast(r, f) for f in r.forecasts],
        "events": [_event(r, e, index) for e in r.events],
        "loaded": [{"span": span(w.span)} for w in r.wording],
    }


def _holder(r: Report, voice: str | None) -> str:
    found = next((v for v in r.voices if v.id == voice), None)
    if found is None or found.kind == "reporter":
        return "reporter"
    return found.name or (found.span.of(r.document.text) if found.span else "reporter")


def _claim(r: Report, c: Claim) -> Row:
    whole = {"start": min(s.start for s in c.content), "end": max(s.end for s in c.content)}
    nearest = next((v for v in r.voices if v.id == c.voices[0]), None)
    return {
        "content": whole,
        "source": span(c.source) if c.source else None,
        "cue": span(c.cue) if c.cue else None,
        "voice": nearest.kind if nearest else "reporter",
        "status": c.status,
        "certainty": c.certainty,
        "polarity": c.polarity,
    }


def _label(r: Report, x: Label) -> Row:
    return {"span": span(x.span), "referent": x.referent_name, "labelled_by": _holder(r, x.voice)}


def _figure(r: Report, f: Figure) -> Row:
    return {
        "span": span(f.span),
        "low": f.low,
        "high": f.high,
        "approximate": f.approximate,
        "counted": f.counted,
        "effect": f.effect or "none",
        "holder": _holder(r, f.holder),
    }


def _flow(x: Flow) -> Row:
    return {"what": span(x.span), "from": x.source, "via": x.via, "to": x.target, "status": x.status}


def _forecast(r: Report, f: Forecast) -> Row:
    return {"span": span(f.span), "what": f.what, "holder": _holder(r, f.holder), "due": _due(f)}


def _due(f: Forecast) -> str | None:
    """The last day; an interval that is open at its end is the set's "soon"."""
    if f.due is None:
        return None
    return f.due.latest or "soon"


def _event(r: Report, e: Event, index: dict[str, int]) -> Row:
    parties = {m.id: _party(r, m) for m in r.mentions}
    place = next((p for p in r.places if p.id == e.where), None)
    return {
        "trigger": span(e.trigger),
        "type": e.type,
        "who": [words for i in e.who for words in parties.get(i, ())],
        "whom": [words for i in e.whom for words in parties.get(i, ())],
        "where": place.span.of(r.document.text) if place else None,
        "when": _when(next((t for t in r.times if t.id == e.when), None)),
        "stage": e.stage,
        "killed": _bounds(e.killed),
        "injured": _bounds(e.injured),
        "same_as": index.get(e.same_as) if e.same_as else None,
    }


def _party(r: Report, m: Mention) -> tuple[str, ...]:
    """The words of a party; a single word ("IS", "Israeli") with the actor's or country's name that it is linked to."""
    words = m.span.of(r.document.text)
    name = next((a.name for a in r.actors if a.id == m.actor), "")
    if m.kind == "nationality":
        name = next((p.name for p in r.places if p.id == m.place), "")
    if not name or len(words.lower().removeprefix("the ").split()) > 1:
        return (words,)
    return (name,) if words.lower() in name.lower().split() else (words, name)


def _when(t: Time | None) -> str | None:
    if t is None or t.earliest is None or t.latest is None:
        return None
    first, last = t.earliest[:10], t.latest[:10]
    return first if first == last else f"{first}/{last}"


def _bounds(b: Bounds | None) -> list[int | None] | None:
    return None if b is None else [b.low, b.high]
