"""`reportedly serve`: the workbench, on this computer and for nobody else."""

from __future__ import annotations

import getpass
import socket
import webbrowser
from contextlib import closing
from typing import Annotated

import typer

from reportedly.cli.edges import NOTHING, say
from reportedly.cli.judge import Reviewer
from reportedly.cli.stores import Store, opened, store_edges

ADDRESS, PORT = "127.0.0.1", 8731


def serve(
    *,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any that is free.")] = PORT,
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    reviewer: Reviewer = None,
    store: Store = None,
) -> None:
    """Open the workbench on the store: look at reports, compare what they say, and judge what was read from them.

    It answers on this computer only, has no log-in, and uses no network. The address goes to standard output;
    Ctrl-C stops it.

    [bold]Example[/bold]

    reportedly serve --open
    """
    with store_edges():
        engine = opened(store)
        with closing(_listening(port)) as listening:
            import uvicorn

            from reportedly.workbench.application import application
            from reportedly.workbench.bundle import MISSING

            app = application(engine, reviewer or getpass.getuser())
            if app.state.bundle is None:
                say(MISSING)
            address = f"http://{ADDRESS}:{listening.getsockname()[1]}"
            typer.echo(address)
            if show:
                webbrowser.open(address)
            settings = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
            uvicorn.Server(settings).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((ADDRESS, port))
    except OSError as error:
        say(f"port {port}: {(error.strerror or str(error)).lower()}; another one with --port, or any with --port 0")
        raise typer.Exit(NOTHING) from None
