"""A report as a dossier for the terminal: sober, about two screens, only what the text supports.

Report text goes into Rich as plain Text, never as markup, and control characters are shown, not sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.export.digest import (
    GROUPS,
    OWN,
    Speaker,
    figures_by_holder,
    speakers,
    through_whom,
    word_count,
)
from reportedly.export.digest_words import Sentence, in_sentences
from reportedly.export.dossier_lists import lists
from reportedly.export.explain import Explanation
from reportedly.export.phrases import content, number, published, reading, standing, words_of
from reportedly.export.rows import STYLES, Row, columns, heading, listed, more
from reportedly.export.visible import one_line
from reportedly.records import Claim, Report

QUOTE = 150
LINES = 5  # of a list, where not all is asked for
SPEAKERS = 8  # of a group
TOLD = 3  # claims of one speaker
KEYS = 6  # ids behind a sentence


def dossier(report: Report, *, limit: int | None = LINES) -> RenderableType:
    """The whole dossier; `limit` is how many lines a list may have, None for all, with further lists."""
    return Group(_head(report, limit), *_voices(report, limit), *lists(report, limit))


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


def tolls(report: Report) -> RenderableType:
    """Who counts how many killed and injured: a line for each holder and effect."""
    rows = []
    for holder, figures in figures_by_holder(report):
        for effect in ("killed", "injured"):
            counts = dict.fromkeys(reading(one) for one in figures if one.effect == effect)
            if counts:
                rows.append((effect, Text.assemble(", ".join(counts), (f"  {holder}", "dim"))))
    return listed(rows, None, 2)


def explained(found: Explanation) -> RenderableType:
    """One record's words and reasons as two columns."""
    table = columns()
    for caption, value in found.rows:
        table.add_row(Text(caption, "dim"), Text(value))
    return Group(Text.assemble((found.id, "bold"), "  ", found.heading), Padding(table, (0, 0, 0, 1)))


def _head(report: Report, limit: int | None) -> RenderableType:
    document = report.document
    table = columns()
    for caption, value in _facts(report):
        table.add_row(Text(caption, "dim"), Text(value))
    title = Text(one_line(document.title) if document.title else "Untitled report", "bold")
    told = columns(1)
    for one in in_sentences(report):
        told.add_row(Text("·", "dim"), _sentence(one, report, limit))
    return Group(title, Padding(told, (0, 0, 1, 1)), Padding(table, (0, 0, 0, 1)))


def _sentence(one: Sentence, report: Report, limit: int | None) -> Text:
    keys = [key for key in one.records if key != report.document.id]
    shown = keys if limit is None or len(keys) <= KEYS else [*keys[:KEYS], "…"]
    return Text.assemble(one.text, (f"  {' '.join(shown)}" if shown else "", "dim"))


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    document = report.document
    yield "publisher", one_line(document.publisher) if document.publisher else "not stated"
    if document.authors and document.authors != (document.publisher,):
        yield "by", one_line(", ".join(document.authors))
    if document.url:
        yield "address", one_line(document.url)
    yield "published", published(document)
    yield "text", f"{document.language or 'language not known'}, {number(word_count(document))} words"


def _voices(report: Report, limit: int | None) -> Iterator[RenderableType]:
    everyone = speakers(report)
    for group, title in GROUPS.items():
        found = [speaker for speaker in everyone if speaker.group == group]
        if not found:
            continue
        yield heading(title)
        if group == OWN:
            yield from (_told(speaker, report, limit) for speaker in found)
            continue
        shown = found if limit is None or len(found) <= SPEAKERS + 1 else found[:SPEAKERS]
        yield from (_speaker(speaker, report, limit and min(limit, TOLD)) for speaker in shown)
        if len(shown) < len(found):
            yield Padding(more(len(found) - len(shown), f" who speak: {_names(found[len(shown) :])}"), (0, 0, 0, 1))


def _names(speakers: Sequence[Speaker]) -> str:
    return one_line(", ".join(speaker.name for speaker in speakers), 200)


def _speaker(speaker: Speaker, report: Report, limit: int | None) -> RenderableType:
    words = words_of(speaker.spans, report.document.text, speaker.name)
    name = Text.assemble((speaker.name, "bold"), (f"  {words}" if words else "", "dim"))
    return Padding(Group(name, _told(speaker, report, limit)), (0, 0, 0, 1))


def _told(speaker: Speaker, report: Report, limit: int | None) -> RenderableType:
    return listed([_claim(claim, report, limit) for claim in speaker.claims], limit)


def _claim(claim: Claim, report: Report, limit: int | None) -> Row:
    note = standing(claim)
    through = through_whom(claim, report)
    words = content(claim.content, report.document.text, QUOTE if limit is not None else None)
    return claim.id, Text.assemble(
        (f"{note}: " if note else "", STYLES.get(claim.status, "italic")),
        words,
        (f"  through {through}" if through else "", "dim"),
    )
