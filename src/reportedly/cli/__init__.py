"""What a person types: one file a command, the stages are loaded only when a command needs them."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly import __version__
from reportedly.cli.account import app as account
from reportedly.cli.add import add
from reportedly.cli.batch import batch
from reportedly.cli.claims import claims
from reportedly.cli.demo import demo
from reportedly.cli.doctor import doctor
from reportedly.cli.explain import explain
from reportedly.cli.export import export
from reportedly.cli.forecasts import forecasts, resolve
from reportedly.cli.gazetteer import app as gazetteer
from reportedly.cli.incidents import compare, figures, incidents
from reportedly.cli.judge import judge, relink
from reportedly.cli.keeping import backup, restore, verify
from reportedly.cli.protect import protect
from reportedly.cli.read import read
from reportedly.cli.review import agreement, gold
from reportedly.cli.schema import schema
from reportedly.cli.search import search
from reportedly.cli.serve import serve
from reportedly.cli.sources import sources
from reportedly.cli.stats import stats
from reportedly.cli.timeline import timeline
from reportedly.cli.train import train
from reportedly.cli.watch import watch

EXIT_CODES = (
    "Exit codes: 0 all well; 1 nothing could be read or found, or it could not be written; 2 wrong usage; "
    "3 some inputs failed, the rest was read; 130 stopped by Ctrl-C; 141 the reader of a pipe went away."
)

app = typer.Typer(
    name="reportedly",
    help="Reads conflict reports critically: who says what, how sure they are, and on which words it rests.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
ON_A_STORE = (
    *(add, search, claims, incidents, compare, figures, timeline, sources, forecasts, judge, resolve, relink),
    *(agreement, gold, stats, verify, backup, restore, watch, protect),
)
for command in (read, demo, explain, export, batch, *ON_A_STORE, serve, schema, doctor, train):
    app.command(epilog=EXIT_CODES)(command)
for group in (gazetteer, account):
    for info in group.registered_commands:
        info.epilog = EXIT_CODES
    app.add_typer(group, epilog=EXIT_CODES)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; exits with the codes of EXIT_CODES."""
    app()
