"""Accounts of a team: made by whoever has the store, entered with a password, and every change audited."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from reportedly.store.accounts import ROLES, Account, account_of, begin, end, end_all, keep_account
from reportedly.store.auditing import note
from reportedly.store.engine import reading, writing
from reportedly.store.errors import NotThereError, StoreError
from reportedly.store.storable import storable

if TYPE_CHECKING:
    from argon2 import PasswordHasher
    from sqlalchemy import Connection, Engine

SHORTEST, LONGEST = 12, 200
"""Letters of a password: long rather than intricate (NIST SP 800-63B, 3.1.1.2)."""
_NAME = re.compile(r"\w[\w .@-]{0,62}\w|\w")
# Each hash takes 64 MiB while it is made.
_AT_ONCE = BoundedSemaphore(2)


def add_account(engine: Engine, name: str, role: str, password: str, by: str) -> None:
    """Make an account that is not there yet.

    Raises:
        ValueError: if name, role or password will not do.
        StoreError: if there is one of that name, or the store fails.
    """
    if not _NAME.fullmatch(name):
        raise ValueError("a name is 1 to 64 letters, digits, blanks and . @ -, and ends in letters or digits")
    _check_role(role)
    made = Account(name, role, _hashed(password), True, datetime.now(UTC).isoformat(timespec="seconds"))
    with writing(engine) as connection:
        if account_of(connection, name):
            raise StoreError(f"{name}: there is an account of that name")
        keep_account(connection, made)
        note(connection, by, "account added", name, role)


def set_role(engine: Engine, name: str, role: str, by: str) -> None:
    """Give the account another role, from its next request on.

    Raises:
        ValueError: if there is no such role.
        StoreError: if there is no such account, or the store fails.
    """
    _check_role(role)
    with writing(engine) as connection:
        keep_account(connection, replace(_there(connection, name), role=role))
        note(connection, by, "role changed", name, role)


def set_password(engine: Engine, name: str, password: str, by: str) -> None:
    """Give the account another password; whoever is in under its name is out.

    Raises:
        ValueError: if the password will not do.
        StoreError: if there is no such account, or the store fails.
    """
    secret = _hashed(password)
    with writing(engine) as connection:
        keep_account(connection, replace(_there(connection, name), secret=secret))
        end_all(connection, name)
        note(connection, by, "password changed", name)


def set_active(engine: Engine, name: str, active: bool, by: str) -> None:
    """Shut the account out, or let it in again; what it judged stays.

    Raises:
        StoreError: if there is no such account, or the store fails.
    """
    with writing(engine) as connection:
        keep_account(connection, replace(_there(connection, name), active=active))
        end_all(connection, name)
        note(connection, by, "account enabled" if active else "account disabled", name)


def log_in(engine: Engine, name: str, password: str, before: str | None, now: datetime) -> tuple[Account, str] | None:
    """The account and the token of a new session, None where name and password do not fit; `before` ends.

    A name that nobody has costs as much time as one that somebody has.

    Raises:
        StoreError: if the store fails.
    """
    with reading(engine) as connection:
        found = account_of(connection, storable(name))
    fits = _fits(found.secret if found else _nobody(), password)
    token = secrets.token_urlsafe(32)
    with writing(engine) as connection:
        # It may have been changed while the password was weighed.
        if not (fits and found and found.active and account_of(connection, found.name) == found):
            note(connection, name[:LONGEST], "log-in refused")
            return None
        if before:
            end(connection, before)
        begin(connection, token, name, now)
        note(connection, name, "logged in")
    return found, token


def log_out(engine: Engine, name: str, token: str) -> None:
    """End the session.

    Raises:
        StoreError: if the store fails.
    """
    with writing(engine) as connection:
        end(connection, token)
        note(connection, name, "logged out")


def _there(connection: Connection, name: str) -> Account:
    found = account_of(connection, name)
    if found is None:
        raise NotThereError(f"{name}: there is no account of that name")
    return found


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise ValueError(f"a role is one of {', '.join(ROLES)}")


def _hashed(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise ValueError(f"a password has {SHORTEST} to {LONGEST} letters")
    return hasher().hash(password)


def _fits(secret: str, password: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    with _AT_ONCE:
        try:
            return hasher().verify(secret, password)
        except (InvalidHashError, VerificationError):
            return False


@cache
def hasher() -> PasswordHasher:
    """Argon2id as RFC 9106 asks for where memory is short (64 MiB, 3 passes, 4 lanes).

    Raises:
        StoreError: if it is not installed.
    """
    try:
        from argon2 import PasswordHasher
    except ImportError:
        raise StoreError("accounts need argon2-cffi: pip install 'reportedly[team]'") from None
    return PasswordHasher()


@cache
def _nobody() -> str:
    return hasher().hash(secrets.token_urlsafe())
