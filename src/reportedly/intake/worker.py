"""The child's side of the sandbox: reads tasks from standard input, parses, writes what came out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO

import msgspec

from reportedly.intake.extract import Extracted, failed
from reportedly.intake.sandbox import Task
from reportedly.intake.sniff import FEED, HTML, PDF

Parser = Callable[[bytes, str | None, str | None], Extracted]
_PARSERS = {HTML: "reportedly.intake.html", PDF: "reportedly.intake.pdf", FEED: "reportedly.intake.feed"}


def serve() -> None:
    """Answer tasks until standard input ends."""
    # What a library prints must not fall into the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    while line := requests.readline():
        task = msgspec.json.decode(line, type=Task)
        raw = requests.read(task.size)
        _limit(task)
        _send(answers, msgspec.json.encode(run(raw, task)))


def run(raw: bytes, task: Task) -> Extracted:
    """Load the parser of the task's kind and, if there are bytes, parse them. Never raises for bad input."""
    try:
        module = import_module(_PARSERS[task.kind])
        module.load()
    except ImportError as error:
        return failed(
            "no-parser", f"a library that is needed to read {task.kind} cannot be loaded ({error.name or error})"
        )
    if not raw:
        return Extracted()
    parser: Parser = module.read
    try:
        return parser(raw, task.url, task.charset)
    except MemoryError:
        return failed("parser-died", "the parser gave up: the input needs too much memory")
    except RecursionError:
        return failed("unreadable", "the input is nested too deeply to be read")
    except Exception as error:
        return failed("unreadable", f"the input could not be parsed ({type(error).__name__})")


def _send(answers: BinaryIO, answer: bytes) -> None:
    answers.write(len(answer).to_bytes(8, "big"))
    answers.write(answer)
    answers.flush()


def _limit(task: Task) -> None:
    try:
        import resource
    except ImportError:  # not POSIX: the parent's clock is the only limit
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + task.seconds) + 2
    for limit, value in ((resource.RLIMIT_AS, task.memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))
