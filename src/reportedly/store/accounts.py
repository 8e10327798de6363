"""Who may come in, as what, and who is in: sessions are known by the hash of a token that the browser alone has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from reportedly.store.schema import accounts, sessions

ROLES = ("reader", "reviewer", "editor", "admin")
LONGEST, IDLE = timedelta(hours=12), timedelta(hours=2)
"""How long a session lasts at most, and how long without a request."""
_NOTED = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Account:
    """`role` is one of ROLES; `secret` the hash of the password, with how it was made; who is not `active` is out."""

    name: str
    role: str
    secret: str
    active: bool
    added: str


def account_of(connection: Connection, name: str) -> Account | None:
    """The account of that name, whether active or not."""
    row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
    return Account(**row._mapping) if row else None


def all_accounts(connection: Connection) -> list[Account]:
    """Every account, by name."""
    return [Account(**row._mapping) for row in connection.execute(select(accounts).order_by(accounts.c.name))]


def keep_account(connection: Connection, account: Account) -> None:
    """Add the account, or put it in the place of the one that goes by its name."""
    row = {name: getattr(account, name) for name in Account.__slots__}
    connection.execute(delete(accounts).where(accounts.c.name == account.name))
    connection.execute(insert(accounts), row)


def begin(connection: Connection, token: str, account: str, now: datetime) -> None:
    """Begin a session; those that have run out are swept away."""
    gone = or_(sessions.c.started < _said(now - LONGEST), sessions.c.seen < _said(now - IDLE))
    connection.execute(delete(sessions).where(gone))
    row: dict[str, Any] = {"token": hashed(token), "account": account, "started": _said(now), "seen": _said(now)}
    connection.execute(insert(sessions), row)


def holder(connection: Connection, token: str, now: datetime) -> tuple[Account | None, bool]:
    """Whose session the token is, None where it is nobody's any more; and whether `touch` is due."""
    asked = select(accounts, sessions.c.started, sessions.c.seen).join(accounts, accounts.c.name == sessions.c.account)
    row = connection.execute(asked.where(sessions.c.token == hashed(token), accounts.c.active)).first()
    if row is None:
        return None, False
    started, seen = datetime.fromisoformat(row.started), datetime.fromisoformat(row.seen)
    if now - started > LONGEST or now - seen > IDLE:
        return None, False
    return Account(*row[:5]), now - seen > _NOTED


def touch(connection: Connection, token: str, now: datetime) -> None:
    """Note that the session is in use."""
    connection.execute(update(sessions).where(sessions.c.token == hashed(token)).values(seen=_said(now)))


def end(connection: Connection, token: str) -> None:
    """End one session."""
    connection.execute(delete(sessions).where(sessions.c.token == hashed(token)))


def end_all(connection: Connection, account: str) -> None:
    """End every session of an account."""
    connection.execute(delete(sessions).where(sessions.c.account == account))


def hashed(token: str) -> bytes:
    """What is kept of a token: it is random enough for one round of SHA-256."""
    return sha256(token.encode("utf-8", "replace")).digest()


def _said(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
