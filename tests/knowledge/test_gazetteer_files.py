"""Which file is used is decided by the environment, then by the user's data folder."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.gazetteer_files import VARIABLE, GazetteerError, bundled_file, chosen_file, own_file


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


def test_the_bundled_file_fits_a_wheel() -> None:
    assert bundled_file().stat().st_size <= 35_000_000


def broken(folder: Path) -> list[Path]:
    """Files that are no gazetteer: not there, a folder, text, another database, cut off within."""
    text, other, cut = (folder / name for name in ("text.sqlite", "other.sqlite", "cut.sqlite"))
    text.write_text("dear friend " * 100)
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE letters(x)")
    db.close()
    with bundled_file().open("rb") as whole:
        cut.write_bytes(whole.read(50_000))
    return [folder / "none.sqlite", folder, text, other, cut]


@pytest.mark.parametrize("which", range(5))
def test_a_broken_file_is_told_with_what_to_do(which: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = broken(tmp_path)[which]
    monkeypatch.setenv(VARIABLE, str(path))
    with pytest.raises(GazetteerError) as told:
        Gazetteer(chosen_file()).lookup("Homs")
    assert str(path) in str(told.value)
    assert VARIABLE in str(told.value)
    assert "unset it" in str(told.value)


def test_a_broken_file_in_the_data_folder_is_to_be_moved_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert "move it away" in str(GazetteerError.of(own_file(), "is broken"))
    assert "install reportedly again" in str(GazetteerError.of(bundled_file(), "is broken"))
