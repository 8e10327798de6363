"""Files that a gazetteer is filled from, plain or in a zip: what each one holds, and its lines one by one."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Literal, cast

from reportedly.knowledge.geonames import is_name_row, is_place_row
from reportedly.knowledge.pcodes import is_pcode_header

Form = Literal["places", "names", "pcodes"]
# Places first: names and areas are joined to them.
ORDER: tuple[Form, ...] = ("places", "names", "pcodes")
# GeoNames' longest lines have some 10,000 letters.
LONGEST, LOOK = 1 << 18, 20
ENDINGS = (".txt", ".csv", ".tsv")


class SourceError(ValueError):
    """A file that cannot be imported; the message says why and names it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One table: a file, or a member of a zip."""

    path: Path
    member: str | None
    form: Form

    @property
    def name(self) -> str:
        """The name to show."""
        return f"{self.path.name}/{self.member}" if self.member else self.path.name

    def lines(self) -> Iterator[str | None]:
        """Give the lines without their ends; None for one that is no UTF-8 text or too long.

        Raises:
            SourceError: if the file ends or breaks within.
        """
        yield from _lines(self.path, self.member)


def sources_in(path: Path) -> list[Source]:
    """Return the tables in a file.

    Raises:
        SourceError: if there are none, or it cannot be read.
    """
    try:
        members = _members(path) if zipfile.is_zipfile(path) else [None]
    except (OSError, zipfile.BadZipFile) as error:
        raise SourceError(f"{path}: {_why(error)}") from error
    forms = [(member, _form(path, member)) for member in members]
    found = [Source(path, member, form) for member, form in forms if form]
    if not found:
        raise SourceError(f"{path}: neither a GeoNames dump nor alternate names nor a table of P-codes")
    return found


def _members(path: Path) -> list[str | None]:
    with zipfile.ZipFile(path) as archive:
        return [n for n in archive.namelist() if n.lower().endswith(ENDINGS) and "readme" not in n.lower()]


def _form(path: Path, member: str | None) -> Form | None:
    """Return what the first lines are that can be told."""
    for line in islice(_lines(path, member), LOOK):
        if line is None:
            continue
        if is_place_row(line):
            return "places"
        if is_name_row(line):
            return "names"
        if is_pcode_header(line):
            return "pcodes"
    return None


def _lines(path: Path, member: str | None) -> Iterator[str | None]:
    try:
        with ExitStack() as stack:
            if member is None:
                stream = cast("BinaryIO", stack.enter_context(path.open("rb")))
            else:
                archive = stack.enter_context(zipfile.ZipFile(path))
                stream = cast("BinaryIO", stack.enter_context(archive.open(member)))
            yield from _decoded(stream)
    except (OSError, RuntimeError, zlib.error, EOFError, zipfile.BadZipFile, NotImplementedError) as error:
        raise SourceError(f"{path}: {_why(error)}") from error


def _decoded(stream: BinaryIO) -> Iterator[str | None]:
    first = True
    while raw := stream.readline(LONGEST):
        whole = raw.endswith(b"\n") or len(raw) < LONGEST
        while not whole and (more := stream.readline(LONGEST)):
            whole, raw = more.endswith(b"\n"), b"\xff"
        try:
            line = raw.decode("utf-8-sig" if first else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            yield None
        else:
            yield None if "\0" in line else line
        first = False


def _why(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else f"broken ({error})"
