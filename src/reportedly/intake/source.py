"""The bytes of a file or of standard input, up to a limit; a stream that never ends is refused."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from reportedly.intake.limits import MOST_BYTES
from reportedly.records import Problem


def read_file(path: str | Path, most: int = MOST_BYTES) -> bytes | Problem:
    """Give the bytes of a file; a fatal problem where it cannot be read or has more than `most` bytes."""
    try:
        with Path(path).open("rb") as stream:
            return read_stream(stream, str(path), most)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Problem("unreadable", f"{path}: {reason.lower()}", where=str(path), fatal=True)


def read_stream(stream: BinaryIO, name: str = "-", most: int = MOST_BYTES) -> bytes | Problem:
    """Give the bytes up to the end of the stream; a fatal problem after `most` bytes, since it may never end."""
    pieces: list[bytes] = []
    size = 0
    while size <= most:
        piece = stream.read(min(1 << 20, most + 1 - size))
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        size += len(piece)
    return Problem("too-big", f"{name} has more than {most // 1_000_000} MB and is not read", where=name, fatal=True)
