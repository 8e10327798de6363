"""Every regular expression of the package stays fast on hostile text: found by walking the modules, so new ones too.

Each is run as its module runs it: over the whole text where it searches, once where it is only matched at a position.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import reportedly
from tests.hostile import bits


def _yardstick() -> float:
    """Seconds of CPU for a known piece of work: a slow pattern on 8,000 blanks."""
    took = []
    for _ in range(3):
        start = time.process_time()
        re.search(r"\s+x", " " * 8_000)
        took.append(time.process_time() - start)
    return min(took)


LENGTH = 100_000
MOST = 0.5 * max(1.0, _yardstick() / 0.15)
"""Seconds of CPU that one pattern may take on a text of LENGTH characters; on a slower machine so much more."""
_STEPS = (24, 200, 800, 3_200)
_WHOLE = ((LENGTH // 20, MOST / 10), (LENGTH // 5, MOST / 2), (LENGTH, MOST))
"""Lengths and the seconds above which no longer text need be tried."""
_CALLS = re.compile(r"\b(\w+)(?:\(\))?\.(search|finditer|findall|subn?|split|match|fullmatch)\(")
_SKIPPED = re.compile(r"reportedly\.(?:__main__|training\b|store\.migrations\b)")
AT_A_POSITION = {
    "reportedly.claims.clauses._PLACELINE": "matched once, where a sentence starts",
    "reportedly.knowledge.quotation_words.quotation_words.aside": "matched behind a quotation mark, within its line",
}
"""Patterns in tables that are only ever matched at a position, by name, with the reason; those that a module calls by
their own name are found by themselves."""
Pattern = re.Pattern[Any]


@cache
def patterns() -> dict[str, Pattern]:
    """All compiled patterns by the name under which their module knows them, each pattern once."""
    found: dict[tuple[object, int], tuple[str, Pattern]] = {}
    for info in pkgutil.walk_packages(reportedly.__path__, "reportedly."):
        if _SKIPPED.match(info.name):
            continue
        module = importlib.import_module(info.name)
        for name, value in list(vars(module).items()):
            for where, pattern in _inside(_made(module.__name__, value), f"{module.__name__}.{name}"):
                found.setdefault((pattern.pattern, pattern.flags), (where, pattern))
    return dict(found.values())


def _made(module: str, value: object) -> object:
    """What a cached function of the module gives that takes nothing; other values as they are."""
    if not hasattr(value, "cache_info") or not callable(value) or inspect.signature(value).parameters:
        return value
    return value() if value.__module__ == module else None


def _inside(value: object, name: str, depth: int = 0) -> Iterator[tuple[str, Pattern]]:
    if isinstance(value, re.Pattern):
        yield name, value
    if depth > 3 or isinstance(value, type):
        return
    parts: Mapping[Any, object] = {}
    if isinstance(value, Mapping):
        parts = value
    elif isinstance(value, tuple | list):
        parts = dict(enumerate(value))
    elif is_dataclass(value):
        parts = {field.name: getattr(value, field.name, None) for field in fields(value)}
    for key, part in parts.items():
        yield from _inside(part, f"{name}.{key}", depth + 1)


@cache
def _calls() -> dict[str, set[str]]:
    """The methods that each module calls on its patterns, by module and name."""
    root = Path(next(iter(reportedly.__path__)))
    found: dict[str, set[str]] = {}
    for path in root.rglob("*.py"):
        module = ".".join(("reportedly", *path.relative_to(root).with_suffix("").parts))
        for name, method in _CALLS.findall(path.read_text(encoding="utf-8")):
            found.setdefault(f"{module}.{name}", set()).add(method)
    return found


def searches(name: str) -> bool:
    """Whether a pattern runs over whole texts, as far as its module shows."""
    return name not in AT_A_POSITION and not _calls().get(name, {"search"}) <= {"match", "fullmatch"}


def seconds(pattern: Pattern, text: str, over: bool) -> float:
    """CPU seconds for one text."""
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    _run(pattern, given, over)
    return time.process_time() - start


def repeated(bit: str, length: int) -> str:
    """A text of one bit over and over."""
    return (bit * (length // len(bit) + 1))[:length]


def _quickest(pattern: Pattern, text: str, over: bool, runs: int = 1) -> float:
    """Seconds by the wall, the quickest of some runs: a finer clock, which a busy machine only makes later."""
    given = text.encode() if isinstance(pattern.pattern, bytes) else text
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        _run(pattern, given, over)
        took.append(time.perf_counter() - start)
    return min(took)


def _run(pattern: Pattern, given: str | bytes, over: bool) -> None:
    if over:
        for _ in pattern.finditer(given):
            pass
        return
    pattern.match(given)
    pattern.fullmatch(given)


def suspect(pattern: Pattern, bit: str, over: bool, runs: int = 1) -> bool:
    """Whether growth from 800 to 3,200 characters leads to more than half of MOST at LENGTH."""
    short = _quickest(pattern, repeated(bit, _STEPS[-2]), over, runs)
    if short > MOST / 10:
        return True
    longer = _quickest(pattern, repeated(bit, _STEPS[-1]), over, runs)
    unit = _STEPS[-2]
    square = max(0.0, longer - 4 * short) / (12 * unit**2)
    straight = short / unit
    return square * LENGTH**2 + straight * LENGTH > MOST / 2


def slow(pattern: Pattern, bit: str, over: bool = True) -> str | None:
    """What is wrong with a pattern on a text of repetitions; None where nothing is."""
    for length in _STEPS[:-2]:  # what is exponential or cubic would not end on more
        text = repeated(bit, length)
        if _quickest(pattern, text, over) > MOST / 20 and seconds(pattern, text, over) > MOST / 20:
            return f"more than {MOST / 20} s for {length} × {bit!r}"
    if not (suspect(pattern, bit, over) and suspect(pattern, bit, over, 4)):
        return None
    for length, most in _WHOLE:
        text = repeated(bit, length)
        took = seconds(pattern, text, over)
        if most < took < 4 * most:  # a busy machine has ticks of its own
            took = min(took, seconds(pattern, text, over))
        if took > most:
            return f"{took:.2f} s for {length} characters of {bit!r}"
    return None


def test_every_pattern_is_fast_on_hostile_text() -> None:
    found = {}
    for name, pattern in patterns().items():
        told = next(filter(None, (slow(pattern, bit, searches(name)) for bit in bits(pattern))), None)
        if told:
            found[name] = told
    assert found == {}


def test_the_walk_finds_patterns_of_all_kinds() -> None:
    assert len(patterns()) > 400
    assert {
        "reportedly.marking.sentences._WORD",  # a module's own
        "reportedly.marking.arms._proper",  # made when first asked for
        "reportedly.marking.times.grammar._COMPILED.3.1",  # in a table
        "reportedly.knowledge.cues.cues.pattern",  # in a record
    } <= set(patterns())


@pytest.mark.parametrize("name", AT_A_POSITION)
def test_what_is_declared_is_there(name: str) -> None:
    assert name in patterns()


@pytest.mark.parametrize(
    ("pattern", "found"),
    [(r"\s+x", True), (r"(?:a|a)+b", True), (r"[a-z]+ing\b", True), (r"(?:\d+\.)*x", True), (r"\w+", False),
     (r"(?<!\s)\s+x", False), (r"\b(?:said|told) that\b", False)],
)  # fmt: skip
def test_a_slow_pattern_is_noticed(pattern: str, found: bool) -> None:
    made = re.compile(pattern)
    assert any(slow(made, bit) for bit in bits(made)) is found
