"""The only place where stages meet: a document goes in, a report comes out, the same way everywhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from reportedly import __version__, intake
from reportedly.claims.affiliations import make_affiliations
from reportedly.claims.claims import make_claims
from reportedly.claims.codes import coded
from reportedly.claims.events import make_events
from reportedly.claims.evidence import Evidence
from reportedly.claims.flows import make_flows
from reportedly.claims.forecasts import make_forecasts
from reportedly.claims.holders import give_voices
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.schemes import Schemes, schemes
from reportedly.knowledge.weights import GRAPH, weights
from reportedly.linking.copies import Print, taken
from reportedly.linking.tellings import tellings
from reportedly.marking.actors import mark_actors
from reportedly.marking.actors.composition import with_parts
from reportedly.marking.arms import mark_arms
from reportedly.marking.arms_types import with_arms_types
from reportedly.marking.encoder import Encoded, Encoder
from reportedly.marking.encoder.arguments import mark_arguments
from reportedly.marking.events.words import mark_event_words
from reportedly.marking.figures import mark_figures
from reportedly.marking.labels import mark_labels
from reportedly.marking.places import mark_places
from reportedly.marking.quotations import mark_quotations
from reportedly.marking.quotations.documents import told_by_documents
from reportedly.marking.quotations.first_person import spoken_by_others
from reportedly.marking.quotations.merging import completed_attributions
from reportedly.marking.sentences import sentences
from reportedly.marking.times import mark_times
from reportedly.marking.times.publication import decide_published
from reportedly.marking.victims import with_unnamed_people
from reportedly.marking.wording import mark_wording
from reportedly.records import (
    Component,
    Document,
    Figure,
    Label,
    Mention,
    Place,
    Problem,
    Relation,
    Report,
    Span,
    Telling,
    Wording,
)

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # fetching refuses all but http(s), with a reason
Reports = tuple[tuple[Report, ...], tuple[Problem, ...]]
Marked = TypeVar("Marked", Figure, Label, Wording)


def read(target: str | Path, *, keep: str | Path | None = None, codebook: Schemes | None = None) -> Reports:
    """Read a file, an http(s) URL, or standard input (`-`); with `keep` its raw bytes are saved there by hash.

    `codebook` is what codes the events in other schemes, by default the one that comes along.

    Returns the reports (a feed gives several) and what went wrong with the input as a whole. Never raises for
    bad input: a problem with `fatal` says that nothing could be read, or that it could not be kept.
    """
    taken = take(target, keep=keep)
    return _reports(taken, codebook), taken.problems


def take(target: str | Path, *, keep: str | Path | None = None) -> intake.Taken:
    """The documents of a file, an http(s) URL, or standard input (`-`), not read yet; as `read` for bad input."""
    source = _source(target)
    if isinstance(source, Problem):
        return intake.Taken(problems=(source,))
    kept = intake.keep_raw(source.raw, keep) if keep is not None else None
    if isinstance(kept, Problem):
        return intake.Taken(problems=(kept,))
    if isinstance(source, intake.Fetched):
        return intake.read_bytes(source.raw, url=source.url, media_type=source.media_type)
    return intake.read_bytes(source.raw, name=str(target))


class _Local(NamedTuple):
    raw: bytes


def _source(target: str | Path) -> intake.Fetched | _Local | Problem:
    if isinstance(target, str) and _ADDRESS.match(target):
        return intake.fetch(target)
    raw = intake.read_stream(sys.stdin.buffer) if str(target) == "-" else intake.read_file(target)
    return raw if isinstance(raw, Problem) else _Local(raw)


def read_bytes(
    raw: bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    media_type: str | None = None,
    codebook: Schemes | None = None,
) -> Reports:
    """Read the raw bytes of a page, a PDF, a feed or a text."""
    taken = intake.read_bytes(raw, name=name, url=url, media_type=media_type)
    return _reports(taken, codebook), taken.problems


def _reports(taken: intake.Taken, codebook: Schemes | None) -> tuple[Report, ...]:
    reports = tuple(read_document(d, codebook) for d in taken.documents)
    return (replace(reports[0], problems=taken.problems),) if len(reports) == 1 else reports


def read_document(document: Document, codebook: Schemes | None = None) -> Report:
    """Mark a document's text and make claims, events, forecasts and flows of the marks."""
    text, silent, lines = document.text, document.silent(), sentences(document.text)
    published = decide_published(text, document.published, silent)
    seen = Encoder.load().run(text)
    times = mark_times(text, published)
    figures = _spoken(mark_figures(text, times), silent)
    arms = mark_arms(text)
    places = _apart(mark_places(text, seen.names, publisher=document.publisher), arms)
    mentions, actors = mark_actors(text, seen.names, arms, published)
    found = mark_event_words(text, seen.events, seen.qualities["event"].of if seen.qualities else None)
    mentions = with_arms_types(text, _placed(with_unnamed_people(text, mentions, found), places))
    labels = _spoken(mark_labels(text, mentions, actors, seen.tags.get("labels", ())), silent)
    wording = _spoken(mark_wording(text, labels, seen.tags.get("loaded", ())), (*silent, *_outlet(document)))
    evidence = Evidence.of({name: quality.of for name, quality in seen.qualities.items()})
    said = told_by_documents(text, completed_attributions(seen.claims, mark_quotations(text), lines))
    voices, claims = make_claims(
        text, lines, spoken_by_others(text, said), mentions, actors,
        silent=silent, title=document.title, figures=figures, own=[t.span for t in seen.own], evidence=evidence,
    )  # fmt: skip
    figures, labels, wording = give_voices(claims, figures, labels, wording)
    arguments = mark_arguments(seen, [e.trigger for e in found], sorted({m.span for m in mentions}))
    events, claims = make_events(
        text, lines, found, mentions, places, times, figures, claims, actors=actors,
        silent=silent, published=published, evidence=evidence, arguments=arguments,
    )  # fmt: skip
    events = coded(text, events, mentions, actors, codebook or schemes())
    relations = _relations(seen, mentions)
    mentions = with_parts(text, mentions, places)
    mentions, actors, sided = make_affiliations(text, lines, mentions, actors, claims, len(relations) + 1)
    return Report(
        document=replace(document, published=published),
        mentions=mentions, actors=actors, places=places, times=times, figures=figures, labels=labels, voices=voices,
        claims=claims, events=events,
        forecasts=make_forecasts(text, claims, times, published),
        flows=make_flows(text, mentions, claims, sentences=lines, places=places, silent=silent),
        wording=wording,
        relations=(*relations, *sided),
        made_with=made_with(),
    )  # fmt: skip


def told(report: Report) -> tuple[Telling, ...]:
    """What a report tells of each happening, ready to be held against what other reports tell."""
    return tellings(report, sentences(report.document.text))


def printed(document: Document) -> Print:
    """What a report's text is recognised by in others that repeat it."""
    return taken(document, sentences(document.text))


def made_with() -> tuple[Component, ...]:
    """What decides how a document is read, beside its text."""
    model, gazetteer = weights(), Gazetteer.bundled()
    graph = Component("model", model.version, model.sha256.get(GRAPH))
    return Component("reportedly", __version__), graph, Component("gazetteer", gazetteer.version(), gazetteer.sha256())


def _spoken(marks: Iterable[Marked], silent: tuple[Span, ...]) -> tuple[Marked, ...]:
    """The marks outside boilerplate and about-the-author paragraphs."""
    return tuple(m for m in marks if not any(s.overlaps(m.span) for s in silent))


def _outlet(document: Document) -> tuple[Span, ...]:
    """Where the text names its publisher: the words of a name are nobody's wording."""
    name = document.publisher
    found = re.finditer(re.escape(name), document.text) if name else ()
    return tuple(Span(m.start(), m.end()) for m in found)


def _apart(places: tuple[Place, ...], arms: Sequence[Mention]) -> tuple[Place, ...]:
    """The places without towns that only name a weapon ("Grad rockets"); whose weapons they are may stand in there."""
    spans = [m.span for m in arms]
    return tuple(p for p in places if p.precision == "country" or not any(a.covers(p.span) for a in spans))


def _placed(mentions: tuple[Mention, ...], places: tuple[Place, ...]) -> tuple[Mention, ...]:
    """Mentions with the id of the place that their words name."""
    by_start = {p.span.start: p for p in places}
    by_end = {p.span.end: p for p in places}
    found = []
    for m in mentions:
        place = by_start.get(m.span.start) or by_end.get(m.span.end)
        fits = place is not None and m.kind in ("place", "facility", "nationality")
        found.append(replace(m, place=place.id) if fits and place else m)
    return tuple(found)


def _relations(seen: Encoded, mentions: tuple[Mention, ...]) -> tuple[Relation, ...]:
    by_span = {m.span: m.id for m in mentions}
    pairs = [(by_span.get(r.source.span), by_span.get(r.target.span), r.type) for r in seen.relations]
    known = [(left, right, kind) for left, right, kind in pairs if left and right and left != right]
    return tuple(Relation(f"r{i}", kind, a, b, None) for i, (a, b, kind) in enumerate(known, 1))
