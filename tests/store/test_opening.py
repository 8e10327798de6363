from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

import reportedly.store
from reportedly.store.engine import reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.opening import NEWEST, open_store, version
from reportedly.store.schema import metadata
from reportedly.store.stats import stats

MIGRATIONS = Path(reportedly.store.__file__).with_name("migrations")
KEPT = Path(__file__).with_name("schemas")


def ours(item: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    """What `schema.py` describes: not the search in words, nor the map, which each database has in its own way."""
    return not (
        reflected
        and kind in ("table", "index")
        and any(part in (name or "") for part in ("_words", "_map", "_about", "_by"))
    )


def test_a_new_store_has_the_tables_that_the_code_speaks_to(store: Engine) -> None:
    with store.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []
        assert version(connection) == NEWEST


def test_the_newest_schema_is_the_last_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [NEWEST]


@pytest.mark.parametrize("name", [path.stem for path in sorted((MIGRATIONS / "versions").glob("v*.py"))])
def test_a_store_of_every_released_schema_is_kept(name: str) -> None:
    assert (KEPT / f"{name[1:5]}.sqlite").is_file()


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.sqlite")), ids=lambda path: path.stem)
def test_a_store_of_an_older_schema_opens_with_all_it_held(path: Path, tmp_path: Path) -> None:
    engine = open_store(str(shutil.copy(path, tmp_path / "old.sqlite")))
    with reading(engine) as connection:
        found = stats(connection)
    assert (found["schema"], found["documents"], found["records"]["claims"]) == (NEWEST, 3, 12)


def test_opening_twice_changes_nothing(place) -> None:
    address = place.fresh()
    for _ in range(2):
        with reading(open_store(address, create=True)) as connection:
            assert version(connection) == NEWEST


def test_two_that_make_a_store_at_once_make_one(place) -> None:
    address = place.fresh()
    code = "import sys; from reportedly.store.opening import open_store; open_store(sys.argv[1], create=True)"
    makers = [subprocess.Popen([sys.executable, "-c", code, address], stderr=subprocess.PIPE) for _ in range(2)]
    assert [(maker.communicate()[1], maker.returncode) for maker in makers] == [(b"", 0)] * 2


def test_there_is_none_until_it_is_made(place) -> None:
    with pytest.raises(StoreError, match="there is no store; reportedly add makes one"):
        open_store(place.fresh())


def foreign(path: Path) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (words TEXT)")
    connection.close()
    return path


def newer(path: Path) -> Path:
    engine = open_store(str(path), create=True)
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    return path


def broken(path: Path) -> Path:
    path.write_bytes(b"These are not the pages of a database." * 100)
    return path


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (foreign, "a database, but not a store of reportedly"),
        (newer, "made by a newer version of reportedly"),
        (broken, "it is no SQLite database"),
        (lambda path: path.mkdir() or path, "not a file"),
    ],
)
def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path, made, said: str) -> None:
    path = made(tmp_path / "thing.sqlite")
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=said):
        open_store(str(path), create=True)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_store_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match=r"file exists|not a directory"):
        open_store(str(tmp_path / "file" / "store.sqlite"), create=True)


def test_a_migration_that_is_stopped_leaves_nothing(place, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import command

    upgrade, address = command.upgrade, place.fresh()

    def stop(*given: object) -> None:
        upgrade(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "upgrade", stop)
    with pytest.raises(KeyboardInterrupt):
        open_store(address, create=True)
    monkeypatch.undo()
    with pytest.raises(StoreError, match="there is no store"):
        open_store(address)
    assert open_store(address, create=True)
