"""Documents read in a process of their own: one that kills its reader is set aside, and nothing else is lost by it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType

from reportedly import pipeline
from reportedly.records import Document, Problem, Report

TRIES = 3
LIMIT = 600.0
"""Seconds; reading takes a few, and who needs longer than this hangs."""
SET_ASIDE = "set-aside"
Read = Callable[[Document], Report]
Answer = Report | Exception


class Reader:
    """Reads documents in a child, started at the first one and again when it died; close it, or use `with`."""

    def __init__(self, read: Read | None = None, limit: float = LIMIT) -> None:
        self._read, self._limit = read, limit
        self._child: tuple[SpawnProcess, Connection[Document, Answer]] | None = None

    def __call__(self, document: Document) -> Report | Problem:
        """What is read of it; a fatal problem where `TRIES` readers died over it or took too long.

        Raises:
            Exception: what the reading itself raised.
        """
        for _ in range(TRIES):
            answer = self._ask(document)
            if isinstance(answer, Exception):
                raise answer
            if answer is not None:
                return answer
        said = f"set aside: the process that read it died {TRIES} times, or took longer than {self._limit:.0f} seconds"
        return Problem(SET_ASIDE, said, document.url or document.id, fatal=True)

    def _ask(self, document: Document) -> Answer | None:
        """The answer, None where there comes none."""
        _, connection = self._child = self._child or _started(self._read)
        try:
            connection.send(document)
            if connection.poll(self._limit):
                return connection.recv()
        except (EOFError, OSError):
            pass
        self.close()
        return None

    def close(self) -> None:
        """End the child, if one runs."""
        if self._child is not None:
            process, connection = self._child
            self._child = None
            connection.close()
            process.kill()
            process.join()

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _started(read: Read | None) -> tuple[SpawnProcess, Connection[Document, Answer]]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, read), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _serve(connection: Connection[Answer, Document], read: Read | None) -> None:
    """The child's side: reads what it is sent until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted ends this process, too
    while True:
        try:
            document = connection.recv()
        except EOFError:
            return
        try:
            answer: Answer = (read or pipeline.read_document)(document)
        except Exception as error:
            answer = error
        connection.send(answer)
