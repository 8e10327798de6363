"""The tables below the text of a page: figures, forecasts, flows, labels and places at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from reportedly.export.digest import figures_by_holder, labels_used
from reportedly.export.phrases import coordinates, interval, quote, reading, voice_name
from reportedly.export.visible import one_line
from reportedly.records import Report

Cells = tuple[str, ...]


def tables(report: Report) -> str:
    """All tables that have rows, as HTML."""
    parts: tuple[tuple[str, Callable[[Report], Iterable[Cells]]], ...] = (
        ("Figures", _figures),
        ("Forecasts", _forecasts),
        ("Flows", _flows),
        ("Labels used", _labels),
        ("Places", _places),
        ("Times", _times),
    )
    return "".join(_table(heading, list(rows(report))) for heading, rows in parts)


def _table(heading: str, rows: list[Cells]) -> str:
    if not rows:
        return ""
    body = "".join("<tr>" + "".join(f"<td>{escape(one_line(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<div><h2>{heading}</h2><table>{body}</table></div>"


def _figures(report: Report) -> Iterator[Cells]:
    for holder, figures in figures_by_holder(report):
        for figure in figures:
            yield figure.id, quote(figure.span, report.document.text), reading(figure), holder


def _forecasts(report: Report) -> Iterator[Cells]:
    voices = {voice.id: voice_name(voice, report.document) for voice in report.voices}
    for forecast in report.forecasts:
        due = f"due {interval(forecast.due.earliest, forecast.due.latest)}" if forecast.due else ""
        words = quote(forecast.span, report.document.text)
        yield forecast.id, words, voices.get(forecast.holder, forecast.holder), due


def _flows(report: Report) -> Iterator[Cells]:
    for flow in report.flows:
        ends = (("from", flow.source), ("via", flow.via), ("to", flow.target))
        way = ", ".join(f"{word} {name}" for word, name in ends if name)
        yield flow.id, flow.what, f"{flow.kind}, {flow.status}", way


def _labels(report: Report) -> Iterator[Cells]:
    for words, meant, user, count in labels_used(report):
        yield f"{count}×", f"“{words}”", meant, user


def _places(report: Report) -> Iterator[Cells]:
    for place in report.places:
        where = coordinates(place) or "not in the gazetteer"
        yield (
            place.id,
            quote(place.span, report.document.text),
            f"{place.name} {place.country or ''}",
            place.sense,
            where,
        )


def _times(report: Report) -> Iterator[Cells]:
    for time in report.times:
        read = interval(time.earliest, time.latest) if time.earliest or time.latest else "not dated"
        yield time.id, quote(time.span, report.document.text), read, time.how
