"""Plain text, kept exactly as decoded but for its line ends."""

from __future__ import annotations

from dataclasses import replace

from reportedly.intake.decode import decode
from reportedly.intake.extract import Extract, Extracted, clean, failed
from reportedly.intake.limits import MOST_CHARACTERS
from reportedly.records import Problem, Span


def read(raw: bytes, url: str | None, charset: str | None) -> Extracted:
    """The text of the bytes; no-break spaces and all else stay, CR LF and CR become LF."""
    decoded = decode(raw, charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MOST_CHARACTERS:
        return failed("too-big", f"the text has {len(text)} characters; {MOST_CHARACTERS} can be read")
    if not text.strip():
        return failed("empty", "the input is empty")
    problems = tuple(_moved(problem, decoded.text) for problem in decoded.problems)
    return Extracted((Extract(clean(text), url=url),), problems)


def _moved(problem: Problem, decoded: str) -> Problem:
    """Give the problem with its span moved back by the line ends before it that lost a sign."""
    if problem.span is None:
        return problem
    lost = decoded.count("\r\n", 0, problem.span.start)
    return replace(problem, span=Span(problem.span.start - lost, problem.span.end - lost))
