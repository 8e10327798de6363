"""Training texts as numbers: words, labels of words and stretches, and the facts of texts and templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.muc4.features import Words
from benchmarks.muc4.labels import ROLES, SPAN_HEADS, TYPES
from benchmarks.muc4.wire import header_end, key_date
from reportedly.records import Place, Report, Span, Time
from training.muc4.aligned import aligned, template_facts

Line = dict[str, Any]
LONGEST = 700  # words of a text that are trained on


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Words `start` to `end` (half-open) with their templates and the classes of their attributes by head."""

    start: int
    end: int
    templates: frozenset[int]
    classes: dict[str, int]
    role: str = ""
    entities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One text: `roles` are BIO labels a word; `times` and `places` have templates where they are an incident's."""

    doc: str
    words: Words
    roles: np.ndarray[Any, np.dtype[np.int64]]
    fillers: list[Stretch]
    times: list[Stretch]
    places: list[Stretch]
    facts: list[dict[str, str]]


def example(line: Line, words: Words, report: Report) -> Example:
    """A text with its key."""
    n = min(len(words.starts), LONGEST if line["templates"] else LONGEST // 2)
    roles, fillers = np.zeros(n, dtype=np.int64), []
    facts = [template_facts(t) for t in line["templates"]]
    names = list(ROLES)
    for a in aligned(line):
        start, end = words.of(Span(a.start, a.end))
        if end > n or start >= end:
            continue
        number = names.index(a.role)
        roles[start], roles[start + 1 : end] = 2 * number + 1, 2 * number + 2
        classes = {h: SPAN_HEADS[h].index(v) for h, v in a.attributes.items()}
        classes["type"] = TYPES.index(facts[min(a.templates)]["type"])
        fillers.append(
            Stretch(start, end, a.templates, classes, a.role.split()[0] if "HUM" in a.role else a.role, a.entities)
        )
    days, spots = [_days(t) for t in line["templates"]], [_spots(t) for t in line["templates"]]
    told, head = line["text"], header_end(line["text"])
    dates = [t for t in report.times if t.span.start >= head]
    times = [s for t in dates if (s := _stretch(words, t.span, n, _dated(t, days)))]
    places = [s for p in report.places if (s := _stretch(words, p.span, n, _placed(p, told, spots)))]
    return Example(line["doc"], _cut(words, n), roles, fillers, times, places, facts)


def _cut(words: Words, n: int) -> Words:
    return Words(
        words.starts[:n], words.ends[:n], words.states[:n], words.hashes[:n], words.flags[:n], words.sentences[:n]
    )


def _stretch(words: Words, span: Span, n: int, templates: frozenset[int]) -> Stretch | None:
    start, end = words.of(span)
    return Stretch(start, end, templates, {}) if start < end <= n else None


def _days(template: Line) -> set[str]:
    return {
        d for f in template["INCIDENT: DATE"] or [] for a in f["alts"] for d in re.findall(r"\d\d [A-Z]{3} \d\d", a)
    }


def _dated(time: Time, days: list[set[str]]) -> frozenset[int]:
    told = {key for day in (time.earliest, time.latest) if day and (key := _key(day))}
    return frozenset(i for i, wanted in enumerate(days) if told & wanted)


def _key(day: str) -> str | None:
    from datetime import date

    try:
        return key_date(date.fromisoformat(day[:10]))
    except ValueError:
        return None


def _spots(template: Line) -> set[str]:
    found = set()
    for filler in template["INCIDENT: LOCATION"] or []:
        for alt in filler["alts"]:
            parts = [re.sub(r"\(.*?\)", "", p).strip() for p in re.split(r":| - ", alt)]
            found |= set(parts[1:] or parts)
    return found


def _placed(place: Place, text: str, spots: list[set[str]]) -> frozenset[int]:
    told = " ".join(text[place.span.start : place.span.end].split())
    return frozenset(i for i, wanted in enumerate(spots) if told in wanted)
