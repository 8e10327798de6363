"""What is known of each word of a text: the encoder's states, its letters, and the marks and records on it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.encodings import Encodings
from reportedly.marking.sentences import sentences
from reportedly.records import Report, Span

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
HASHES = 4096
NINE = frozenset(("AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"))
STATUSES = ("asserted", "alleged", "denied", "predicted", "conditional", "demanded")
# The weights were trained on these values in this order, whatever the records gain later.
EVENTS = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
EFFECTS = ("killed", "injured", "displaced", "detained", "kidnapped", "missing", "surrendered", "combatants")
KINDS = (
    "person", "organisation", "military", "armed_group", "government", "place", "facility",
    "weapon", "vehicle", "platform", "document", "nationality", "group",
)  # fmt: skip
FLAGS = (
    *(f"event {t}" for t in EVENTS), "who", "whom", *(f"mention {k}" for k in KINDS),
    "time today", "time week", "time months", "time old", "time open", "place nine", "place other", "place government",
    *(f"figure {e}" for e in EFFECTS), *(f"claim {s}" for s in STATUSES), "own voice", "arms", "repeated event",
    "stage not accomplished", "upper", "capital", "digits",
    "paragraph 1", "paragraph 2", "paragraph 3", "paragraph later",
)  # fmt: skip
_NUMBER = {name: i for i, name in enumerate(FLAGS)}


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text: code points, states [words, ENCODED], hashes of the letters and flags [words, FLAGS].

    `sentences` numbers the sentence in which each stands.
    """

    starts: Ints
    ends: Ints
    states: Floats
    hashes: Ints
    flags: Floats
    sentences: Ints

    def of(self, span: Span) -> tuple[int, int]:
        """The words of a span, half-open."""
        return (
            int(np.searchsorted(self.ends, span.start, side="right")),
            int(np.searchsorted(self.starts, span.end, side="left")),
        )


def words(text: str, read: Encodings, report: Report) -> Words:
    """The words of a text with all that is known of each."""
    return with_flags(text, read.starts, read.ends, read.states, report)


def with_flags(text: str, starts: Ints, ends: Ints, states: Floats, report: Report) -> Words:
    """Words whose encoder states are known already."""
    letters = [text[s:e] for s, e in zip(starts.tolist(), ends.tolist(), strict=True)]
    hashes = np.array([zlib.crc32(w.lower().encode()) % HASHES for w in letters], dtype=np.int64)
    opens = np.array([s.start for s in sentences(text)], dtype=np.int64)
    numbers = np.maximum(np.searchsorted(opens, starts, side="right") - 1, 0)
    found = Words(starts, ends, states, hashes, np.zeros((len(starts), len(FLAGS)), dtype=np.float32), numbers)
    for name, span in _marked(report):
        if name in _NUMBER:
            a, b = found.of(span)
            found.flags[a:b, _NUMBER[name]] = 1
    paragraph, before = 1, 0
    for i, (w, s, e) in enumerate(zip(letters, starts.tolist(), ends.tolist(), strict=True)):
        paragraph += "\n\n" in text[before:s] and before > 0
        before = e
        for name in (*_writing(w), f"paragraph {paragraph}" if paragraph < 4 else "paragraph later"):
            found.flags[i, _NUMBER[name]] = 1
    return found


def _writing(word: str) -> Iterable[str]:
    if word.isdigit():
        yield "digits"
    elif word.isupper() and len(word) > 1:
        yield "upper"
    elif word[:1].isupper():
        yield "capital"


def _marked(report: Report) -> Iterable[tuple[str, Span]]:
    mentions = {m.id: m for m in report.mentions}
    yield from ((f"mention {m.kind}", m.span) for m in report.mentions)
    yield from ((f"figure {f.effect}", f.span) for f in report.figures if f.effect)
    for event in report.events:
        yield f"event {event.type}", event.trigger
        if event.same_as:
            yield "repeated event", event.trigger
        if event.stage != "accomplished":
            yield "stage not accomplished", event.trigger
        for role, ids in (("who", event.who), ("whom", event.whom), ("arms", event.arms)):
            yield from ((role, mentions[i].span) for i in ids)
    for claim in report.claims:
        for span in claim.content:
            yield f"claim {claim.status}", span
            if claim.voices and claim.voices[0] == "v0":
                yield "own voice", span
    for place in report.places:
        sense = "government" if place.sense == "government" else "nine" if place.country in NINE else "other"
        yield f"place {sense}", place.span
    day = report.document.published
    for time in report.times:
        yield f"time {_age(time.latest, day.earliest if day else None)}", time.span


def _age(latest: str | None, published: str | None) -> str:
    if not latest or not published:
        return "open"
    try:
        gap = (date.fromisoformat(published) - date.fromisoformat(latest[:10])).days
    except ValueError:
        return "open"
    return "today" if gap <= 1 else "week" if gap <= 7 else "months" if gap <= 62 else "old"
