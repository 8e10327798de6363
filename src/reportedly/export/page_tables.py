"""The tables below the text of a page: figures, forecasts, flows, labels and places at a glance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby

from reportedly.export.digest import figures_by_holder, forecasts_by_due, namings, places_named
from reportedly.export.phrases import coordinates, interval, one_of, quote, reading, teller, way
from reportedly.export.visible import one_line
from reportedly.records import Report

Cells = tuple[str, ...]
# Days, minutes, coordinates and counts, which a narrow column would break.
UNBROKEN = re.compile(r"\b\d{4}-\d\d-\d\d(T\d\d:\d\d)?\b|(?<!\d)-?\d{1,3}\.\d\d, -?\d{1,3}\.\d\d|\b\d{1,9}×")


def tables(report: Report) -> str:
    """All tables that have rows, as HTML."""
    parts: tuple[tuple[str, Callable[[Report], Iterable[Cells]]], ...] = (
        ("Figures", _figures),
        ("Forecasts", _forecasts),
        ("Flows", _flows),
        ("Labels and loaded words", _labels),
        ("Places", _places),
        ("Times", _times),
    )
    return "".join(_table(heading, list(rows(report))) for heading, rows in parts)


def _table(heading: str, rows: list[Cells]) -> str:
    if not rows:
        return ""
    body = "".join("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<div><h2>{heading}</h2><table>{body}</table></div>"


def _cell(words: str) -> str:
    return UNBROKEN.sub(r'<span class="nb">\g<0></span>', escape(one_line(words)))


def _figures(report: Report) -> Iterator[Cells]:
    for holder, figures in figures_by_holder(report):
        for figure in figures:
            yield figure.id, quote(figure.span, report.document.text), reading(figure), holder


def _forecasts(report: Report) -> Iterator[Cells]:
    for forecast in forecasts_by_due(report):
        due = f"due {interval(forecast.due.earliest, forecast.due.latest)}" if forecast.due else "no day"
        words = quote(forecast.span, report.document.text)
        yield forecast.id, due, words, teller(report, forecast.holder) or "the report itself"


def _flows(report: Report) -> Iterator[Cells]:
    for flow in report.flows:
        yield flow.id, flow.what, f"{flow.kind}, {flow.status}", way(flow)


def _labels(report: Report) -> Iterator[Cells]:
    for user, rows in groupby(namings(report), key=lambda one: one.user):
        for index, row in enumerate(rows):
            yield "", user if index == 0 else "", row.meant, one_of(row.words, None)


def _places(report: Report) -> Iterator[Cells]:
    found, others = places_named(report)
    for place, count in found:
        where = coordinates(place) or "not in the gazetteer"
        name = f"{place.name}, {place.country}" if place.country else place.name
        yield place.id, quote(place.span, report.document.text), name, where, f"{count}×"
    if others:
        said = ", ".join(f"{name} {count}×" for name, count in others)
        yield "", "as governments, nationalities or comparisons", said, "", ""


def _times(report: Report) -> Iterator[Cells]:
    for time in report.times:
        read = interval(time.earliest, time.latest) if time.earliest or time.latest else "not dated"
        yield time.id, quote(time.span, report.document.text), read, time.how
