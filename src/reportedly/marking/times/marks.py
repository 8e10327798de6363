"""Time expressions of a text as intervals: grammar, narrative, tense and the day of publication together.

Values follow TIMEX3 (ISO-TimeML); the ways to resolve them follow HeidelTime (Strötgen and Gertz 2010): news lean
on the day of publication and the tense, histories on the date told before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.knowledge.times import guard_words
from reportedly.marking.times.ahead import days_ahead
from reportedly.marking.times.calendar import narrowed
from reportedly.marking.times.dates import resolve_date
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.hijri import resolve_hijri
from reportedly.marking.times.joining import joined
from reportedly.marking.times.narrative import moved_on, opening
from reportedly.marking.times.portions import resolve_portion
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.relative import (
    edged,
    resolve_decade,
    resolve_duration,
    resolve_fixed,
    resolve_hour,
    resolve_near,
    resolve_offset,
    resolve_set,
    with_hour,
)
from reportedly.marking.times.scene import Resolved, Scene
from reportedly.marking.times.tense import FUTURE, OPEN, PAST, Cue, Tenses, tenses
from reportedly.marking.times.tokens import Tokens, time_tokens
from reportedly.records import Published, Span, Time

_NEAR = 300
_DEADLINE = guard_words("deadline")
_RESOLVERS = {
    "calendar": resolve_date,
    "hijri": resolve_hijri,
    "part": resolve_hour,
    "clock": resolve_hour,
    "near": resolve_near,
    "offset": resolve_offset,
    "duration": resolve_duration,
    "set": resolve_set,
    "fixed": resolve_fixed,
    "decade": resolve_decade,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A resolved expression; a range has two pieces."""

    said: Expression
    span: Span
    pieces: tuple[_Found, ...]
    resolved: Resolved


def mark_times(text: str, published: Published | None = None) -> tuple[Time, ...]:
    """Find all time expressions, in order and without overlap, a range being one ("from 20 to 21 August").

    Days are ISO 8601. Without `published` and without a dateline in the text, what leans on the day of publication
    keeps `earliest` and `latest` None.
    """
    return _times(_read(text, published))


def mark_single_times(text: str, published: Published | None = None) -> tuple[Time, ...]:
    """Find the same expressions with the two ends of each range apart, as TIMEX3 annotates them."""
    return _times([piece for found in _read(text, published) for piece in found.pieces or (found,)])


def _times(found: list[_Found]) -> tuple[Time, ...]:
    return tuple(_time(number, one) for number, one in enumerate(found, 1))


def _time(number: int, found: _Found) -> Time:
    r = found.resolved
    return Time(f"t{number}", found.span, r.value, r.earliest, r.latest, r.grain, r.how, found.said.type)


def _read(text: str, published: Published | None) -> list[_Found]:
    tokens = time_tokens(text)
    told = tenses(text)
    said = [one for one in joined(tokens, read_expressions(tokens)) if not _is_loose(tokens, told, one)]
    scene = opening(tokens, said, published)
    out = []
    days = days_ahead(tokens, said)
    for i, one in enumerate(said):
        scene = _one(tokens, told, days[i], scene)[1] if i in days else scene
        found, scene = _one(tokens, told, one, scene)
        out.append(found)
    return out


def _is_loose(tokens: Tokens, told: Tenses, said: Expression) -> bool:
    """Whether "soon" only links two pasts ("it soon fell")."""
    if said.value != "FUTURE_REF" or tokens.word(said.last).lower() != "soon":
        return False
    tense = told.at(tokens.starts[said.first], tokens.ends[said.last])
    return tokens.word(said.last + 1).lower() in ("after", "as") or tense is None or tense.tense == PAST


def _one(tokens: Tokens, told: Tenses, said: Expression, scene: Scene) -> tuple[_Found, Scene]:
    span = Span(tokens.starts[said.first], tokens.ends[said.last])
    pieces: list[_Found] = []
    for part in said.parts:
        piece, scene = _one(tokens, told, part, scene)
        pieces.append(piece)
    if pieces and said.form == "portion":
        return _Found(said, span, tuple(pieces), resolve_portion(said, pieces[-1].resolved)), scene
    if pieces:
        return _Found(said, span, tuple(pieces), _range([piece.resolved for piece in pieces])), scene
    cue = _cue(tokens, said, told.at(span.start, span.end))
    close = scene.anchor is not None and scene.anchor.place > told.sentence(span.start, span.end)[0]
    beside = scene.anchor is not None and _is_beside(tokens.text, told, scene.anchor.place, span.start)
    resolved = _resolve(said, replace(scene, cue=cue, close=close, beside=close or beside))
    return _Found(said, span, (), resolved), moved_on(scene, said, resolved, tokens.text, span)


def _is_beside(text: str, told: Tenses, anchor: int, start: int) -> bool:
    """Whether a date told stands at most one sentence before, in the same paragraph."""
    near = 0 <= start - anchor < _NEAR and told.apart(anchor, start) <= 1
    return near and "\n\n" not in text[anchor:start]


def _cue(tokens: Tokens, said: Expression, found: Cue | None) -> Cue | None:
    """Say what the cue tells of this expression: nothing of the day in "extended until 9 November"."""
    before = tokens.word(said.first - 1).lower()
    if found is not None and found.tense == PAST and before in _DEADLINE:
        return Cue(FUTURE, before) if before in ("until", "till") and said.weekday else None
    if found is not None and found.tense == OPEN and tokens.kind(said.last + 1) == "genitive":
        return Cue(PAST, "’s")  # "would contest Wednesday's ruling"
    return found


def _resolve(said: Expression, scene: Scene) -> Resolved:
    try:
        found = _RESOLVERS[said.form](said, scene)
    except (ValueError, OverflowError):
        return Resolved(None, None, None, said.grain or "vague", "outside the years 1 to 9999")
    return edged(with_hour(found, said), said, scene, narrowed)


def _range(ends: list[Resolved]) -> Resolved:
    a, b = ends[0], ends[-1]
    value = f"{a.value}/{b.value}" if a.value and b.value else None
    how = a.how if a.how == b.how else f"{a.how}; {b.how}"
    if a.earliest is None or b.latest is None or a.earliest > b.latest:
        return Resolved(value, None, None, "span", how)
    return Resolved(value, a.earliest, b.latest, "span", how)
