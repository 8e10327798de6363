"""What became of what each outlet and each voice said: counts with denominators and intervals, never a grade."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.linking.tellers import ultimate
from reportedly.linking.wilson import wilson
from reportedly.records import Link, Rate, Ref, Report, Telling, TrackRecord

_WORDS = {
    "alone": "told what no other source tells",
    "contradicted": "was contradicted by another source at the same time or later",
    "confirmed": "was confirmed by an independent source at the same time or later",
    "unnamed": "rested a claim on a source without a name",
    "labels": "called a party by a label in its own voice",
    "loaded": "used loaded wording in its own voice",
    "forecasts": "saw its forecast borne out",
}
_NAMELESS = ("anonymous", "role", "collective")


@dataclass
class _Tally:
    """Cases by the name of a rate: whether each counts."""

    cases: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    reports: set[str] = field(default_factory=set)


def track_records(
    reports: Iterable[Report],
    tellings: Sequence[Telling],
    links: Iterable[Link],
    outcomes: Mapping[Ref, bool] | None = None,
) -> tuple[TrackRecord, ...]:
    """The record of every outlet and every named voice, outlets first, by name.

    `links` are those between the tellings; `outcomes` says of forecasts (document and Forecast id) that a person
    resolved whether they were borne out.
    """
    tallies: dict[tuple[str, str], _Tally] = defaultdict(_Tally)
    _tell(tallies, tellings, tuple(links))
    for report in reports:
        _wording(tallies, report)
        _forecasts(tallies, report, outcomes or {})
    return tuple(
        TrackRecord(who, kind, len(tally.reports), tuple(_rate(name, tally.cases[name]) for name in _WORDS))
        for (kind, who), tally in sorted(tallies.items())
    )


def _tell(tallies: dict[tuple[str, str], _Tally], tellings: Sequence[Telling], links: tuple[Link, ...]) -> None:
    by_ref = {t.ref: t for t in tellings}
    beside: dict[Ref, list[tuple[Link, Telling]]] = defaultdict(list)
    for link in links:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            if link.relation != "same" and link.independent is not False and one in by_ref and other in by_ref:
                beside[one].append((link, by_ref[other]))
    for t in tellings:
        others = beside[t.ref]
        after = [link for link, other in others if (other.published or "") >= (t.published or "9")]
        for who in _tellers(t):
            tally = tallies[who]
            tally.reports.add(t.ref.document)
            tally.cases["alone"].append(not others)
            if others:
                tally.cases["contradicted"].append(any(x.relation == "contradicts" for x in after))
                tally.cases["confirmed"].append(any(x.relation == "supports" and x.independent for x in after))


def _tellers(t: Telling) -> list[tuple[str, str]]:
    outlet = [("outlet", t.teller.outlet)] if t.teller.outlet else []
    named = t.teller.holders and ultimate(t.teller) is not None
    return [*outlet, *([("voice", t.teller.holders[0])] if named else [])]


def _wording(tallies: dict[tuple[str, str], _Tally], report: Report) -> None:
    if not report.document.publisher:
        return
    tally = tallies["outlet", report.document.publisher]
    tally.reports.add(report.document.id)
    voices = {v.id: v for v in report.voices}
    own = {v.id for v in report.voices if v.kind == "reporter"} | {None}
    for claim in report.claims:
        nearest = voices.get(claim.voices[0]) if claim.voices else None
        if nearest is not None and nearest.kind != "reporter":
            tally.cases["unnamed"].append(nearest.kind in _NAMELESS and nearest.name is None)
    tally.cases["labels"].append(any(x.voice in own for x in report.labels))
    tally.cases["loaded"].append(any(x.voice in own for x in report.wording))


def _forecasts(tallies: dict[tuple[str, str], _Tally], report: Report, outcomes: Mapping[Ref, bool]) -> None:
    voices = {v.id: v for v in report.voices}
    for forecast in report.forecasts:
        outcome = outcomes.get(Ref(report.document.id, forecast.id))
        holder = voices.get(forecast.holder)
        if outcome is None or holder is None:
            continue
        who = ("voice", holder.name) if holder.name else ("outlet", report.document.publisher)
        if who[1] and (holder.name or holder.kind == "reporter"):
            tallies[who[0], who[1]].reports.add(report.document.id)
            tallies[who[0], who[1]].cases["forecasts"].append(outcome)


def _rate(name: str, cases: list[bool]) -> Rate:
    bounds = wilson(sum(cases), len(cases))
    low, high = bounds if bounds else (None, None)
    return Rate(name, sum(cases), len(cases), low, high, f"{_WORDS[name]} in {sum(cases)} of {len(cases)}")
