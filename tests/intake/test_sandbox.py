"""Parsers run in a child that is killed when it hangs, and the next input is read by a new one."""

import os
import subprocess
import sys
import time

import pytest

from reportedly.intake import sandbox
from reportedly.intake.sandbox import Task, parse
from reportedly.intake.sniff import HTML, PDF
from tests.intake.test_pdf import bomb

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is kept by Linux alone")
GOOD = b"<html><body><article><p>" + b"The army said that it had taken the town. " * 9 + b"</p></article></body></html>"


@pytest.fixture(autouse=True)
def _stopped():
    yield
    sandbox.stop()


def codes(raw, kind, **limits):
    return [problem.code for problem in parse(raw, Task(kind, len(raw), **limits)).problems]


def test_a_page_is_read_in_the_child():
    (extract,) = parse(GOOD, Task(HTML, len(GOOD))).extracts
    assert extract.text.startswith("The army said")


def test_a_hang_is_stopped_and_the_next_input_read():
    codes(GOOD, HTML)
    slow = b"<html>" + b"<p>The army said that it had taken the town.</p>" * 20_000
    start = time.monotonic()
    assert codes(slow, HTML, seconds=0.05) == ["too-slow"]
    assert time.monotonic() - start < 5
    assert codes(GOOD, HTML) == []


@LINUX
def test_a_bomb_dies_alone():
    assert codes(bomb(1 << 28), PDF, memory=256 << 20) == ["parser-died"]
    assert codes(GOOD, HTML) == []


@LINUX
def test_too_little_memory_is_a_problem():
    big = b"<html>" + b"<p>The army said that it had taken the town.</p>" * 50_000
    assert codes(big, HTML, memory=200 << 20) == ["parser-died"]


def test_a_child_that_was_killed_is_replaced():
    codes(GOOD, HTML)
    child = sandbox._children[os.getpid()]
    child.process.kill()
    child.process.wait()
    assert codes(GOOD, HTML) == []


def test_a_child_that_cannot_start_is_a_problem(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert codes(GOOD, HTML) == ["no-parser"]


def test_the_child_ends_with_its_parent():
    program = (
        "import os; from reportedly.intake import sandbox\n"
        f"sandbox.parse({GOOD!r}, sandbox.Task('text/html', {len(GOOD)}))\n"
        "print(sandbox._children[os.getpid()].process.pid)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(ran.stdout), 0)
