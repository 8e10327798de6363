from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from reportedly.store.accounts import (
    IDLE,
    LONGEST,
    Account,
    account_of,
    all_accounts,
    begin,
    end,
    end_all,
    hashed,
    holder,
    keep_account,
    touch,
)
from reportedly.store.engine import writing
from reportedly.store.schema import sessions

MARA = Account("Mara", "reviewer", "$argon2id$", True, "2026-01-01T00:00:00+00:00")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_an_account_is_kept_and_put_in_the_place_of_the_one_before(store: Engine) -> None:
    with writing(store) as connection:
        for account in (MARA, replace(MARA, name="Ilya"), replace(MARA, role="admin", active=False)):
            keep_account(connection, account)
        assert account_of(connection, "Mara") == replace(MARA, role="admin", active=False)
        assert account_of(connection, "mara") is None
        assert [one.name for one in all_accounts(connection)] == ["Ilya", "Mara"]


@pytest.mark.parametrize(
    ("token", "after", "there"),
    [
        ("t1", timedelta(0), True),
        ("t1", IDLE, True),
        ("t1", IDLE + MINUTE, False),
        ("t2", timedelta(0), False),
        ("", timedelta(0), False),
        (hashed("t1").hex(), timedelta(0), False),
    ],
)
def test_a_session_is_its_token_and_runs_out(store: Engine, token: str, after: timedelta, there: bool) -> None:
    with writing(store) as connection:
        keep_account(connection, MARA)
        begin(connection, "t1", "Mara", NOON)
        assert holder(connection, token, NOON + after)[0] == (MARA if there else None)


def test_a_session_in_use_lasts_longer_but_not_for_ever(store: Engine) -> None:
    with writing(store) as connection:
        keep_account(connection, MARA)
        begin(connection, "t1", "Mara", NOON)
        assert holder(connection, "t1", NOON + MINUTE) == (MARA, False)
        moment = NOON
        while moment + IDLE < NOON + LONGEST:
            moment += IDLE
            assert holder(connection, "t1", moment) == (MARA, True)
            touch(connection, "t1", moment)
        assert holder(connection, "t1", NOON + LONGEST)[0] == MARA
        assert holder(connection, "t1", NOON + LONGEST + MINUTE)[0] is None


def test_sessions_end_one_by_one_and_all_at_once(store: Engine) -> None:
    with writing(store) as connection:
        keep_account(connection, MARA)
        keep_account(connection, replace(MARA, name="Ilya"))
        for token, name in (("t1", "Mara"), ("t2", "Mara"), ("t3", "Mara"), ("t4", "Ilya")):
            begin(connection, token, name, NOON)
        end(connection, "t1")
        assert [holder(connection, token, NOON)[0] is not None for token in ("t1", "t2", "t3", "t4")] == [0, 1, 1, 1]
        end_all(connection, "Mara")
        assert [holder(connection, token, NOON)[0] is not None for token in ("t2", "t3", "t4")] == [0, 0, 1]


def test_who_is_shut_out_is_nobody(store: Engine) -> None:
    with writing(store) as connection:
        keep_account(connection, replace(MARA, active=False))
        begin(connection, "t1", "Mara", NOON)
        assert holder(connection, "t1", NOON) == (None, False)


def test_tokens_are_not_kept_and_what_ran_out_is_swept_away(store: Engine) -> None:
    with writing(store) as connection:
        begin(connection, "t1", "Mara", NOON)
        begin(connection, "t2", "Mara", NOON + IDLE + MINUTE)
        assert [bytes(token) for token in connection.scalars(select(sessions.c.token))] == [hashed("t2")]
