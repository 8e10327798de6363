"""Overlapping marks laid flat: the text is cut at every mark's ends, each piece knows the marks that cover it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records import Claim, Mention, Report, Span

ARMS = ("weapon", "vehicle", "platform")
# The layers that are marked in the text, in the order of the legend.
MARKED = (
    "claims",
    "sources",
    "cues",
    "events",
    "forecasts",
    "flows",
    "figures",
    "times",
    "places",
    "names",
    "arms",
    "labels",
    "wording",
    "relations",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to highlight: the record it belongs to, its layer, and further style names."""

    span: Span
    key: str
    layer: str
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with the marks that cover it, the shortest first; `begins` if one of them starts here."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    begins: bool


def marks_of(report: Report) -> tuple[Mark, ...]:
    """Every mark of the report, in text order."""
    found = [mark for claim in report.claims for mark in _claim_marks(claim, _own_voices(report))]
    found += [Mark(event.trigger, event.id, "events") for event in report.events]
    found += [Mark(relation.trigger, relation.id, "relations") for relation in report.relations if relation.trigger]
    found += [_mention_mark(mention) for mention in report.mentions]
    for layer in ("forecasts", "flows", "figures", "times", "places", "labels", "wording"):
        found += [Mark(record.span, record.id, layer) for record in getattr(report, layer)]
    return tuple(sorted(set(found), key=lambda mark: (mark.span, mark.layer, mark.key)))


def _own_voices(report: Report) -> frozenset[str]:
    return frozenset(voice.id for voice in report.voices if voice.kind == "reporter")


def _claim_marks(claim: Claim, own: frozenset[str]) -> Iterator[Mark]:
    styles = (claim.status, "own" if claim.voices and claim.voices[0] in own else "told")
    for span in claim.content:
        yield Mark(span, claim.id, "claims", styles)
    if claim.source:
        yield Mark(claim.source, claim.id, "sources")
    if claim.cue:
        yield Mark(claim.cue, claim.id, "cues")
    for span in claim.cues:
        yield Mark(span, claim.id, "cues")


def _mention_mark(mention: Mention) -> Mark:
    return Mark(mention.span, mention.id, "arms" if mention.kind in ARMS else "names")


def segments(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Cut the range of the text at the ends of the marks; the pieces join without gap or overlap."""
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.span.start < end and start < mark.span.end:
            opening[max(start, mark.span.start)].append(mark)
            closing[min(end, mark.span.end)].append(mark)
    cuts = sorted({start, end, *opening, *closing})
    covering: dict[Mark, None] = {}
    for left, right in pairwise(cuts):
        for mark in closing[left]:
            covering.pop(mark, None)
        covering.update(dict.fromkeys(opening[left]))
        begins = any(mark.span.start == left for mark in opening[left])
        yield Segment(left, right, tuple(sorted(covering, key=_length_and_order)), begins)


def _length_and_order(mark: Mark) -> tuple[int, int, str]:
    return (len(mark.span), MARKED.index(mark.layer), mark.key)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the text's lines that hold more than blanks."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def by_line(text: str, marks: tuple[Mark, ...]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Each line with the marks that touch it; `marks` come sorted, those still open are carried on."""
    starts = [mark.span.start for mark in marks]
    taken, carried = 0, list[Mark]()
    for start, end in lines(text):
        reached = bisect_left(starts, end)
        carried = [mark for mark in carried if mark.span.end > start] + list(marks[taken:reached])
        taken = reached
        yield start, end, carried
