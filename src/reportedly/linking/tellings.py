"""A report's events as tellings: the deed and what came of it, told in one sentence, are one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.linking import linking_words
from reportedly.linking.anaphora import with_references
from reportedly.linking.gist import content_words, gist
from reportedly.linking.headlines import headline_end
from reportedly.linking.intervals import length
from reportedly.linking.tellers import Tellers
from reportedly.records import Bounds, Event, Figure, Mention, Place, Ref, Report, Site, Span, Telling, Time, Toll

_STAGES = {"accomplished": "done", "ongoing": "done"}
_MOST_DAYS, _MOST_KILLED = 31, 5000  # what goes beyond is no single happening


@dataclass(frozen=True, slots=True)
class _Marks:
    text: str
    mentions: dict[str, Mention]
    names: dict[str, str]
    places: dict[str, Place]
    times: dict[str, Time]
    figures: dict[str, Figure]


def tellings(report: Report, sentences: Sequence[Span]) -> tuple[Telling, ...]:
    """What a report tells, in text order; what a sentence tells twice (the strike, the killed) is told once."""
    marks = _Marks(
        report.document.text,
        {m.id: m for m in report.mentions},
        {a.id: a.name for a in report.actors},
        {p.id: p for p in report.places},
        {t.id: t for t in report.times},
        {f.id: f for f in report.figures},
    )
    tellers = Tellers.of(report)
    context = gist(report)
    start = headline_end(report.document)  # a headline repeats what the report tells
    events = [e for e in report.events if e.trigger.start >= start]
    told = [
        _telling(report, marks, tellers, context, group, sentence)
        for sentence in sentences
        for group in _happenings([e for e in events if sentence.covers(e.trigger)], marks)
    ]
    return with_references(told, report)


def _happenings(events: Sequence[Event], marks: _Marks) -> list[list[Event]]:
    groups: list[list[Event]] = []
    for e in events:
        fitting = next((g for g in groups if all(_one(e, x, marks) for x in g)), None)
        if fitting is None:
            groups.append([e])
        else:
            fitting.append(e)
    return groups


def _one(a: Event, b: Event, marks: _Marks) -> bool:
    """Whether two events of a sentence can be one happening: nothing that is told of them differs."""
    if a.type != b.type or _STAGES.get(a.stage, a.stage) != _STAGES.get(b.stage, b.stage):
        return False
    if a.where and b.where and marks.places[a.where].name != marks.places[b.where].name:
        return False
    if a.when and b.when and marks.times[a.when].earliest != marks.times[b.when].earliest:
        return False
    return all(x is None or y is None or x == y for x, y in ((a.killed, b.killed), (a.injured, b.injured)))


def _telling(
    report: Report, marks: _Marks, tellers: Tellers, context: tuple[str, ...], group: list[Event], sentence: Span
) -> Telling:
    lead = next((e for e in group if not _outcome(marks.text, e)), group[0])
    ordered = [lead, *(e for e in group if e is not lead)]
    who = [m for e in ordered for m in e.who]
    when = next((marks.times[e.when] for e in ordered if e.when), None)
    claim = next((c for c in report.claims if c.id == lead.claim), None)
    published = report.document.published
    earliest, latest = ((d[:10] if d else None) for d in (when.earliest, when.latest)) if when else (None, None)
    killed = _toll(marks, ordered, "killed")
    head = lead.trigger.of(marks.text).lower().split()[-1]
    return Telling(
        ref=Ref(report.document.id, lead.id),
        events=tuple(e.id for e in group),
        type=lead.type,
        mode=next((e.mode for e in ordered if e.mode), None),
        trigger=lead.trigger,
        passage=sentence,
        stage=lead.stage,
        teller=tellers.of_claim(claim),
        published=published.latest if published else None,
        earliest=earliest,
        latest=latest,
        site=_site(next((marks.places[e.where] for e in ordered if e.where), None)),
        who=_names(marks, who),
        who_span=marks.mentions[who[0]].span if who else None,
        whom=_names(marks, [m for e in ordered for m in e.whom]),
        arms=_names(marks, [m for e in ordered for m in e.arms]),
        killed=killed,
        injured=_toll(marks, ordered, "injured"),
        claim=lead.claim,
        status=claim.status if claim else "asserted",
        certainty=claim.certainty if claim else "certain",
        head=head,
        words=content_words(sentence.of(marks.text)),
        context=context,
        whole=head in linking_words().wars or (length((earliest, latest)) or 0) > _MOST_DAYS or _huge(killed),
    )


def _huge(killed: Toll | None) -> bool:
    return killed is not None and (killed.bounds.low or 0) >= _MOST_KILLED


def _outcome(text: str, event: Event) -> bool:
    return event.trigger.of(text).lower().split()[-1] in linking_words().outcomes


def _names(marks: _Marks, ids: Sequence[str]) -> tuple[str, ...]:
    """Names of actors where known, else the words, each once and in order; ground and buildings tell no two apart."""
    found = (m for m in (marks.mentions[i] for i in ids) if m.kind not in ("facility", "place"))
    return tuple(dict.fromkeys(marks.names.get(m.actor or "") or m.span.of(marks.text) for m in found))


def _site(place: Place | None) -> Site | None:
    if place is None:
        return None
    return Site(
        place.name, place.gazetteer, place.country, place.lat, place.lon, place.radius_km, place.precision
    )  # fmt: skip


def _toll(marks: _Marks, events: Sequence[Event], effect: str) -> Toll | None:
    for e in events:
        bounds: Bounds | None = e.killed if effect == "killed" else e.injured
        if bounds is None:
            continue
        told = [f for i in e.figures if (f := marks.figures[i]).effect == effect]
        figure = next((f for f in told if (f.low, f.high) == (bounds.low, bounds.high)), told[0] if told else None)
        return Toll(bounds, figure.span if figure else e.trigger, figure.counted if figure else None)
    return None
