"""Reads conflict reports critically: who says what, how sure they are, and on which words it rests.

>>> import reportedly
>>> reading = reportedly.read("report.html")  # doctest: +SKIP
>>> reading.claims, reading.to_dicts("figures")  # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.export.reading import Reading
    from reportedly.records import Problem

__all__ = ["ReadError", "__version__", "read", "read_all"]

try:
    __version__ = version("reportedly")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+unknown"


class ReadError(ValueError):
    """Nothing could be read; `problems` says why."""

    def __init__(self, target: str, problems: tuple[Problem, ...]) -> None:
        self.target = target
        self.problems = problems
        reasons = "; ".join(problem.message for problem in problems) or "it holds no report"
        super().__init__(f"{target}: {reasons}")


def read(target: str | Path, *, codebook: str | Path | None = None) -> Reading:
    """Read one report: the path of a file, an http(s) address, or "-" for standard input.

    Where the input holds several reports (a feed) this is the first; `read_all` gives them all.
    `codebook` is a file of one's own by which events are coded in other schemes.

    Raises:
        ReadError: if nothing could be read.
        OSError, ValueError: if the codebook cannot be read or is none.
    """
    readings, problems = read_all([target], codebook=codebook)
    if not readings:
        raise ReadError(str(target), problems)
    return readings[0]


def read_all(
    targets: Iterable[str | Path], *, codebook: str | Path | None = None
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Read many inputs; a bad one is told among the problems and the rest goes on."""
    # The stages load a model and tables: only who reads pays for that.
    from reportedly import pipeline
    from reportedly.export.reading import Reading
    from reportedly.knowledge.schemes import load_schemes

    own = load_schemes(Path(codebook)) if codebook is not None else None
    outcomes = [pipeline.read(target, codebook=own) for target in targets]
    readings = tuple(Reading(report) for reports, _ in outcomes for report in reports)
    return readings, tuple(problem for _, problems in outcomes for problem in problems)
