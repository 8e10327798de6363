"""What a report's words go back to: "the attack", a toll told on its own, a mention that repeats; and what is another.

Such a telling says little by itself; the happening that was told last before it is what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.linking import linking_words
from reportedly.linking.places import BROAD
from reportedly.records import Report, Span, Telling

_BEFORE = 30  # characters in which an article stands
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such|its|\w+days)\s+(?:[\w-]+\s)?$", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_DONE = ("accomplished", "ongoing")


def with_references(tellings: Sequence[Telling], report: Report) -> tuple[Telling, ...]:
    """The tellings of one report, in its order, with what each goes back to (`again`, `definite`, `another`)."""
    roots = {e.id: e.same_as for e in report.events if e.same_as}
    set_off = _settings(report)
    found: list[Telling] = []
    for telling in tellings:
        definite = _definite(report.document.text, telling)
        again = {roots[e] for e in telling.events if e in roots}
        last = _last(telling, found)
        if last and (definite or (telling.head in linking_words().outcomes and not _within(telling.passage, set_off))):
            again.add(last.ref.id)
        another = _another(report.document.text, telling.passage)
        found.append(replace(telling, again=tuple(sorted(again)), definite=definite, another=another))
    return tuple(found)


def _last(telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """The last happening of the same type that an earlier sentence tells as done."""
    if telling.stage not in _DONE:
        return None
    alike = (t for t in reversed(before) if t.type == telling.type and t.stage in _DONE)
    return next((t for t in alike if t.passage != telling.passage), None)


def _settings(report: Report) -> tuple[Span, ...]:
    """Where the text says when, or in which place on the ground."""
    places = (p.span for p in report.places if p.precision not in BROAD)
    return tuple(sorted((*places, *(t.span for t in report.times))))


def _within(passage: Span, spans: Sequence[Span]) -> bool:
    return any(passage.covers(s) for s in spans)


def _definite(text: str, telling: Telling) -> bool:
    return _DEFINITE.search(text[max(0, telling.trigger.start - _BEFORE) : telling.trigger.start]) is not None


def _another(text: str, passage: Span) -> bool:
    return not linking_words().another.isdisjoint(_WORD.findall(passage.of(text).lower()))
