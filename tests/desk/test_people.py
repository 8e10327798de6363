from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from reportedly.desk.people import add_account, log_in, log_out, set_active, set_password, set_role
from reportedly.store.accounts import account_of, holder
from reportedly.store.auditing import audited
from reportedly.store.engine import reading
from reportedly.store.errors import NotThereError, StoreError
from reportedly.store.opening import open_store

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
PASSWORD = "nine grey herons"


@pytest.fixture
def store(tmp_path: Path, cheap_passwords: None) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_account(engine, "Mara", "reviewer", PASSWORD, "root")
    return engine


def entered(store: Engine, password: str = PASSWORD, before: str | None = None) -> str | None:
    found = log_in(store, "Mara", password, before, NOON)
    return found[1] if found else None


def who(store: Engine, token: str | None) -> str | None:
    with reading(store) as connection:
        found = holder(connection, token or "", NOON)[0]
    return found.name if found else None


def told(store: Engine) -> list[tuple[str, str]]:
    with reading(store) as connection:
        return [(row["who"], row["did"]) for row in audited(connection)][::-1]


def test_the_right_password_lets_in_and_the_wrong_one_does_not(store: Engine) -> None:
    token = entered(store)
    assert who(store, token) == "Mara"
    assert entered(store, "nine grey heron") is None
    assert log_in(store, "Ilya", PASSWORD, None, NOON) is None
    assert told(store) == [
        ("root", "account added"), ("Mara", "logged in"), ("Mara", "log-in refused"), ("Ilya", "log-in refused"),
    ]  # fmt: skip
    log_out(store, "Mara", token or "")
    assert who(store, token) is None


def test_every_log_in_has_a_token_of_its_own_and_ends_the_one_before(store: Engine) -> None:
    first = entered(store)
    second = entered(store, before=first)
    assert first != second
    assert (who(store, first), who(store, second)) == (None, "Mara")


def test_the_password_is_kept_as_argon2id(store: Engine) -> None:
    with reading(store) as connection:
        account = account_of(connection, "Mara")
    assert account is not None
    assert account.secret.startswith("$argon2id$")
    assert PASSWORD not in account.secret


def test_another_password_shuts_out_who_came_in_with_the_old_one(store: Engine) -> None:
    token = entered(store)
    set_password(store, "Mara", "ten grey herons", "root")
    assert who(store, token) is None
    assert entered(store) is None
    assert who(store, entered(store, "ten grey herons")) == "Mara"


def test_who_is_shut_out_is_out_at_once_and_may_be_let_in(store: Engine) -> None:
    token = entered(store)
    set_active(store, "Mara", False, "root")
    assert (who(store, token), entered(store)) == (None, None)
    set_active(store, "Mara", True, "root")
    assert who(store, token) is None  # the old session does not come back
    assert who(store, entered(store)) == "Mara"
    assert ("root", "account disabled") in told(store)


def test_a_role_changes_for_who_is_in(store: Engine) -> None:
    token = entered(store)
    set_role(store, "Mara", "admin", "root")
    with reading(store) as connection:
        found = holder(connection, token or "", NOON)[0]
    assert found is not None
    assert found.role == "admin"


@pytest.mark.parametrize(
    ("name", "role", "password"),
    [
        ("", "reader", PASSWORD),
        (" Ilya", "reader", PASSWORD),
        ("<b>", "reader", PASSWORD),
        ("x" * 65, "reader", PASSWORD),
        ("Ilya", "owner", PASSWORD),
        ("Ilya", "reader", "elf letters"),
        ("Ilya", "reader", "x" * 201),
    ],
)
def test_what_is_no_account_is_refused(store: Engine, name: str, role: str, password: str) -> None:
    with pytest.raises(ValueError, match=r"a (name|role|password)"):
        add_account(store, name, role, password, "root")
    assert told(store) == [("root", "account added")]


def test_nobody_is_made_twice_and_nobody_is_changed_who_is_not_there(store: Engine) -> None:
    with pytest.raises(StoreError, match="there is an account"):
        add_account(store, "Mara", "admin", PASSWORD, "root")
    for change in (
        lambda: set_role(store, "Ilya", "reader", "root"),
        lambda: set_password(store, "Ilya", PASSWORD, "root"),
        lambda: set_active(store, "Ilya", True, "root"),
    ):
        with pytest.raises(NotThereError, match="there is no account"):
            change()
