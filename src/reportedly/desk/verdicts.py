"""A reviewer's word kept only by who has seen the last word on it: two at once, and neither is lost.

A reviewer sees what others said of a thing once they have judged it themselves; until then only their own words count
for what they have seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.desk.link import judge_within
from reportedly.records import VERDICTS, Ref
from reportedly.reviewing.additions import content_of, packed_addition
from reportedly.reviewing.corrections import packed
from reportedly.reviewing.settled import ADDED as ADD
from reportedly.reviewing.settled import WRONG
from reportedly.store.asking.references import claim_at, document_of, layer_of, record_of
from reportedly.store.asking.texts import texts_of
from reportedly.store.engine import writing
from reportedly.store.errors import NotThereError
from reportedly.store.judging import (
    ADDED,
    EVENTS,
    FORECAST,
    RECORD,
    RECORD_VERDICTS,
    REPORT,
    RESOLUTIONS,
    SETTLED,
    SETTLED_FORECAST,
    SETTLED_PAIR,
    SETTLING,
    THIRD,
    WHOLE,
    finished,
    history,
    judge_record,
    resolve,
)
from reportedly.store.schema import claims, events, forecasts
from reportedly.store.standing import NOTE, WITHDRAWN, Row, standing, visible

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_TAKEN = (NOTE, WITHDRAWN)
KINDS: Mapping[str, tuple[str, ...]] = {
    RECORD: RECORD_VERDICTS, EVENTS: (*VERDICTS, *_TAKEN), FORECAST: (*RESOLUTIONS, *_TAKEN),
    SETTLED: (*SETTLING, ADD, *_TAKEN), REPORT: (WHOLE, *_TAKEN), ADDED: (ADD, WRONG, *_TAKEN),
    SETTLED_PAIR: (*VERDICTS, *_TAKEN), SETTLED_FORECAST: (*RESOLUTIONS, *_TAKEN),
}  # fmt: skip
"""What may be said of each kind of thing."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a reviewer says: `target` and `other` are references, `seen` how many words they saw there when they looked.

    `change` is what should stand in place of what the machine read, where the verdict is "corrected".
    """

    kind: str
    target: str
    verdict: str
    reviewer: str
    seen: int
    other: str | None = None
    note: str = ""
    change: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The words on the thing that the reviewer may see, the first first; `kept` is False where one had come between."""

    kept: bool
    words: tuple[Row, ...]

    @property
    def version(self) -> int:
        """How many words they see there."""
        return len(self.words)


def say(engine: Engine, word: Word) -> Said:
    """Keep the word if nothing was added to what the reviewer saw; the machine's record is never touched.

    Raises:
        ValueError: if there is no such kind, the verdict is none of its kind's, a pair lacks the other event, a
            correction does not fit, or a third person's word comes from one of the two.
        StoreError: if a reference names nothing, or the store fails.
    """
    (said,) = say_all(engine, [word])
    return said


def say_all(engine: Engine, words: Iterable[Word]) -> list[Said]:
    """As `say`, for many words in one transaction; each is kept or not by itself.

    Raises:
        ValueError: as `say`; then none is kept.
        StoreError: as `say`; then none is kept.
    """
    with writing(engine) as connection:
        return [_say(connection, word) for word in words]


def said_of(
    connection: Connection, kind: str, target: str, other: str | None = None, reviewer: str | None = None
) -> Said:
    """The words on a thing so far that a reviewer may see; None sees all.

    Raises:
        NotThereError: if a reference names nothing.
    """
    left, right = _refs(connection, Word(kind, target, "", "", 0, other))
    return Said(True, _seen(connection, history(connection, kind, left, right), kind, left, reviewer))


def _say(connection: Connection, word: Word) -> Said:
    if word.verdict not in KINDS.get(word.kind, ()):
        raise ValueError(f"{word.verdict!r} is no verdict on {word.kind!r}")
    if word.kind in (EVENTS, SETTLED_PAIR) and word.other is None:
        raise ValueError("a pair of events needs the other one")
    target, other = _refs(connection, word)
    rows: list[Row] = [*history(connection, word.kind, target, other)]
    before = _seen(connection, rows, word.kind, target, word.reviewer)
    if len(before) != word.seen:
        return Said(False, before)
    if added := _KEEP[word.kind](connection, word, target, other):
        rows.append(added)
    return Said(True, _seen(connection, rows, word.kind, target, word.reviewer))


def _seen(connection: Connection, rows: Sequence[Row], kind: str, target: Ref, reviewer: str | None) -> tuple[Row, ...]:
    # A third person's word is given in sight of all; what others added is seen by who says that nothing is missing.
    sees_all = kind in THIRD.values() or (
        kind == ADDED and reviewer is not None and finished(connection, target.document, reviewer)
    )
    return visible(rows, None if sees_all else reviewer)


def _refs(connection: Connection, word: Word) -> tuple[Ref, Ref | None]:
    if word.kind == ADDED or (word.kind == SETTLED and content_of(word.target.partition(":")[2])):
        return _added(connection, word.target), None
    if word.kind in (RECORD, SETTLED):
        return layer_of(connection, word.target)[1], None
    if word.kind == REPORT:
        return Ref(document_of(connection, word.target)[1], ""), None
    pair, forecast = (events, events), (forecasts, claims)
    layers = {EVENTS: pair, SETTLED_PAIR: pair, FORECAST: forecast, SETTLED_FORECAST: forecast}.get(word.kind)
    if layers is None:
        raise NotThereError(f"{word.kind}: nothing of that kind is judged")
    target = record_of(connection, layers[0], word.target)[1]
    return target, record_of(connection, layers[1], word.other)[1] if word.other else None


def _added(connection: Connection, given: str) -> Ref:
    _, document, record = document_of(connection, given)
    if record is None or content_of(record) is None:
        raise NotThereError(f"{given}: a claim that a person adds is named by its words, as in 0123456789ab:p12-40")
    return Ref(document, record)


def _pair(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    if other is None:
        return None
    return judge_within(connection, target, other, word.verdict, word.reviewer, word.note, kind=word.kind)


def _record(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    change = _change(connection, word, target) if word.verdict in ("corrected", ADD) else None
    return judge_record(connection, target, word.verdict, word.reviewer, word.note, change=change, kind=word.kind)


def _settle(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    added = content_of(target.id) is not None
    if word.verdict not in ((ADD, WRONG, *_TAKEN) if added else (*SETTLING, *_TAKEN)):
        raise ValueError(f"{word.verdict!r} does not settle it")
    _third(connection, word, ADDED if added else RECORD, target, None)
    return _record(connection, word, target, other)


def _settle_pair(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    _third(connection, word, EVENTS, target, other)
    return _pair(connection, word, target, other)


def _settle_forecast(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    _third(connection, word, FORECAST, target, None)
    return _forecast(connection, word, target, other)


def _third(connection: Connection, word: Word, kind: str, target: Ref, other: Ref | None) -> None:
    said = standing(history(connection, kind, target, other))
    if word.reviewer in said:
        raise ValueError("who judged it cannot settle it; a third person can")
    # What was settled is taken back also where one of the two took back theirs.
    if len(said) < 2 and word.verdict != WITHDRAWN:
        raise ValueError("it takes two who judged it before a third can settle it")


def _change(connection: Connection, word: Word, target: Ref) -> str:
    text = texts_of(connection, [target.document])[target.document]
    if word.verdict == ADD:
        return packed_addition(target.id, word.change or {}, text)
    return packed(layer_of(connection, word.target)[0], word.change or {}, text)


def _add(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    if word.verdict == ADD and (there := claim_at(connection, word.target)):
        raise ValueError(f"the machine has it as {there}: judge that one")
    if word.verdict == WRONG and not standing(history(connection, ADDED, target)):
        raise ValueError("nobody added it")
    return _record(connection, word, target, other)


def _forecast(connection: Connection, word: Word, target: Ref, other: Ref | None) -> Row | None:
    return resolve(connection, target, word.verdict, word.reviewer, other, word.note, kind=word.kind)


_KEEP: Mapping[str, Callable[[Connection, Word, Ref, Ref | None], Row | None]] = {
    RECORD: _record,
    SETTLED: _settle,
    REPORT: _record,
    ADDED: _add,
    SETTLED_PAIR: _settle_pair,
    SETTLED_FORECAST: _settle_forecast,
    EVENTS: _pair,
    FORECAST: _forecast,
}
