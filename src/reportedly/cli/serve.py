"""`reportedly serve`: the workbench, on this computer and for nobody else, or for a team with accounts."""

from __future__ import annotations

import getpass
import re
import socket
import webbrowser
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.edges import NOTHING, say
from reportedly.cli.judge import Reviewer
from reportedly.cli.stores import Store, opened, store_edges

if TYPE_CHECKING:
    from fastapi import FastAPI
    from sqlalchemy import Engine

ADDRESS, PORT = "127.0.0.1", 8731
_ORIGIN = re.compile(r"https://[a-z0-9.-]+(:\d+)?")


def serve(
    *,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any that is free.")] = PORT,
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    reviewer: Reviewer = None,
    team: Annotated[
        bool, typer.Option("--team", help="Ask for a log-in; `reportedly account add` makes accounts.")
    ] = False,
    origin: Annotated[
        str | None,
        typer.Option("--origin", metavar="URL", help="With --team: the https address of the proxy in front of it."),
    ] = None,
    store: Store = None,
) -> None:
    """Open the workbench on the store: look at reports, compare what they say, and judge what was read from them.

    It answers on this computer only, has no log-in, and uses no network. The address goes to standard output;
    Ctrl-C stops it.

    With --team it asks who is there. It still listens on this computer alone: others come over SSH, or through a proxy
    that brings TLS and keeps the Host header (--origin).

    [bold]Examples[/bold]

    reportedly serve --open

    reportedly serve --team --origin https://reports.example.org
    """
    if origin is not None and not (team and _ORIGIN.fullmatch(origin)):
        raise typer.BadParameter("https://NAME or https://NAME:PORT, together with --team", param_hint="--origin")
    with store_edges():
        engine = opened(store, keep=True)
        _weighed(engine)
        if team:
            _someone(engine)
        with closing(_listening(port)) as listening:
            from reportedly.workbench.application import application
            from reportedly.workbench.team import Team

            app = application(engine, reviewer or getpass.getuser(), team=Team(origin) if team else None)
            _serve(app, listening, show)


def _serve(app: FastAPI, listening: socket.socket, show: bool) -> None:
    import uvicorn

    from reportedly.workbench.bundle import MISSING
    from reportedly.workbench.warming import warming

    if app.state.bundle is None:
        say(MISSING)
    address = f"http://{ADDRESS}:{listening.getsockname()[1]}"
    typer.echo(address)
    if show:
        webbrowser.open(address)
    settings = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
    with warming(app):
        uvicorn.Server(settings).run(sockets=[listening])
    raise KeyboardInterrupt  # it ends only when told to, and uvicorn does not always hand the signal on


def _someone(engine: Engine) -> None:
    from reportedly.desk.people import hasher
    from reportedly.store.accounts import all_accounts
    from reportedly.store.engine import reading

    hasher()  # tells at the start, not at the first log-in, that it is not installed
    with reading(engine) as connection:
        if not any(one.active for one in all_accounts(connection)):
            say("there is nobody who could log in yet: reportedly account add NAME --role admin")


def _weighed(engine: Engine) -> None:
    """A store of an older version is told once what of it needs a look."""
    from reportedly.desk.needs import weigh_all

    weigh_all(engine, progress=lambda done: say(f"{done} reports weighed for review"))


def _listening(port: int) -> socket.socket:
    try:
        listening = socket.create_server((ADDRESS, port))
        # Each connection inherits it; asyncio sets it only where the protocol is named. Without it, the body of an
        # answer waits 40 ms for the browser to acknowledge the head.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening
    except OSError as error:
        say(f"port {port}: {(error.strerror or str(error)).lower()}; another one with --port, or any with --port 0")
        raise typer.Exit(NOTHING) from None
