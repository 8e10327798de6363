"""A report with what people settled of it, as a line of a gold set that `reportedly train` reads.

The form is that of the claims set: one object a report, every stretch with its words. Nothing that nobody looked at
enters it. `reviewed` tells for each layer whether it is the "whole" of it (people judged every record, and of claims
that none is missing) or a "part": of a part it can be learned what its stretches are, not that there are no others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from reportedly.records import Claim, Event, Figure, Label, Report, Span
from reportedly.reviewing.corrections import LISTS
from reportedly.reviewing.settled import ADDED, WRONG, Settled

Line = dict[str, Any]
_STRETCHES = ("content", "source", "cue", "span", "trigger")


def gold_line(
    report: Report, words: Mapping[str, Settled], *, complete: bool = False, added: Sequence[Settled] = ()
) -> Line | None:
    """The line of a report; `words` by record id, `complete` if a person says that no claim is missing.

    `added` are the claims that people added. None where nothing in it was settled.
    """
    layers = {name: _layer(report, records, words, made) for name, (records, made) in _layers(report).items()}
    if added:
        layers["claims"] = _with_added(layers["claims"], added, report)
    touched = {name: whole for name, (rows, whole) in layers.items() if rows is not None}
    if not touched:
        return None
    document = report.document
    return {
        "doc": document.id, "title": document.title, "publisher": document.publisher,
        "published": document.published.latest if document.published else None, "text": document.text,
        "reviewed": {
            name: "whole" if whole and (complete or name != "claims") else "part" for name, whole in touched.items()
        },
        **{name: layers[name][0] or [] for name in layers}, "flows": [], "forecasts": [], "loaded": [],
    }  # fmt: skip


def _layers(report: Report) -> dict[str, tuple[Iterable[Any], Callable[[Report, Any], Line]]]:
    return {
        "claims": (report.claims, _claim), "labels": (report.labels, _label),
        "figures": (report.figures, _figure), "events": (report.events, _event),
    }  # fmt: skip


def _layer(
    report: Report, records: Iterable[Any], words: Mapping[str, Settled], made: Callable[[Report, Any], Line]
) -> tuple[list[Line] | None, bool]:
    """The rows that stand (None where nobody spoke of any), and whether every record was settled."""
    held = [(one, words.get(one.id)) for one in records]
    if not any(word for _, word in held):
        return None, False
    rows = [_corrected(made(report, one), word, report.document.text) for one, word in held if _stands(word)]
    return rows, all(word for _, word in held)


def _with_added(
    found: tuple[list[Line] | None, bool], added: Sequence[Settled], report: Report
) -> tuple[list[Line], bool]:
    rows, whole = found
    text = report.document.text
    new = [_corrected({"source": None, "cue": None}, one, text) for one in added if one.verdict == ADDED]
    rows = sorted([*(rows or ()), *new], key=lambda row: (row["content"]["start"], row["content"]["end"]))
    return rows, whole or not report.claims


def _stands(word: Settled | None) -> bool:
    return word is not None and word.verdict != WRONG


def _corrected(row: Line, word: Settled | None, text: str) -> Line:
    change = word.change if word else {}
    row |= {name: _value(name, value, text) for name, value in change.items()}
    if row.get("voice") == "reporter":  # the report's own voice has no source
        row |= {"source": None, "cue": None}
    if row.get("effect", "") is None:
        row["effect"] = "none"
    return row


def _value(name: str, value: Any, text: str) -> Any:
    """A corrected value in the form of its field: parties and places are told by their words."""
    if name in LISTS["events"]:
        return [Span(*one).of(text) for one in value]
    if not value or name not in _STRETCHES:
        return Span(*value).of(text) if value and name == "where" else value
    return _quote(Span(*value), text)


def _claim(report: Report, claim: Claim) -> Line:
    text = report.document.text
    whole = Span(min(s.start for s in claim.content), max(s.end for s in claim.content))
    return {
        "content": _quote(whole, text), "source": _quote(claim.source, text), "cue": _quote(claim.cue, text),
        "voice": _kind(report, claim.voices[0]), "status": claim.status, "certainty": claim.certainty,
        "polarity": claim.polarity,
    }  # fmt: skip


def _label(report: Report, label: Label) -> Line:
    return {
        "span": _quote(label.span, report.document.text), "referent": label.referent_name,
        "labelled_by": _holder(report, label.voice),
    }  # fmt: skip


def _figure(report: Report, figure: Figure) -> Line:
    return {
        "span": _quote(figure.span, report.document.text), "low": figure.low, "high": figure.high,
        "approximate": figure.approximate, "counted": figure.counted, "effect": figure.effect or "none",
        "holder": _holder(report, figure.holder),
    }  # fmt: skip


def _event(report: Report, event: Event) -> Line:
    text = report.document.text
    words = {mention.id: mention.span.of(text) for mention in report.mentions}
    place = next((one for one in report.places if one.id == event.where), None)
    return {
        "trigger": _quote(event.trigger, text), "type": event.type,
        "who": [words[one] for one in event.who if one in words],
        "whom": [words[one] for one in event.whom if one in words],
        "where": place.span.of(text) if place else None, "stage": event.stage,
    }  # fmt: skip


def _kind(report: Report, voice: str | None) -> str:
    return next((one.kind for one in report.voices if one.id == voice), "reporter")


def _holder(report: Report, voice: str | None) -> str:
    found = next((one for one in report.voices if one.id == voice), None)
    if found is None or found.kind == "reporter":
        return "reporter"
    return found.name or (found.span.of(report.document.text) if found.span else "reporter")


def _quote(span: Span | None, text: str) -> Line | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}
