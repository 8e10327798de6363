"""A reviewer's word kept only by who has seen the last word on it: two at once, and neither is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.desk.link import judge_within
from reportedly.records import VERDICTS, Ref
from reportedly.store.asking.references import record_in, record_of
from reportedly.store.engine import writing
from reportedly.store.errors import NotThereError
from reportedly.store.judging import (
    EVENTS,
    FORECAST,
    RECORD,
    RECORD_VERDICTS,
    RESOLUTIONS,
    history,
    judge_record,
    resolve,
)
from reportedly.store.schema import claims, events, forecasts

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

KINDS: Mapping[str, tuple[str, ...]] = {RECORD: RECORD_VERDICTS, EVENTS: VERDICTS, FORECAST: RESOLUTIONS}
"""What may be said of each kind of thing."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a reviewer says: `target` and `other` are references, `seen` how many words stood there when they looked."""

    kind: str
    target: str
    verdict: str
    reviewer: str
    seen: int
    other: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """All words on the thing, the first first; `kept` is False where somebody had spoken in between."""

    kept: bool
    words: tuple[dict[str, Any], ...]

    @property
    def version(self) -> int:
        """How many words stand there."""
        return len(self.words)


def say(engine: Engine, word: Word) -> Said:
    """Keep the word if nobody has spoken since it was thought of; the machine's record is never touched.

    Raises:
        ValueError: if there is no such kind, the verdict is none of its kind's, or a pair lacks the other event.
        StoreError: if a reference names nothing, or the store fails.
    """
    if word.verdict not in KINDS.get(word.kind, ()):
        raise ValueError(f"{word.verdict!r} is no verdict on {word.kind!r}")
    if word.kind == EVENTS and word.other is None:
        raise ValueError("a pair of events needs the other one")
    with writing(engine) as connection:
        target, other = _refs(connection, word)
        before = history(connection, word.kind, target, other)
        if len(before) != word.seen:
            return Said(False, tuple(before))
        _KEEP[word.kind](connection, word, target, other)
        return Said(True, tuple(history(connection, word.kind, target, other)))


def said_of(connection: Connection, kind: str, target: str, other: str | None = None) -> Said:
    """The words on a thing so far.

    Raises:
        NotThereError: if a reference names nothing.
    """
    left, right = _refs(connection, Word(kind, target, "", "", 0, other))
    return Said(True, tuple(history(connection, kind, left, right)))


def _refs(connection: Connection, word: Word) -> tuple[Ref, Ref | None]:
    if word.kind == RECORD:
        return record_in(connection, word.target), None
    layers = {EVENTS: (events, events), FORECAST: (forecasts, claims)}.get(word.kind)
    if layers is None:
        raise NotThereError(f"{word.kind}: nothing of that kind is judged")
    target = record_of(connection, layers[0], word.target)[1]
    return target, record_of(connection, layers[1], word.other)[1] if word.other else None


def _pair(connection: Connection, word: Word, target: Ref, other: Ref | None) -> None:
    if other:
        judge_within(connection, target, other, word.verdict, word.reviewer, word.note)


def _record(connection: Connection, word: Word, target: Ref, other: Ref | None) -> None:
    judge_record(connection, target, word.verdict, word.reviewer, word.note)


def _forecast(connection: Connection, word: Word, target: Ref, other: Ref | None) -> None:
    resolve(connection, target, word.verdict, word.reviewer, other, word.note)


_KEEP: Mapping[str, Callable[[Connection, Word, Ref, Ref | None], None]] = {
    RECORD: _record,
    EVENTS: _pair,
    FORECAST: _forecast,
}
