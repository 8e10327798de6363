"""A report as a dossier for the terminal: sober, within 80 columns, only what the text supports.

Report text goes into Rich as plain Text, never as markup, and control characters are shown, not sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.export.digest import (
    KNOWN,
    OWN,
    UNNAMED,
    Speaker,
    figures_by_holder,
    labels_used,
    speakers,
    tally,
    through_whom,
    word_count,
)
from reportedly.export.explain import Explanation
from reportedly.export.phrases import content, coordinates, interval, number, published, quote, reading, voice_name
from reportedly.export.visible import one_line
from reportedly.records import Claim, Report

GROUPS = {KNOWN: "Who speaks", UNNAMED: "Unnamed sources", OWN: "The report's own voice"}
QUOTE = 160


def dossier(report: Report, *, limit: int | None = 6) -> RenderableType:
    """The whole dossier; `limit` is how many lines a list may have, None for all."""
    sections = (_voices, _figures, _forecasts, _flows, _labels, _places, _problems)
    parts: list[RenderableType] = [_head(report)]
    for section in sections:
        parts.extend(section(report, limit))
    return Group(*parts)


def one_liner(report: Report, name: str) -> Text:
    """A report on one line: its name, and how many claims, voices, figures and forecasts it holds."""
    counts = (
        (len(report.claims), "claims"),
        (len(speakers(report)), "voices"),
        (len(report.figures), "figures"),
        (len(report.forecasts), "forecasts"),
        (len(report.flows), "flows"),
    )
    said = ", ".join(f"{count} {what if count != 1 else what[:-1]}" for count, what in counts if count)
    outlet = report.document.publisher or report.document.title
    return Text.assemble(
        (one_line(name), "bold"), f"  {one_line(outlet, 60)}" if outlet else "", "  ", (said or "nothing found", "dim")
    )


def explained(found: Explanation) -> RenderableType:
    """One record's words and reasons as two columns."""
    table = _columns()
    for caption, value in found.rows:
        table.add_row(Text(caption, "dim"), Text(value))
    return Group(Text.assemble((found.id, "bold"), "  ", found.heading), Padding(table, (0, 0, 0, 1)))


def _head(report: Report) -> RenderableType:
    document = report.document
    table = _columns()
    for caption, value in _facts(report):
        table.add_row(Text(caption, "dim"), Text(value))
    title = Text(one_line(document.title) if document.title else "Untitled report", "bold")
    return Group(title, Padding(table, (0, 0, 0, 1)))


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    document = report.document
    yield "publisher", one_line(document.publisher) if document.publisher else "not stated"
    if document.authors:
        yield "by", one_line(", ".join(document.authors))
    if document.url:
        yield "address", one_line(document.url)
    yield "published", published(document)
    yield "text", f"{document.language or 'language not known'}, {number(word_count(document))} words"
    yield "claims", _claims_in_words(report.claims)


def _claims_in_words(claims: tuple[Claim, ...]) -> str:
    others = tally(claims)
    return f"{len(claims)}, of them {others}" if others else str(len(claims))


def _voices(report: Report, limit: int | None) -> Iterator[RenderableType]:
    everyone = speakers(report)
    for group, heading in GROUPS.items():
        found = [speaker for speaker in everyone if speaker.group == group]
        if found:
            yield _heading(heading)
            yield from (_speaker(speaker, report, limit) for speaker in found)


def _speaker(speaker: Speaker, report: Report, limit: int | None) -> RenderableType:
    others = tally(speaker.claims)
    count = f"{len(speaker.claims)} claim{'s' if len(speaker.claims) != 1 else ''}" + (f", {others}" if others else "")
    name = Text.assemble((speaker.name, "bold"), "  ", (count, "dim"))
    rows = ((claim.id, _said(claim, report)) for claim in speaker.claims)
    return Padding(Group(name, _rows(rows, limit, len(speaker.claims))), (0, 0, 0, 1))


def _said(claim: Claim, report: Report) -> Text:
    standing = [] if (claim.status, claim.certainty) == ("asserted", "certain") else [claim.status, claim.certainty]
    if claim.polarity == "-" and claim.status != "denied":
        standing.append("negative")
    note = f"  [{', '.join(standing)}]" if standing else ""
    through = through_whom(claim, report)
    chain = f"  through {through}" if through else ""
    words = content(claim.content, report.document.text, QUOTE)
    return Text.assemble(words, (note, "italic"), (chain, "dim"))


def _figures(report: Report, limit: int | None) -> Iterator[RenderableType]:
    if not report.figures:
        return
    yield _heading("Figures, by who gives them")
    for holder, figures in figures_by_holder(report):
        rows = (
            (figure.id, Text.assemble(quote(figure.span, report.document.text, 90), ("  " + reading(figure), "dim")))
            for figure in figures
        )
        yield Padding(Group(Text(holder, "bold"), _rows(rows, limit, len(figures))), (0, 0, 0, 1))


def _forecasts(report: Report, limit: int | None) -> Iterator[RenderableType]:
    voices = {voice.id: voice_name(voice, report.document) for voice in report.voices}
    rows = [
        (
            forecast.id,
            Text.assemble(
                quote(forecast.span, report.document.text, QUOTE),
                (f"  {voices.get(forecast.holder, forecast.holder)}", "dim"),
                (f"; due {interval(forecast.due.earliest, forecast.due.latest)}" if forecast.due else "", "dim"),
            ),
        )
        for forecast in report.forecasts
    ]
    yield from _section("Forecasts", rows, limit)


def _flows(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = []
    for flow in report.flows:
        ends = (("from", flow.source), ("via", flow.via), ("to", flow.target))
        way = ", ".join(f"{word} {one_line(name)}" for word, name in ends if name)
        what = f"{one_line(flow.what)} ({flow.kind}, {flow.status})"
        rows.append((flow.id, Text.assemble(what, (f"  {way}" if way else "", "dim"))))
    yield from _section("Flows", rows, limit)


def _labels(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = [
        (f"{count}×", Text.assemble(f"“{words}”", f", meant: {meant}" if meant else "", (f"  used by {user}", "dim")))
        for words, meant, user, count in labels_used(report)
    ]
    yield from _section("Labels used", rows, limit)


def _places(report: Report, limit: int | None) -> Iterator[RenderableType]:
    seen: dict[str, tuple[str, Text]] = {}
    for place in report.places:
        country = f", {place.country}" if place.country else ""
        sense = "" if place.sense == "literal" else f"  [{place.sense}]"
        where = coordinates(place) or "not in the gazetteer"
        line = Text.assemble(one_line(place.name) + country, (f"  {where}", "dim"), (sense, "italic"))
        seen.setdefault(line.plain, (place.id, line))
    yield from _section("Places", list(seen.values()), limit)


def _problems(report: Report, limit: int | None) -> Iterator[RenderableType]:
    rows = [("!", Text(one_line(problem.message))) for problem in report.problems]
    yield from _section("Problems", rows, limit)


def _section(heading: str, rows: list[tuple[str, Text]], limit: int | None) -> Iterator[RenderableType]:
    if rows:
        yield _heading(heading)
        yield Padding(_rows(rows, limit, len(rows)), (0, 0, 0, 1))


def _heading(words: str) -> RenderableType:
    return Padding(Text(words.upper(), "bold cyan"), (1, 0, 0, 0))


def _rows(rows: Iterable[tuple[str, Text]], limit: int | None, total: int) -> Table:
    table = _columns()
    for index, (key, words) in enumerate(rows):
        if limit is not None and index >= limit:
            table.add_row("", Text(f"… {total - limit} more (--all shows them)", "dim"))
            break
        table.add_row(Text(key, "dim"), words)
    return table


def _columns() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=4)
    table.add_column(ratio=1, overflow="fold")
    return table
