"""Reports that `read` wrote before, as JSON or JSON Lines, taken up again one by one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly.cli.inputs import read_one
from reportedly.export.contract import from_json, is_contract
from reportedly.records import Problem, Report

_HEAD = 4096


def kept_or_read(target: str, keep: Path | None = None) -> tuple[Iterator[Report], list[Problem]]:
    """The reports of an input; a file that `read` wrote is not read anew. Problems are added while reports come."""
    path = Path(target)
    if path.is_file() and (raw := _head(path)) is not None:
        problems: list[Problem] = []
        return _taken_up(path, raw, problems), problems
    reports, found = read_one(target, keep)
    return iter(reports), list(found)


def _head(path: Path) -> bytes | None:
    """The beginning of the file where it is of the contract, else None."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(_HEAD)
    except OSError:
        return None  # reading it will tell why
    return raw if is_contract(raw.lstrip().removeprefix(b"[").lstrip()) else None


def _taken_up(path: Path, head: bytes, problems: list[Problem]) -> Iterator[Report]:
    # One object a line begins with the object's first field; an indented object or a list is one whole.
    by_line = head.lstrip().startswith(b'{"')
    with path.open("rb") as stream:
        for number, raw in enumerate(stream if by_line else iter([stream.read()]), 1):
            try:
                yield from _reports(raw)
            except (ValueError, RecursionError) as error:
                where = f"{path}, line {number}" if by_line else str(path)
                problems.append(Problem("contract", f"is no report as `read` writes it: {error}", where, fatal=True))


def _reports(raw: bytes) -> Iterator[Report]:
    import msgspec

    if not raw.strip():
        return
    if not raw.lstrip().startswith(b"["):
        yield from_json(raw)
        return
    for one in msgspec.json.decode(raw, type=list[msgspec.Raw]):
        yield from_json(bytes(one))
