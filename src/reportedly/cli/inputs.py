"""Reading one input after the other: a bad one is told and counted, the rest goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import typer
from rich.console import Console
from rich.progress import Progress

from reportedly.cli.edges import NOTHING, exit_code, say, tell
from reportedly.export.visible import one_line
from reportedly.knowledge.schemes import Schemes
from reportedly.records import Problem, Report

# The reports of one target and its problems, which may grow while the reports come.
Reader: TypeAlias = Callable[[str, Path | None], tuple[Iterable[Report], Sequence[Problem]]]


@dataclass(slots=True)
class Inputs:
    """The inputs of one command, and how many reports came out and inputs failed so far."""

    targets: Sequence[str]
    keep: Path | None = None
    read: int = 0
    failed: int = 0
    reader: Reader | None = None

    def reports(self, *, progress: bool) -> Iterator[Report]:
        """Every report, as it is read; problems go to standard error, `progress` shows a bar there."""
        with _bar(progress and len(self.targets) > 1 and sys.stderr.isatty()) as bar:
            for target in bar.track(self.targets, description="Reading"):
                before = self.read
                reports, problems = (self.reader or read_one)(target, self.keep)
                for report in reports:
                    self.read += 1
                    yield report
                self.failed += self.read == before or any(problem.fatal for problem in problems)
                for problem in problems:
                    tell(problem, target)

    @property
    def exit_code(self) -> int:
        """The exit code that the counts so far amount to."""
        return exit_code(self.read, self.failed)


def read_one(
    target: str, keep: Path | None = None, codebook: Schemes | None = None
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """The reports of one input; a failure of ours is a problem of that input, not the end of the others.

    Raises:
        typer.Exit: 1 if the gazetteer cannot be used, without which nothing could be read.
    """
    from reportedly import pipeline
    from reportedly.knowledge.gazetteer_files import GazetteerError

    try:
        reports, problems = pipeline.read(target, keep=keep, codebook=codebook)
    except GazetteerError as error:
        # None of the inputs could be read without it.
        say(one_line(str(error)))
        raise typer.Exit(NOTHING) from None
    except Exception as error:
        if os.environ.get("REPORTEDLY_DEBUG"):
            raise
        said = f"could not be read because of a mistake in reportedly ({type(error).__name__}: {error})"
        return (), (Problem("internal", f"{said}; REPORTEDLY_DEBUG=1 shows where", target, fatal=True),)
    if not reports and not problems:
        problems = (Problem("empty", "there is no report in it", target, fatal=True),)
    return reports, problems


def _bar(shown: bool) -> Progress:
    # Data on standard output must not be caught by the bar.
    return Progress(
        console=Console(stderr=True), transient=True, disable=not shown, redirect_stdout=False, redirect_stderr=shown
    )
