"""Which file is used is decided by the environment, then by the user's data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.knowledge.gazetteer_files import VARIABLE, bundled_file, chosen_file, own_file


def test_without_anything_it_is_the_bundled_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert chosen_file() == bundled_file()
    assert bundled_file().is_file()


def test_the_users_own_comes_before_the_bundled_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own_file().parent.mkdir()
    own_file().touch()
    assert chosen_file() == tmp_path / "reportedly" / "gazetteer.sqlite"


def test_the_one_that_is_named_comes_first_even_if_it_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/none/own.sqlite")
    assert chosen_file() == Path("/none/own.sqlite")


@pytest.mark.parametrize("home", ["", "relative"])
def test_without_an_absolute_data_home_it_is_below_the_users_home(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", home)
    monkeypatch.setenv("HOME", "/home/x")
    assert own_file() == Path("/home/x/.local/share/reportedly/gazetteer.sqlite")
