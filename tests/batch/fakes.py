"""Readers that do what a hostile document can make a reader do; processes import them by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from reportedly.batch.tasks import READ, Outcome, Task


def read(task: Task) -> Outcome:
    words = Path(task.path).read_text(encoding="utf-8")
    if words.startswith("hang"):
        time.sleep(60)
    if words.startswith("poison") or (words.startswith("once") and _first(task)):
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(task, READ, (f'{{"document":"{words}"}}\n',))


def _first(task: Task) -> bool:
    mark = Path(task.path).parent / f".{task.key}"
    if mark.exists():
        return False
    mark.touch()
    return True
