"""Groups with their mentions given, without their incidents: which of them are of one incident.

Of a mention only its report and the words that name it are read; what else is told of it comes from reading the report.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from benchmarks.documents import span
from benchmarks.groups import joined, read
from reportedly.linking.gist import content_words, gist
from reportedly.linking.tellers import Tellers
from reportedly.marking.sentences import sentences
from reportedly.pipeline import told
from reportedly.records import Ref, Report, Span, Telling


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """The given mentions as incidents; no links."""
    reports = read(line)
    given = [
        given_tellings(report, [Span(**m["trigger"]) for m in line["mentions"] if m["report"] == name])
        for name, report in reports.items()
    ]
    incidents = [[_mention(t) for t in members] for members in joined(given).values()]
    return {"doc": line["doc"], "incidents": [{"mentions": mentions} for mentions in incidents], "links": []}


def given_tellings(report: Report, triggers: list[Span]) -> list[Telling]:
    """For each trigger what the report is read to tell there, under a name of its own."""
    tellings = told(report)
    spans = {e.id: e.trigger for e in report.events}
    found = [_nearest(report, trigger, tellings, spans) for trigger in sorted(triggers)]
    return [replace(t, ref=Ref(report.document.id, f"given{n}")) for n, t in enumerate(found)]


def _nearest(report: Report, trigger: Span, tellings: tuple[Telling, ...], spans: dict[str, Span]) -> Telling:
    """The telling that these words name or belong to, else the next one of the sentence, else nothing but the words."""
    text = report.document.text
    sentence = next((s for s in sentences(text) if s.start <= trigger.start < s.end), trigger)
    named = (
        next((t for t in tellings if t.trigger.overlaps(trigger)), None)
        or next((t for t in tellings if any(spans[e].overlaps(trigger) for e in t.events)), None)
        or min(
            (t for t in tellings if t.passage == sentence),
            key=lambda t: abs(t.trigger.start - trigger.start),
            default=None,
        )
    )
    if named is None:
        named = _bare(report, trigger, sentence)
    return replace(named, trigger=trigger, head=trigger.of(text).lower().split()[-1])


def _bare(report: Report, trigger: Span, sentence: Span) -> Telling:
    """A telling of which nothing is known but its words."""
    published = report.document.published
    return Telling(
        Ref(report.document.id, ""), (), "ASSAULT", None, trigger, sentence, "accomplished",
        teller=Tellers.of(report).of_claim(None), published=published.latest if published else None,
        words=content_words(sentence.of(report.document.text)), context=gist(report),
    )  # fmt: skip


def _mention(t: Telling) -> dict[str, Any]:
    return {"report": t.ref.document, "trigger": span(t.trigger)}
