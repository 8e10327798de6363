"""The model that is shipped is the one whose hashes are pinned."""

import shutil

import pytest

from reportedly.knowledge.weights import FACTS, altered, weights


def test_the_shipped_files_have_the_pinned_hashes():
    assert altered(weights()) == ()


def test_a_changed_file_is_named(tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(weights().folder, copy)
    with (copy / "vocabulary.txt").open("ab") as file:
        file.write(b" ")
    assert altered(weights(copy)) == ("vocabulary.txt",)


def test_a_missing_file_is_named(tmp_path):
    shutil.copy(weights().folder / FACTS, tmp_path / FACTS)
    assert altered(weights(tmp_path)) == ("encoder.onnx", "vocabulary.txt")


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        weights(tmp_path / "none")
