"""`reportedly account`: who may log in to the workbench of a team, and as what."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.edges import say
from reportedly.cli.screen import screen
from reportedly.cli.stores import AsJson, Store, asking, grid, line, opened, store_edges, told, write_json

if TYPE_CHECKING:
    from sqlalchemy import Engine

app = typer.Typer(
    name="account", help="Say who may log in to the workbench of a team (serve --team), and as what.",
    no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]}, rich_markup_mode="rich",
)  # fmt: skip
Role = Enum("Role", {name: name for name in ("reader", "reviewer", "editor", "admin")}, type=str)  # type: ignore[misc]
_REVIEWER = Role("reviewer")
Name = Annotated[str, typer.Argument(metavar="NAME", help="As it stands beside what they judge.")]
AsRole = Annotated[Role, typer.Option("--role", help="What they may do.")]


@app.command()
def add(name: Name, *, role: AsRole = _REVIEWER, store: Store = None) -> None:
    """Make an account; its password is asked for, or read as one line of standard input.

    A reader looks; a reviewer also judges; an editor also sees protected names; an admin also reads the audit.

    [bold]Example[/bold]

    reportedly account add mara --role admin
    """
    with _edges():
        from reportedly.desk.people import add_account

        engine = opened(store, create=True)
        add_account(engine, name, role.value, _password(), by())
    say(f"{name} may log in as {role.value}")


@app.command("list")
def list_(*, as_json: AsJson = False, store: Store = None) -> None:
    """Show the accounts.

    [bold]Example[/bold]

    reportedly account list
    """
    with asking(store) as connection:
        from reportedly.store.accounts import all_accounts

        found = [
            {"name": one.name, "role": one.role, "active": one.active, "added": one.added}
            for one in all_accounts(connection)
        ]
    if as_json:
        write_json(found)
        return
    table = grid("name", "role", "added", "")
    for one in found:
        table.add_row(*map(line, (one["name"], one["role"], one["added"], "" if one["active"] else "disabled")))
    if found:
        screen().print(table)
    told(found, "there are no accounts; reportedly account add makes one")


@app.command()
def role(name: Name, role: Annotated[Role, typer.Argument(help="What they may do.")], *, store: Store = None) -> None:
    """Give an account another role, from its next request on.

    [bold]Example[/bold]

    reportedly account role mara editor
    """
    with _edges():
        from reportedly.desk.people import set_role

        engine = opened(store)
        set_role(engine, name, role.value, by())
        say(f"{name} is {role.value}")
        _warn(engine)


@app.command()
def password(name: Name, *, store: Store = None) -> None:
    """Give an account another password; whoever is logged in under its name is out.

    [bold]Example[/bold]

    reportedly account password mara
    """
    with _edges():
        from reportedly.desk.people import set_password

        set_password(opened(store), name, _password(), by())
    say(f"{name} has another password")


@app.command()
def disable(name: Name, *, store: Store = None) -> None:
    """Shut an account out at once; what it judged stays.

    [bold]Example[/bold]

    reportedly account disable mara
    """
    _set_active(name, False, f"{name} is shut out", store)


@app.command()
def enable(name: Name, *, store: Store = None) -> None:
    """Let an account in again that was shut out.

    [bold]Example[/bold]

    reportedly account enable mara
    """
    _set_active(name, True, f"{name} may log in", store)


def by() -> str:
    """Who is noted in the audit: the login on this computer, told from accounts by where it stands."""
    return f"{getpass.getuser()} (command line)"


def _set_active(name: str, active: bool, done: str, store: str | None) -> None:
    with _edges():
        from reportedly.desk.people import set_active

        engine = opened(store)
        set_active(engine, name, active, by())
        say(done)
        if not active:
            _warn(engine)


def _warn(engine: Engine) -> None:
    """Say that nobody is admin any more. That is not refused: an account in wrong hands must be shut out at once."""
    from reportedly.store.accounts import all_accounts
    from reportedly.store.engine import reading

    with reading(engine) as connection:
        if not any(one.active and one.role == "admin" for one in all_accounts(connection)):
            say("no admin is left; reportedly account role NAME admin makes one")


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")


@contextmanager
def _edges() -> Iterator[None]:
    with store_edges():
        try:
            yield
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
