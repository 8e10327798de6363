"""Parsers run in a child process that can be stopped: limits on time and memory, killed when it hangs.

The child is a fresh interpreter (never a fork of this process, which may hold the threads of the encoder). It is
started at the first page, PDF or feed and kept for the next ones, so that libraries are loaded once.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread

from reportedly.intake.extract import Extracted, failed

SECONDS = 7.0
"""Time for one input, on the clock."""
MEMORY = 900 << 20
"""Address space of the child, in bytes."""
_START = 60.0
_RECYCLE = 5_000_000
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from reportedly.intake.worker import serve; serve()"


@dataclass(frozen=True, slots=True)
class Task:
    """One input for a parser: its kind (a media type of `sniff`), what is known of it, and the limits."""

    kind: str
    size: int
    url: str | None = None
    charset: str | None = None
    seconds: float = SECONDS
    memory: int = MEMORY


def parse(raw: bytes, task: Task) -> Extracted:
    """What the parser of this kind makes of the bytes; a fatal problem where it hangs, dies or cannot start."""
    import msgspec

    try:
        answer = _ask(raw, task, msgspec.json.encode(task))
    except OSError as error:
        return failed("no-parser", f"the parser could not be started ({error.strerror or error})")
    if answer is None:
        return failed("too-slow", f"reading took more than {task.seconds:g} seconds and was stopped")
    if not answer:
        return failed("parser-died", "the parser gave up: the input is broken or needs too much memory")
    return msgspec.json.decode(answer, type=Extracted)


class _Child:
    """A running child and its pipes."""

    def __init__(self) -> None:
        command = [sys.executable, "-I", "-c", _BOOT, _paths()]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.loaded: set[str] = set()

    def ask(self, header: bytes, raw: bytes, seconds: float) -> bytes | None:
        """The answer; empty if the child died, None if it took too long (it is killed then)."""
        box: list[bytes] = []
        thread = Thread(target=self._exchange, args=(header, raw, box), daemon=True)
        thread.start()
        thread.join(seconds)
        late = thread.is_alive()
        if late:
            self.process.kill()
            thread.join()
        if late or not box:
            self.close()
        return None if late else b"".join(box)

    def _exchange(self, header: bytes, raw: bytes, box: list[bytes]) -> None:
        # A dead child shows as a broken pipe or a short answer.
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None
        assert stdout is not None
        with suppress(OSError, ValueError):
            stdin.write(header + b"\n")
            stdin.write(raw)
            stdin.flush()
            size = int.from_bytes(stdout.read(8), "big")
            answer = stdout.read(size)
            if size and len(answer) == size:
                box.append(answer)

    def close(self) -> None:
        """End the child and close the pipes."""
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                assert pipe is not None
                pipe.close()
        self.process.kill()
        self.process.wait()


# By process id: a fork of this process must not speak into its parent's pipes.
_children: dict[int, _Child] = {}
_lock = Lock()


def _ask(raw: bytes, task: Task, header: bytes) -> bytes | None:
    with _lock:
        child = _children.get(os.getpid())
        if child is not None and child.process.poll() is not None:
            child.close()
            child = None
        if child is None:
            child = _children[os.getpid()] = _Child()
        if task.kind not in child.loaded:
            # Loading libraries does not count against the input.
            child.ask(_load(task.kind), b"", _START)
            child.loaded.add(task.kind)
        answer = child.ask(header, raw, task.seconds)
        if task.size > _RECYCLE:
            child.close()
        return answer


def _load(kind: str) -> bytes:
    import msgspec

    return msgspec.json.encode(Task(kind, 0))


def _paths() -> str:
    import json

    return json.dumps([path or os.getcwd() for path in sys.path])


@atexit.register
def stop() -> None:
    """End the child, if one runs."""
    child = _children.pop(os.getpid(), None)
    if child is not None:
        child.close()
