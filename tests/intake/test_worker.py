"""The child answers every task, whatever the parser does."""

from types import SimpleNamespace

import pytest

from reportedly.intake import worker
from reportedly.intake.extract import Extracted
from reportedly.intake.sandbox import Task
from reportedly.intake.sniff import HTML

TASK = Task(HTML, 5)


def use(monkeypatch, read):
    monkeypatch.setattr(worker, "import_module", lambda name: SimpleNamespace(read=read, load=lambda: None))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "parser-died"),
        (RecursionError(), "unreadable"),
        (ValueError("x"), "unreadable"),
        (AssertionError(), "unreadable"),
    ],
)
def test_a_failing_parser_is_a_fatal_problem(monkeypatch, error, code):
    def read(*_):
        raise error

    use(monkeypatch, read)
    (problem,) = worker.run(b"bytes", TASK).problems
    assert (problem.code, problem.fatal) == (code, True)


def test_a_missing_library_is_named(monkeypatch):
    def missing(name):
        raise ImportError(name="lxml_html_clean")

    monkeypatch.setattr(worker, "import_module", missing)
    (problem,) = worker.run(b"bytes", TASK).problems
    assert (problem.code, "lxml_html_clean" in problem.message) == ("no-parser", True)


def test_without_bytes_only_the_library_is_loaded(monkeypatch):
    use(monkeypatch, lambda *_: pytest.fail("there was nothing to parse"))
    assert worker.run(b"", TASK) == Extracted()
