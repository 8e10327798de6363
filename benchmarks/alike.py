"""The records of a report as rows that can be held against those of another version of its text.

What is known of an actor or a place beforehand (country, coordinates, roles) is no part of a row, and of the kind of a
mention only whether it is a person, a body, an armed body, a place or a thing: in these the names of two sides differ.
That a name is known at all is part of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from reportedly.records import Event, Report, Span

Where = Callable[[Span], tuple[int, int]]
Words = Callable[[str], str]
_KINDS = {"military": "armed", "armed_group": "armed", "government": "body", "organisation": "body"}


class Row(NamedTuple):
    """A record of a layer: `key` is where it stands, `fields` what it says, by name."""

    layer: str
    key: Any
    fields: tuple[tuple[str, Any], ...]


def rows_of(report: Report, where: Where, words: Words) -> Iterator[Row]:
    """All records as rows, spans placed by `where` and words from the text by `words`."""
    at = _Places(report, where)
    for layer, rows in (
        (
            "mentions",
            [(m, (("kind", _KINDS.get(m.kind, m.kind)), ("known", m.actor is not None))) for m in report.mentions],
        ),
        ("places", [(p, (("sense", p.sense),)) for p in report.places]),
        ("times", [(t, (("value", t.value), ("interval", (t.earliest, t.latest)))) for t in report.times]),
        ("figures", [(f, _figure(f, at)) for f in report.figures]),
        (
            "labels",
            [(x, (("voice", at.voice(x.voice)), ("clear", x.referent_name != "unclear"))) for x in report.labels],
        ),
        ("voices", [(v, (("kind", v.kind), ("named", bool(v.name)))) for v in report.voices if v.span]),
        ("claims", [(c, _claim(c, at)) for c in report.claims]),
        ("events", [(e, _event(e, at)) for e in report.events]),
        ("forecasts", [(f, (("due", f.due), ("holder", at.voice(f.holder)))) for f in report.forecasts]),
        ("flows", [(f, _flow(f, at, words)) for f in report.flows]),
        ("wording", [(w, (("kind", w.kind), ("voice", at.voice(w.voice)))) for w in report.wording]),
    ):
        yield from (Row(layer, at.of(record.id), fields) for record, fields in rows)


class _Places:
    """Where each record of a report stands."""

    def __init__(self, report: Report, where: Where) -> None:
        self.where = where
        self._spans: dict[str, tuple[Span, ...]] = {e.id: (e.trigger,) for e in report.events}
        self._spans |= {c.id: c.content for c in report.claims}
        for layer in ("mentions", "places", "times", "figures", "labels", "voices", "forecasts", "flows", "wording"):
            self._spans |= {one.id: (one.span,) if one.span else () for one in getattr(report, layer)}
        self._kinds = {v.id: v.kind for v in report.voices}

    def of(self, key: str | None) -> tuple[tuple[int, int], ...]:
        return tuple(self.where(span) for span in self._spans.get(key or "", ()))

    def all(self, keys: tuple[str, ...]) -> tuple[Any, ...]:
        return tuple(sorted(self.of(key) for key in keys))

    def span(self, span: Span | None) -> tuple[int, int] | None:
        return self.where(span) if span else None

    def voice(self, key: str | None) -> tuple[Any, ...]:
        return self._kinds.get(key or ""), self.of(key)


def _figure(f: Any, at: _Places) -> tuple[tuple[str, Any], ...]:
    return (
        ("bounds", (f.low, f.high, f.approximate)),
        ("unit", (f.unit, f.per)),
        ("effect", f.effect),
        ("holder", at.voice(f.holder)),
    )


def _claim(c: Any, at: _Places) -> tuple[tuple[str, Any], ...]:
    return (
        ("source", at.span(c.source)),
        ("cue", at.span(c.cue)),
        ("voices", tuple(at.voice(v) for v in c.voices)),
        ("status", (c.status, c.polarity)),
        ("certainty", c.certainty),
        ("events", at.all(c.events)),
    )


def _event(e: Event, at: _Places) -> tuple[tuple[str, Any], ...]:
    return (
        ("type", (e.type, e.mode)),
        ("who", at.all(e.who)),
        ("whom", at.all(e.whom)),
        ("where", at.of(e.where)),
        ("when", at.of(e.when)),
        ("toll", (e.killed, e.injured, at.all(e.figures))),
        ("arms", at.all(e.arms)),
        ("stage", e.stage),
        ("claim", at.of(e.claim)),
        ("same_as", at.of(e.same_as)),
    )


def _flow(f: Any, at: _Places, words: Words) -> tuple[tuple[str, Any], ...]:
    ends = tuple(words(end).casefold() if end else None for end in (f.source, f.via, f.target))
    return (("kind", f.kind), ("ends", ends), ("status", f.status), ("claim", at.of(f.claim)))


class Held(NamedTuple):
    """Two versions held against one another, by layer.

    `same` counts pairs of records that are the same, `near` those that are but for ends of stretches (half of the
    shorter one is shared, as the scorers of gold sets have it), `all` the records of both; `differ` says what differs.
    """

    same: Counter[str]
    near: Counter[str]
    all: Counter[str]
    differ: Counter[str]


def held(before: list[Row], after: list[Row]) -> Held:
    """How many rows are the same; the others by layer and what differs ("claims: voices", "events: only before")."""
    left, right = Counter(before), Counter(after)
    shared = left & right
    same = Counter(row.layer for row in shared.elements())
    near, differ, rest = Counter[str](), Counter[str](), list((right - shared).elements())
    for row in (left - shared).elements():
        there = [one for one in rest if one.layer == row.layer and alike(one.key, row.key)]
        other = next((one for one in there if alike(one.fields, row.fields)), there[0] if there else None)
        if other is not None:
            rest.remove(other)
        what = _difference(row, other)
        near[row.layer] += not what
        differ[f"{row.layer}: {what or 'ends'}"] += 1
    differ.update(f"{row.layer}: only after" for row in rest)
    return Held(same, near, Counter(row.layer for row in (*before, *after)), differ)


def _difference(row: Row, other: Row | None) -> str:
    if other is None:
        return "only before"
    pairs = zip(row.fields, other.fields, strict=True)
    return ", ".join(name for (name, one), (_, two) in pairs if not alike(one, two))


def alike(one: Any, two: Any) -> bool:
    """Whether two values are the same, stretches in them taken for the same where they share half of the shorter."""
    if not (isinstance(one, tuple) and isinstance(two, tuple)):
        return bool(one == two)
    if _is_stretch(one) and _is_stretch(two):
        shared = min(one[1], two[1]) - max(one[0], two[0])
        return bool(2 * shared >= min(one[1] - one[0], two[1] - two[0]))
    return len(one) == len(two) and all(alike(a, b) for a, b in zip(one, two, strict=True))


def _is_stretch(value: tuple[Any, ...]) -> bool:
    return len(value) == 2 and all(type(end) is int for end in value) and value[0] < value[1]
