"""The edge to people: where errors become words on standard error and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from reportedly.export.visible import one_line
from reportedly.records import Problem

OK, NOTHING, SOME_FAILED, INTERRUPTED, BROKEN_PIPE = 0, 1, 3, 130, 141


def say(message: str) -> None:
    """Tell the person something on standard error, as it is."""
    typer.echo(f"reportedly: {message}", err=True)


def tell(problem: Problem, target: str) -> None:
    """Tell a problem in plain words with the input it belongs to; control characters are shown, not sent."""
    where, message = one_line(problem.where or target, 200), one_line(problem.message)
    say(message if message.startswith(where) else f"{where}: {message}")


def exit_code(read: int, failed: int) -> int:
    """The exit code for so many reports read and so many inputs failed."""
    if read == 0:
        return NOTHING
    return SOME_FAILED if failed else OK


@contextmanager
def edges() -> Iterator[None]:
    """Turn interruptions and write errors inside the block into exit codes, without a traceback.

    Raises:
        typer.Exit: 130 after Ctrl-C, 141 when a pipe closes, 1 when something cannot be written.
    """
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        say("stopped")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _silence_stdout()
        raise typer.Exit(BROKEN_PIPE) from None
    except OSError as error:
        _silence_stdout()
        say(in_words(error))
        raise typer.Exit(NOTHING) from None


def in_words(error: OSError) -> str:
    """An error of the file system as a sentence, with the file where it is known."""
    target = f" {error.filename}" if error.filename else " the output"
    if error.errno == errno.ENOSPC:
        return f"cannot write{target}: the disk is full"
    return f"cannot write{target}: {error.strerror or error}"


def _silence_stdout() -> None:
    # Otherwise the interpreter tries to flush once more while it shuts down, and complains.
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
