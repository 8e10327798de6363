from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, text

from benchmarks.made_reports import made_contracts
from reportedly.records import Problem, Ref
from reportedly.store.adding import add_all, add_problems
from reportedly.store.checking import check
from reportedly.store.engine import reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.judging import judge_events
from reportedly.store.opening import open_store
from reportedly.store.stats import stats

OF_A_DOCUMENT = tuple("voices claims events parties figures places labels forecasts contracts texts".split())


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 5), reader="1")
    add_problems(store, [Problem("empty", "nothing in it", fatal=True)], "a.html")
    with writing(store) as connection:
        judge_events(connection, Ref("sha256:1", "e1"), Ref("sha256:2", "e1"), "same", "Mara")
    return store


def tamper(store: Engine, statement: str) -> None:
    """Change what is kept as somebody would who has the database to himself."""
    table = statement.replace("DELETE FROM", "UPDATE").split()[1]
    with writing(store) as connection:
        if store.dialect.name == "sqlite":
            for change in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_no_{change}")
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        else:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        connection.execute(text(statement))


def codes(store: Engine, noted: str | None = None) -> list[str]:
    return [problem.code for problem in check(store, noted=noted)]


def last_seal(store: Engine) -> str:
    with reading(store) as connection:
        return stats(connection)["seal"]


def test_a_sound_store_has_nothing_to_tell(filled: Engine) -> None:
    seen: list[tuple[int, int]] = []
    noted = last_seal(filled)
    add_all(filled, made_contracts(5, 2), reader="1")
    assert list(check(filled, noted=noted, progress=lambda done, of: seen.append((done, of)))) == []
    assert seen == [(7, 7)]


def test_an_empty_store_is_sound(store: Engine) -> None:
    assert codes(store) == []
    assert codes(store, "00") == ["seal"]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE claims SET status = 'denied' WHERE id = 'c1' AND doc = 2", "changed"),
        ("UPDATE figures SET low = low + 1 WHERE doc = 3", "changed"),
        ("UPDATE documents SET publisher = 'Another' WHERE doc = 3", "changed"),
        ("UPDATE documents SET added = '2020-01-01T00:00:00+00:00' WHERE doc = 3", "seal"),
        ("UPDATE texts SET text = 'x' WHERE doc = 1", "changed"),
        ("UPDATE contracts SET body = (SELECT body FROM contracts WHERE doc = 1) WHERE doc = 2", "changed"),
        ("UPDATE problems SET message = 'all is well'", "changed"),
        ("UPDATE judgements SET verdict = 'not same'", "changed"),
        ("DELETE FROM labels WHERE doc = 4", "missing"),
        ("DELETE FROM contracts WHERE doc = 5", "missing"),
    ],
)
def test_what_was_changed_is_found(filled: Engine, statement: str, code: str) -> None:
    tamper(filled, statement)
    assert code in codes(filled)


def test_a_document_that_was_taken_out_is_missed(filled: Engine) -> None:
    noted = last_seal(filled)
    for table in OF_A_DOCUMENT:
        tamper(filled, f"DELETE FROM {table} WHERE doc = 3")
    tamper(filled, "DELETE FROM documents WHERE doc = 3")
    assert {"missing", "seal"} <= set(codes(filled))
    assert codes(filled, noted).count("seal") == 1  # all after it are as they were


def test_documents_cut_off_at_the_end_are_missed_by_who_noted_the_seal(filled: Engine) -> None:
    noted = last_seal(filled)
    for table in OF_A_DOCUMENT:
        tamper(filled, f"DELETE FROM {table} WHERE doc = 5")
    tamper(filled, "DELETE FROM documents WHERE doc = 5")
    assert "seal" not in [code for code in codes(filled) if code != "search"]
    assert codes(filled, noted)[-1] == "seal"


def test_flipped_bits_are_found_or_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    add_all(open_store(str(path), create=True), made_contracts(0, 20), reader="1")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        before = contents(connection)
    whole, chance = path.read_bytes(), Random(7)
    for _ in range(60):
        at = chance.randrange(len(whole))
        damaged = bytearray(whole)
        damaged[at] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        assert noticed(path) or same(path, before), f"a flipped bit at {at} went unnoticed"


def noticed(path: Path) -> bool:
    try:
        return bool(list(check(open_store(str(path)))))
    except StoreError:
        return True


def same(path: Path, before: list[object]) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return contents(connection) == before


def contents(connection: sqlite3.Connection) -> list[object]:
    tables = ("documents", "contracts", "texts", "claims", "events", "figures", "places", "parties", "labels", "voices")
    return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
