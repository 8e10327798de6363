"""The lists of a dossier below the voices: figures, forecasts, flows, labels, places, problems, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.export.digest import Tallied, figures_by_holder, forecasts_by_due, namings, places_named, tallied
from reportedly.export.explain import Context
from reportedly.export.phrases import (
    casualties,
    codes_of,
    coordinates,
    interval,
    one_of,
    quote,
    reading,
    teller,
    unreal,
    way,
)
from reportedly.export.rows import STYLES, Row, heading, listed, more, section
from reportedly.export.visible import one_line
from reportedly.records import Event, Flow, Place, Report

QUOTE = 90
FORECAST = 120
HOLDERS = 8


def lists(report: Report, limit: int | None) -> Iterator[RenderableType]:
    """Every list that has lines; with None as limit nothing is cut, and events, times and wording follow."""
    sections: tuple[Callable[[Report, int | None], Iterator[RenderableType]], ...]
    sections = (_figures, _forecasts, _flows, _labels, _places)
    if limit is None:
        sections += (_events, _times)
    for part in (*sections, _problems):
        yield from part(report, limit)


def _figures(report: Report, limit: int | None) -> Iterator[RenderableType]:
    if not report.figures:
        return
    yield heading("Figures, by who gives them")
    groups = figures_by_holder(report)
    shown = groups if limit is None or len(groups) <= HOLDERS + 1 else groups[:HOLDERS]
    for holder, figures in shown:
        yield Padding(Text(holder, "bold"), (0, 0, 0, 1))
        yield listed([_figure(one, report) for one in tallied(figures, merge=limit is not None)], limit, 2)
    if len(shown) < len(groups):
        yield Padding(more(len(groups) - len(shown), " holders"), (0, 0, 0, 1))


def _figure(found: Tallied, report: Report) -> Row:
    figure = found.figure
    again = f"  {found.count}×" if found.count > 1 else ""
    words, note = quote(figure.span, report.document.text, QUOTE), unreal(figure, report)
    said = (f"{note}: " if note else "", STYLES.get(note, "italic"))
    return figure.id, Text.assemble(said, reading(figure), (f"  {words}{again}", "dim"))


def _forecasts(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = []
    for forecast in forecasts_by_due(report):
        due = f"{interval(forecast.due.earliest, forecast.due.latest)}: " if forecast.due else ""
        words = quote(forecast.span, report.document.text, FORECAST if limit is not None else None)
        by = teller(report, forecast.holder)
        rows.append((forecast.id, Text.assemble((due, "bold"), words, (f"  by {by}" if by else "", "dim"))))
    yield from section("Forecasts, by the day they fall due", rows, limit)


def _flows(report: Report, limit: int | None) -> Iterator[RenderableType]:
    tellers = {claim.id: claim.voices[0] for claim in report.claims if claim.voices}
    rows = [(flow.id, _flow(flow, teller(report, tellers.get(flow.claim or "")))) for flow in report.flows]
    yield from section("Flows", rows, limit)


def _flow(flow: Flow, by: str) -> Text:
    note = f"{flow.status}: " if flow.status != "asserted" else ""
    return Text.assemble(
        (note, STYLES.get(flow.status, "italic")),
        f"{one_line(flow.what)} ({flow.kind}) {way(flow)}".rstrip(),
        (f"  by {by}" if by else "", "dim"),
    )


def _labels(report: Report, limit: int | None) -> Iterator[RenderableType]:
    found = namings(report)
    if found:
        yield heading("Labels and loaded words, by who uses them")
    for user, rows in groupby(found, key=lambda one: one.user):
        yield Padding(Text(user, "bold"), (0, 0, 0, 1))
        for row in rows:
            yield Padding(Text.assemble((f"{row.meant}: ", "dim"), one_of(row.words, limit)), (0, 0, 0, 3))


def _places(report: Report, limit: int | None) -> Iterator[RenderableType]:
    found, others = places_named(report)
    if not found and not others:
        return
    yield heading("Places")
    if found:
        yield listed([_place(place, count, report) for place, count in found], limit)
    if others:
        said = ", ".join(f"{name} {count}×" if count > 1 else name for name, count in others)
        words = Text(f"as governments, nationalities, comparisons or parts of other words: {said}", "dim")
        yield Padding(words, (0, 0, 0, 1))


def _place(place: Place, count: int, report: Report) -> Row:
    words = one_line(place.span.of(report.document.text))
    named = one_line(place.name)
    name = named if words.casefold() == named.casefold() else f"{words} → {named}"
    country = f", {place.country}" if place.country else ""
    again = f"  {count}×" if count > 1 else ""
    return place.id, Text.assemble(name + country, (f"  {coordinates(place) or 'not in the gazetteer'}{again}", "dim"))


def _events(report: Report, limit: int | None) -> Iterator[RenderableType]:
    context = Context.of(report)
    yield from section("Events", [(event.id, _event(event, context)) for event in report.events], limit)


def _event(event: Event, context: Context) -> Text:
    pairs = (
        ("who", context.plain_names(event.who)),
        ("whom", context.plain_names(event.whom)),
        ("where", context.plain_names((event.where,) if event.where else ())),
        ("when", context.plain_names((event.when,) if event.when else ())),
        ("killed", casualties(event.killed)),
        ("injured", casualties(event.injured)),
        ("told in", event.claim),
        ("in", codes_of(event)),
    )
    said = "; ".join(f"{caption} {value}" for caption, value in pairs if value)
    return Text.assemble(
        f"{event.type}, {event.stage}  {context.quote(event.trigger)}", (f"  {said}" if said else "", "dim")
    )


def _times(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = []
    for time in report.times:
        read = interval(time.earliest, time.latest) if time.earliest or time.latest else time.value or "not dated"
        words = quote(time.span, report.document.text)
        rows.append((time.id, Text.assemble(read, (f"  {words}, {one_line(time.how)}", "dim"))))
    yield from section("Times", rows, limit)


def _problems(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = [("!", Text(one_line(problem.message))) for problem in report.problems]
    yield from section("Problems", rows, limit)
