"""A report as it is shown: its text in pieces that know their marks, who says what, and reasons, all as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportedly.export.digest import GROUPS, OWN, Speaker, speakers, through_whom, word_count
from reportedly.export.digest_words import in_sentences
from reportedly.export.explain import Context, explanation
from reportedly.export.lookup import records_of
from reportedly.export.phrases import content, published, standing
from reportedly.export.segments import Mark, Segment, by_line, marks_of, segments
from reportedly.records import Claim, Document, Report, Span


def screen(report: Report) -> dict[str, Any]:
    """What the page of a report shows; text stands in it as it is, and only the page's escaping makes it safe."""
    marks = marks_of(report)
    number = {mark: index for index, mark in enumerate(marks)}
    return {
        "document": _facts(report),
        "digest": [{"text": one.text, "records": list(one.records)} for one in in_sentences(report)],
        "marks": [{"key": m.key, "layer": m.layer, "styles": list(m.styles), "words": len(m.span)} for m in marks],
        "paragraphs": list(_paragraphs(report.document, marks, number)),
        "groups": [_group(group, title, report) for group, title in GROUPS.items()],
        "records": _records(report, marks),
        "problems": [{"code": one.code, "message": one.message} for one in report.problems],
    }


def _facts(report: Report) -> dict[str, Any]:
    document = report.document
    return {
        "id": document.id, "title": document.title, "publisher": document.publisher,
        "authors": list(document.authors), "url": document.url, "language": document.language,
        "published": published(document), "words": word_count(document),
    }  # fmt: skip


def _paragraphs(document: Document, marks: tuple[Mark, ...], number: dict[Mark, int]) -> Iterator[dict[str, Any]]:
    silent = document.silent()
    for start, end, near in by_line(document.text, marks):
        pieces = [_piece(piece, document.text, number) for piece in segments(start, end, near)]
        yield {"start": start, "silent": any(one.covers(Span(start, end)) for one in silent), "pieces": pieces}


def _piece(piece: Segment, text: str, number: dict[Mark, int]) -> list[Any]:
    return [text[piece.start : piece.end], [number[mark] for mark in piece.marks], piece.begins]


def _group(group: str, title: str, report: Report) -> dict[str, Any]:
    found = [_speaker(one, report) for one in speakers(report) if one.group == group]
    return {"group": group, "title": title, "own": group == OWN, "speakers": found}


def _speaker(speaker: Speaker, report: Report) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "voices": list(speaker.voices),
        "claims": [_claim(claim, report) for claim in speaker.claims],
    }


def _claim(claim: Claim, report: Report) -> dict[str, Any]:
    return {
        "id": claim.id, "status": claim.status, "certainty": claim.certainty, "polarity": claim.polarity,
        "standing": standing(claim), "words": content(claim.content, report.document.text),
        "through": through_whom(claim, report), "why": claim.why, "score": claim.score,
    }  # fmt: skip


def _records(report: Report, marks: Sequence[Mark]) -> dict[str, Any]:
    context, held = Context.of(report), records_of(report)
    found = (explanation(held[key], context) for key in dict.fromkeys(mark.key for mark in marks))
    return {one.id: {"heading": one.heading, "layer": one.layer, "rows": list(one.rows)} for one in found}
