"""The raw bytes of an input, kept under their hash."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reportedly.records import Problem


def content_id(raw: bytes) -> str:
    """`sha256:` and the hash of the bytes in hexadecimal digits."""
    return f"sha256:{sha256(raw).hexdigest()}"


def keep_raw(raw: bytes, folder: str | Path) -> Path | Problem:
    """Save the bytes as `folder/<sha256>` unless they are there, and give the path.

    The file appears whole or not at all: it is written beside its place, synced and renamed. A full disk or a
    folder that cannot be written is a fatal problem, and nothing is left behind.
    """
    path = Path(folder) / sha256(raw).hexdigest()
    try:
        if path.is_file() and path.stat().st_size == len(raw):
            return path
        Path(folder).mkdir(parents=True, exist_ok=True)
        _write(raw, path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Problem("not-kept", f"the raw bytes could not be kept in {folder}: {reason}", fatal=True)
    return path


def _write(raw: bytes, path: Path) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".keeping-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
