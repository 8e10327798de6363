"""How often something may be done: buckets of tokens that fill again with time, one for each who does it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Refused:
    """Too often: after so many seconds it may be tried again; `first` since the last time that it was allowed."""

    seconds: float
    first: bool


@dataclass(slots=True)
class Buckets:
    """`size` at once, then `rate` a second; memory alone, which one process has (and a new start forgets)."""

    size: float
    rate: float
    now: Callable[[], float] = time.monotonic
    _held: dict[str, tuple[float, float, bool]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def take(self, key: str) -> Refused | None:
        """Take one token of the key's, None where there was one."""
        with self._lock:
            now = self.now()
            self._sweep(now)
            left, since, refused = self._held.get(key, (self.size, now, False))
            left = min(self.size, left + (now - since) * self.rate)
            if left < 1:
                self._held[key] = (left, now, True)
                return Refused((1 - left) / self.rate, not refused)
            self._held[key] = (left - 1, now, False)
            return None

    def _sweep(self, now: float) -> None:
        """Forget those that are full again, or memory would grow with the names that are tried."""
        if len(self._held) < _MOST:
            return
        filling = {key: held for key, held in self._held.items() if held[0] + (now - held[1]) * self.rate < self.size}
        self._held.clear()
        self._held.update(filling if len(filling) < _MOST else {})
