from __future__ import annotations

from random import Random

import pytest
from sqlalchemy import Connection, Engine, delete, insert, select, text, update

from reportedly.records import Ref
from reportedly.store.auditing import audited, check_audit, head, link, note
from reportedly.store.engine import is_sqlite, reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.judging import judge_events
from reportedly.store.schema import audit, audit_head
from tests.store.test_checking import tamper

ROWS = 30
FIELDS = ("at", "who", "did", "about", "detail")


@pytest.fixture
def filled(store: Engine) -> Engine:
    with writing(store) as connection:
        for number in range(ROWS - 1):
            note(connection, f"r{number % 4}", "exported", f"/claims.csv {number}", None if number % 3 else "q=a")
        judge_events(connection, Ref("sha256:1", "e1"), Ref("sha256:2", "e1"), "same", "Mara")
    return store


def found(connection: Connection, noted: str | None = None) -> list[str]:
    return [problem.code for problem in check_audit(connection, noted=noted)]


def test_the_last_is_told_first_and_the_chain_is_sound(filled: Engine) -> None:
    with reading(filled) as connection:
        assert found(connection) == []
        last = audited(connection, limit=2)
        assert [row["n"] for row in last] == [ROWS, ROWS - 1]
        assert (last[0]["who"], last[0]["did"]) == ("Mara", "judged")
        assert last[0]["detail"] == "events sha256:1#e1: same"
        assert [row["n"] for row in audited(connection, before=3)] == [2, 1]


def test_it_is_only_added_to(filled: Engine) -> None:
    for statement in ("UPDATE audit SET who = 'nobody'", "DELETE FROM audit"):
        with pytest.raises(StoreError, match="never changed"), writing(filled) as connection:
            connection.execute(text(statement))


def test_what_is_not_kept_is_not_told_either(store: Engine) -> None:
    with writing(store) as connection:
        note(connection, "Mara", "exported")
        connection.rollback()
    with reading(store) as connection:
        assert head(connection) == (0, b"")


def changed(connection: Connection, chance: Random, n: int) -> None:
    name = chance.choice(FIELDS)
    row = connection.execute(select(audit).where(audit.c.n == n)).one()._asdict()
    row[name] = f"{row[name]}x"
    if chance.random() < 0.5:  # by somebody who knows how the row is hashed, but not the rows after it
        before = connection.scalar(select(audit.c.hash).where(audit.c.n == n - 1)) or b""
        row["hash"] = link(bytes(before), row)
    connection.execute(update(audit).where(audit.c.n == n).values(**row))


def removed(connection: Connection, chance: Random, n: int) -> None:
    connection.execute(delete(audit).where(audit.c.n == n))


def renumbered(connection: Connection, chance: Random, n: int) -> None:
    """Taken out, and those after it moved up so that no number is missing."""
    rows = [dict(row._mapping) for row in connection.execute(select(audit).where(audit.c.n > n))]
    connection.execute(delete(audit).where(audit.c.n >= n))
    if rows:
        connection.execute(insert(audit), [row | {"n": row["n"] - 1} for row in rows])


def swapped(connection: Connection, chance: Random, n: int) -> None:
    other = chance.choice([m for m in range(1, ROWS + 1) if m != n])
    rows = [dict(connection.execute(select(audit).where(audit.c.n == m)).one()._mapping) for m in (n, other)]
    connection.execute(delete(audit).where(audit.c.n.in_((n, other))))
    connection.execute(insert(audit), [rows[0] | {"n": other}, rows[1] | {"n": n}])


def cut(connection: Connection, chance: Random, n: int) -> None:
    connection.execute(delete(audit).where(audit.c.n >= n))


WAYS = (changed, removed, renumbered, swapped, cut)


def test_of_100_tampered_rows_each_is_found(filled: Engine) -> None:
    chance = Random(20)
    with filled.connect() as connection:
        outer = connection.begin()
        if is_sqlite(filled):
            for change in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER audit_no_{change}"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        for number in range(100):
            way, row = WAYS[number % len(WAYS)], chance.randint(1, ROWS)
            tried = connection.begin_nested()
            way(connection, chance, row)
            assert found(connection), f"{way.__name__} {row} went unnoticed"
            tried.rollback()
            assert found(connection) == []
        outer.rollback()


def test_whoever_writes_the_head_anew_too_is_found_by_who_noted_it(filled: Engine) -> None:
    with reading(filled) as connection:
        noted = head(connection)[1].hex()
        before = connection.execute(select(audit.c.n, audit.c.hash).where(audit.c.n == ROWS - 1)).one()
    with writing(filled) as connection:
        note(connection, "Mara", "exported")
        assert found(connection, noted) == []
    tamper(filled, f"DELETE FROM audit WHERE n >= {ROWS}")
    with writing(filled) as connection:
        connection.execute(update(audit_head).values(n=before.n, hash=before.hash))
        assert found(connection) == []
        assert found(connection, noted) == ["seal"]
        assert found(connection, noted.upper()) == ["seal"]


def test_a_judgement_that_was_taken_out_is_missed(filled: Engine) -> None:
    tamper(filled, "DELETE FROM judgements")
    with reading(filled) as connection:
        assert found(connection) == ["missing"]
