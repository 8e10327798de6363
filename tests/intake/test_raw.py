"""Raw bytes are kept under their hash, whole or not at all."""

import errno
import os
from hashlib import sha256

import pytest

from reportedly.intake import raw
from reportedly.intake.raw import content_id, keep_raw


def test_the_id_is_the_hash_of_the_bytes():
    assert content_id(b"words") == f"sha256:{sha256(b'words').hexdigest()}"


def test_bytes_are_kept_once(tmp_path):
    first, second = keep_raw(b"words", tmp_path / "new" / "folder"), keep_raw(b"words", tmp_path / "new" / "folder")
    assert first == second
    assert first.read_bytes() == b"words"
    assert os.listdir(first.parent) == [sha256(b"words").hexdigest()]


def test_a_broken_copy_is_written_anew(tmp_path):
    path = keep_raw(b"words", tmp_path)
    path.write_bytes(b"wor")
    assert keep_raw(b"words", tmp_path).read_bytes() == b"words"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_is_a_problem_and_leaves_nothing(tmp_path, monkeypatch, call):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(raw.os, call, full)
    problem = keep_raw(b"words", tmp_path)
    assert (problem.code, problem.fatal, "no space left" in problem.message) == ("not-kept", True, True)
    assert os.listdir(tmp_path) == []


def test_a_file_in_place_of_the_folder_is_a_problem(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert keep_raw(b"words", tmp_path / "file").code == "not-kept"
