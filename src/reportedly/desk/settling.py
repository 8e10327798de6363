"""What people's words come to: where two differ and a third is wanted, and what is settled, as a gold set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportedly.export.contract import from_json
from reportedly.reviewing.corrections import unpacked
from reportedly.reviewing.gold import Line, gold_line
from reportedly.reviewing.settled import Settled, Verdict, differ, settled
from reportedly.store.asking.references import reference
from reportedly.store.asking.texts import texts_of
from reportedly.store.derived import contract_of, numbers_of
from reportedly.store.judging import ADDED, EVENTS, FORECAST, RECORD, REPORT, SETTLED, THIRD, WHOLE, every_word
from reportedly.store.standing import last, standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = Mapping[str, Any]


def differences(connection: Connection, *, all_of_them: bool = False) -> list[dict[str, Any]]:
    """The things on which two reviewers or more differ, with what each says; settled ones only if asked for.

    `kind` is what a third person's word on it is kept as, `about` the kind of what they judged.
    """
    found = []
    for about, kind in THIRD.items():
        thirds = every_word(connection, kind)
        for key, rows in every_word(connection, about).items():
            held = standing(rows)
            third = last(thirds.get(key, ()))
            if differ([_verdict(row, about) for row in held.values()]) and (all_of_them or third is None):
                ref, other = (*map(_named, key), None)[:2]
                found.append({
                    "kind": kind, "about": about, "ref": ref, "other": other,
                    "words": [_shown(connection, row, about) for row in held.values()],
                    "version": len(thirds.get(key, ())),
                    "settled": _shown(connection, third, about) if third else None,
                })  # fmt: skip
    return found


def _named(target: str) -> str:
    document, _, record = target.partition("#")
    return reference(document, record)


def gold(connection: Connection) -> Iterator[Line]:
    """A line for each report of which something is settled, in the order in which the reports came."""
    thirds = every_word(connection, SETTLED)
    words, _ = _settled(every_word(connection, RECORD), thirds)
    added, open_ = _settled(every_word(connection, ADDED), thirds)
    complete = _complete(connection) - open_
    for document, doc in sorted(numbers_of(connection, {*words, *added}).items(), key=lambda pair: pair[1]):
        report = from_json(contract_of(connection, doc))
        more = [*added.get(document, {}).values()]
        line = gold_line(report, words.get(document, {}), complete=document in complete, added=more)
        if line:
            yield line


def _settled(
    said: Mapping[tuple[str, ...], Sequence[Row]], thirds: Mapping[tuple[str, ...], Sequence[Row]]
) -> tuple[dict[str, dict[str, Settled]], set[str]]:
    """What is settled, by document and record, and the documents in which something is open."""
    words: dict[str, dict[str, Settled]] = {}
    open_: set[str] = set()
    for key, rows in said.items():
        held, third = standing(rows).values(), last(thirds.get(key, ()))
        found = settled([_verdict(row) for row in held], _verdict(third) if third else None)
        document, _, record = key[0].partition("#")
        if found:
            words.setdefault(document, {})[record] = found
        elif held:
            open_.add(document)
    return words, open_


def _complete(connection: Connection) -> set[str]:
    """The documents of which a person says that no claim is missing, and nobody took it back."""
    said = every_word(connection, REPORT)
    return {
        key[0].partition("#")[0]
        for key, rows in said.items()
        if any(row["verdict"] == WHOLE for row in standing(rows).values())
    }


def _verdict(row: Row, about: str = RECORD) -> Verdict:
    """What of a word differs: of a pair the other event, and of a forecast its evidence, is no part of it."""
    return row["verdict"], None if about in (EVENTS, FORECAST) else row["other"]


def _shown(connection: Connection, row: Row, about: str) -> dict[str, Any]:
    told = {name: row[name] for name in ("reviewer", "verdict", "note", "added")}
    if about == FORECAST:
        return {**told, "change": None, "evidence": _named(row["other"]) if row["other"] else None}
    if about == EVENTS or not row["other"]:
        return {**told, "change": None, "evidence": None}
    document = row["target"].partition("#")[0]
    text = texts_of(connection, [document]).get(document, "")
    change = {name: _quoted(value, text) for name, value in unpacked(row["other"]).items()}
    return {**told, "change": change, "evidence": None}


def _quoted(value: Any, text: str) -> Any:
    """A kept value as it is sent: stretches with their words."""
    if not isinstance(value, list):
        return value
    if value and isinstance(value[0], int):
        return {"start": value[0], "end": value[1], "text": text[value[0] : value[1]]}
    return [_quoted(one, text) for one in value]
