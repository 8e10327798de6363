"""Who is calling: the one person at their own computer, or whoever of a team the session belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, HTTPException, Request, Response
from sqlalchemy import Engine

from reportedly.store import accounts
from reportedly.store.auditing import note
from reportedly.store.engine import reading, writing
from reportedly.workbench.limits import Buckets, Refused

ALONE = "alone"
"""The role of a person at their own computer."""
CLEARED = frozenset({ALONE, "editor", "admin"})
"""The roles that see protected names."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks; `role` is ALONE or one of the roles of accounts."""

    name: str
    role: str

    @property
    def cleared(self) -> bool:
        """Whether they see protected names."""
        return self.role in CLEARED


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Team:
    """How a team's workbench is reached and held in bounds: `origin` is its public address (https), None on loopback.

    Log-ins by name and altogether, and what an account writes (its audit too), come out of buckets.
    """

    origin: str | None = None
    now: Callable[[], datetime] = _now
    log_ins: Buckets = field(default_factory=lambda: Buckets(10, 1 / 60))
    all_log_ins: Buckets = field(default_factory=lambda: Buckets(60, 1))
    writes: Buckets = field(default_factory=lambda: Buckets(300, 5))

    @property
    def cookie(self) -> str:
        """The cookie's name; with the prefix, browsers hold it to Secure and to this host (RFC 6265bis, 4.1.3.2)."""
        return "__Host-reportedly" if self.origin else "reportedly"


def team_of(request: Request) -> Team | None:
    """The team's bounds, None for one person alone."""
    found: Team | None = getattr(request.app.state, "team", None)
    return found


def token_of(request: Request, team: Team) -> str | None:
    """The token of the session that the request claims."""
    return request.cookies.get(team.cookie)


def caller_of(request: Request) -> Caller | None:
    """Who calls, None where nobody is logged in."""
    team = team_of(request)
    if team is None:
        return Caller(getattr(request.app.state, "reviewer", ""), ALONE)
    token, store = token_of(request, team), request.app.state.store
    if not token:
        return None
    with reading(store) as connection:
        account, due = accounts.holder(connection, token, team.now())
    if account is not None and due:
        with writing(store) as connection:
            accounts.touch(connection, token, team.now())
    return Caller(account.name, account.role) if account else None


def present(request: Request) -> Caller:
    """Who calls, in a route that only they who may get to.

    Raises:
        HTTPException: 401.
    """
    caller: Caller | None = getattr(request.state, "caller", None)
    if caller is None:
        raise HTTPException(401, "log in first")
    return caller


Present = Annotated[Caller, Depends(present)]


def held_back(refused: Refused | None) -> None:
    """Tell a caller to wait.

    Raises:
        HTTPException: 429.
    """
    if refused is not None:
        raise HTTPException(429, "too often; wait a little", {"retry-after": str(int(refused.seconds) + 1)})


def written(request: Request, caller: Caller, did: str, about: str, detail: str | None = None) -> None:
    """Note in the audit what somebody of the team did, or tried to.

    Raises:
        HTTPException: 429 where they do so too often.
    """
    team = team_of(request)
    if team is None:
        return
    held_back(team.writes.take(caller.name))
    store: Engine = request.app.state.store
    with writing(store) as connection:
        note(connection, caller.name, did, about, detail)


def set_cookie(response: Response, team: Team, token: str) -> None:
    """Give the browser its token: no script reads it, no other site sends it, no line without TLS carries it."""
    response.set_cookie(
        team.cookie, token, max_age=int(accounts.LONGEST.total_seconds()), path="/", httponly=True,
        secure=team.origin is not None, samesite="strict",
    )  # fmt: skip


def drop_cookie(response: Response, team: Team) -> None:
    """Take it back."""
    response.delete_cookie(team.cookie, path="/", httponly=True, secure=team.origin is not None, samesite="strict")
