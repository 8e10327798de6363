"""Limits on time and size."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from reportedly.records import Problem

T = TypeVar("T")


class Late(BaseException):
    """The work took too long. Not an Exception, so that no library swallows it."""


def within(seconds: float, work: Callable[[], T]) -> T:
    """The result of the work.

    Raises:
        Late: after so many seconds, where the platform has interval timers and this is the main thread.
    """
    if not hasattr(signal, "setitimer"):
        return work()
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> None:
    raise Late


MOST_CHARACTERS = 1_500_000
"""Longer texts are no reports (a thick book has one million), and reading them would take a gigabyte of memory."""
_MOST = {"text/html": 10_000_000, "text/plain": 20_000_000, "application/feed+xml": 10_000_000}
MOST_BYTES = 60_000_000
"""No input of more bytes is read, whatever its kind; a PDF may hold many pictures."""


def most_bytes(kind: str) -> int:
    """Give the number of bytes of this kind (a media type) that are read at most."""
    return _MOST.get(kind, MOST_BYTES)


def too_big(size: int, most: int = MOST_BYTES) -> Problem:
    """Make the fatal problem of an input that is too big."""
    return Problem(
        "too-big", f"the input has more than {most // 1_000_000} MB ({size / 1e6:.1f}) and is not read", fatal=True
    )
