"""Coming in, going out, and who one is; and what was done, for who may see it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from reportedly.desk import people
from reportedly.store.auditing import audited, note
from reportedly.store.engine import writing
from reportedly.store.protecting import lift, protect, protected
from reportedly.workbench.policies import API, MAY
from reportedly.workbench.replies import Asking, Limit, Page, as_json, store_of, view
from reportedly.workbench.team import (
    Caller,
    Present,
    Team,
    caller_of,
    drop_cookie,
    held_back,
    set_cookie,
    team_of,
    token_of,
)

router = APIRouter(prefix=API, tags=["people"])
_AUDIT = ("n", "at", "who", "did", "about", "detail")


class Entering(BaseModel):
    """Name and password."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=64)
    password: str = Field(min_length=1, max_length=people.LONGEST)


@router.get("/me", response_class=Response, summary="Who one is here, and what one may do.")
def me(request: Request) -> Response:
    """Whether there is a team, and who of it asks: name and role are null where nobody is logged in."""
    return _told(caller_of(request), team_of(request))


@router.post("/login", response_class=Response, summary="Come in; 401 where name and password do not fit.")
def log_in(request: Request, store: Annotated[Engine, Depends(store_of)], given: Entering) -> Response:
    """Begin a session with a new token; one that the browser had ends."""
    team = team_of(request)
    if team is None:
        raise HTTPException(404, "there is no log-in: this workbench is for one person")
    refused = team.log_ins.take(given.name) or team.all_log_ins.take("")
    if refused and refused.first:
        with writing(store) as connection:
            note(connection, given.name, "log-in held back")
    held_back(refused)
    entered = people.log_in(store, given.name, given.password, token_of(request, team), team.now())
    if entered is None:
        raise HTTPException(401, "name and password do not fit")
    account, token = entered
    response = _told(Caller(account.name, account.role), team)
    set_cookie(response, team, token)
    return response


@router.post("/logout", response_class=Response, summary="Go out; the session ends.")
def log_out(request: Request, store: Annotated[Engine, Depends(store_of)]) -> Response:
    """End the session, if there is one."""
    team, caller = team_of(request), caller_of(request)
    response = _told(None if team else caller, team)
    if team is not None:
        token = token_of(request, team)
        if caller and token:
            people.log_out(store, caller.name, token)
        drop_cookie(response, team)
    return response


@view(router, "/audit", _AUDIT)
def audit(connection: Asking, limit: Limit = 50, cursor: Annotated[int | None, Query(ge=1)] = None) -> Page:
    """Who did what, the last first."""
    rows = audited(connection, before=cursor, limit=limit + 1)
    return Page(rows[:limit], str(rows[limit - 1]["n"]) if len(rows) > limit else None)


class Kept(BaseModel):
    """A name, and whether it is protected from now on or no more."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=200)
    protected: bool = True


@router.get("/protections", response_class=Response, summary="The names that are kept back.")
def protections(connection: Asking) -> Response:
    """The names, who protected them and when."""
    return as_json({"rows": protected(connection), "next": None})


@router.post("/protections", response_class=Response, summary="Protect a name, or protect it no more.")
def protect_name(caller: Present, store: Annotated[Engine, Depends(store_of)], kept: Kept) -> Response:
    """Keep a name back from readers and reviewers in every spelling, or lift that."""
    try:
        (protect if kept.protected else lift)(store, kept.name, caller.name)
    except ValueError as error:
        raise HTTPException(422, str(error)) from None
    return as_json({"name": kept.name, "protected": kept.protected})


def _told(caller: Caller | None, team: Team | None) -> Response:
    name, role = (caller.name, caller.role) if caller else (None, None)
    may = sorted(MAY[caller.role]) if caller else []
    return as_json({"team": team is not None, "name": name, "role": role, "may": may})
