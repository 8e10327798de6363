from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from benchmarks.made_reports import made_contracts
from reportedly.store.adding import add_all
from reportedly.store.checking import check
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.moving import back_up, restore
from reportedly.store.opening import open_store
from reportedly.store.schema import metadata


def rows(store: Engine) -> dict[str, list[object]]:
    with reading(store) as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }


def test_a_backup_brings_all_back_on_any_database(store: Engine, place, tmp_path: Path) -> None:
    add_all(store, made_contracts(0, 5), reader="1")
    file = tmp_path / "backup.sqlite"
    back_up(store, file)
    add_all(store, made_contracts(5, 1), reader="1")  # one may go on
    again = restore(file, place.fresh())
    assert list(check(again)) == []
    add_all(again, made_contracts(5, 1), reader="1")
    before, after = rows(store), rows(again)
    before.pop("documents"), after.pop("documents")  # the last has another time
    assert after == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_is_a_store_itself(store: Engine, tmp_path: Path) -> None:
    add_all(store, made_contracts(0, 2), reader="1")
    back_up(store, tmp_path / "backup.sqlite")
    assert rows(open_store(str(tmp_path / "backup.sqlite"))) == rows(store)


def test_nothing_is_written_over(store: Engine, place, tmp_path: Path) -> None:
    add_all(store, made_contracts(0, 2), reader="1")
    file = tmp_path / "backup.sqlite"
    back_up(store, file)
    with pytest.raises(StoreError, match="is there already"):
        back_up(store, file)
    address = place.fresh()
    restore(file, address)
    with pytest.raises(StoreError, match="there is a store already"):
        restore(file, address)


@pytest.mark.parametrize(("words", "said"), [(None, "no such file"), ("no database" * 200, "not a database")])
def test_what_is_no_backup_makes_no_store(tmp_path: Path, words: str | None, said: str) -> None:
    file = tmp_path / "backup.sqlite"
    if words:
        file.write_text(words)
    with pytest.raises(StoreError, match=said):
        restore(file, str(tmp_path / "store.sqlite"))
    assert not (tmp_path / "store.sqlite").exists()


def test_a_backup_that_cannot_be_written_says_so(store: Engine, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file or directory"):
        back_up(store, tmp_path / "none" / "backup.sqlite")
