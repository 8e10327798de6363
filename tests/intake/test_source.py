"""Files and streams are read up to a limit."""

import io
import os

import pytest

from reportedly.intake.source import read_file, read_stream


class Endless(io.RawIOBase):
    """A stream that never ends."""

    def read(self, size=-1):
        assert size > 0
        return b"a" * size


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"words")
    assert read_file(tmp_path / "a.txt", most=5) == b"words"


def test_a_file_beyond_the_limit_is_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"words!")
    assert read_file(tmp_path / "a.txt", most=5).code == "too-big"


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b"])
def test_what_cannot_be_opened_is_a_fatal_problem(tmp_path, name):
    problem = read_file(f"{tmp_path}/{name}")
    assert (problem.code, problem.fatal) == ("unreadable", True)


def test_a_stream_that_never_ends_is_refused():
    assert read_stream(Endless(), most=3_000_000).code == "too-big"


def test_a_pipe_is_read_to_its_end():
    reading, writing = os.pipe()
    os.write(writing, b"words")
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        assert read_stream(stream) == b"words"
