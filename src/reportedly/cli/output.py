"""Where data goes: standard output as it comes, or a file that appears only when it is whole."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO


@contextmanager
def writing(path: Path | None, *, keep_partial: bool = False) -> Iterator[TextIO]:
    """A UTF-8 text stream to the file, or to standard output for None or "-".

    The file is written beside its place and renamed once whole, so that a reader never meets half of it;
    with `keep_partial` what was written before Ctrl-C is kept as well.

    Raises:
        OSError: if it cannot be written; its `filename` is the path that was asked for.
    """
    if path is None or str(path) == "-":
        yield _standard_output()
        return
    try:
        with _file(path, keep_partial) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def writing_bytes(path: Path) -> Iterator[BinaryIO]:
    """A binary stream to a file that appears only when it is whole.

    Raises:
        OSError: if it cannot be written; its `filename` is the path that was asked for.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
        kept = False
        try:
            with open(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
                kept = True
        finally:
            _settle(Path(name), target, kept)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def _file(path: Path, keep_partial: bool) -> Iterator[TextIO]:
    if path.exists() and not path.is_file():  # a device or a named pipe cannot be renamed over
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    kept = False
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            try:
                yield stream
            except KeyboardInterrupt:
                kept = keep_partial
                raise
            else:
                kept = True
            finally:
                stream.flush()
                os.fsync(stream.fileno())
    finally:
        _settle(Path(name), target, kept)


def _settle(temporary: Path, target: Path, kept: bool) -> None:
    if not kept:
        temporary.unlink()
        return
    temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
    temporary.replace(target)


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current


def _standard_output() -> TextIO:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout


def numbered(path: Path, index: int) -> Path:
    """The file name for the report at an index: "page.html", then "page-2.html", "page-3.html"."""
    return path if index == 0 else path.with_name(f"{path.stem}-{index + 1}{path.suffix}")
