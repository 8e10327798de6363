"""What people's words come to: where two differ and a third is wanted, and what is settled, as a gold set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportedly.export.contract import from_json
from reportedly.reviewing.gold import Line, gold_line
from reportedly.reviewing.settled import Settled, Verdict, differ, settled
from reportedly.store.asking.references import reference
from reportedly.store.derived import contract_of, numbers_of
from reportedly.store.judging import ADDED, RECORD, REPORT, SETTLED, WHOLE, every_word
from reportedly.store.standing import standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = Mapping[str, Any]


def differences(connection: Connection, *, all_of_them: bool = False) -> list[dict[str, Any]]:
    """The records on which two reviewers or more differ, with what each says; settled ones only if asked for."""
    thirds = every_word(connection, SETTLED)
    found = []
    for key, rows in {**every_word(connection, RECORD), **every_word(connection, ADDED)}.items():
        held = standing(rows)
        third = _last(thirds.get(key, ()))
        if differ([_verdict(row) for row in held.values()]) and (all_of_them or third is None):
            document, _, record = key[0].partition("#")
            words = [_shown(row) for row in held.values()]
            found.append({
                "kind": SETTLED, "ref": reference(document, record), "other": None, "words": words,
                "version": len(thirds.get(key, ())), "settled": _shown(third) if third else None,
            })  # fmt: skip
    return found


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
        held, third = standing(rows).values(), _last(thirds.get(key, ()))
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


def _last(rows: Sequence[Row]) -> Row | None:
    held = list(standing(rows).values())
    return held[-1] if held else None


def _verdict(row: Row) -> Verdict:
    return row["verdict"], row["other"]


def _shown(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("reviewer", "verdict", "other", "note", "added")}
