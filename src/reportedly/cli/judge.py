"""`reportedly judge`, `relink`: a person's word on what belongs together."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from reportedly.cli.edges import say
from reportedly.cli.output import writing
from reportedly.cli.stores import Store, opened, store_edges
from reportedly.records import VERDICTS

Reviewer = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", envvar="REPORTEDLY_REVIEWER", help="Who judges (default: your login)."),
]
Note = Annotated[str, typer.Option("--note", metavar="WORDS", help="Why.")]


def judge(
    left: Annotated[str, typer.Argument(metavar="EVENT", help="An event, as compare shows it: 0123456789ab:e3.")],
    right: Annotated[str, typer.Argument(metavar="EVENT", help="Another.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help='"same" or "not same".')],
    *,
    reviewer: Reviewer = None,
    note: Note = "",
    store: Store = None,
) -> None:
    """Say whether two events are about the same thing. Your word always wins, now and whenever reports are linked anew.

    Judgements are only ever added to; the last one on a pair holds.

    [bold]Example[/bold]

    reportedly judge 39f67d1da52f:e2 30d37507bd3c:e1 same
    """
    verdict = verdict.replace("-", " ").lower()
    if verdict not in VERDICTS:
        raise typer.BadParameter(f"one of {', '.join(VERDICTS)}", param_hint="VERDICT")
    with store_edges():
        from reportedly.desk.link import judge
        from reportedly.store.asking.references import record_of
        from reportedly.store.engine import reading
        from reportedly.store.schema import events

        engine = opened(store)
        with reading(engine) as connection:
            one, other = (record_of(connection, events, given)[1] for given in (left, right))
        judge(engine, one, other, verdict, reviewer or getpass.getuser(), note)
    say("kept")


def relink(*, store: Store = None) -> None:
    """Judge anew which reports copy one another and which events are the same; people's judgements hold.

    [bold]Example[/bold]

    reportedly relink
    """
    with store_edges():
        from reportedly.desk.link import relink

        count = relink(opened(store), progress=lambda done: say(f"{done} linked"))
        with writing(None) as stream:
            stream.write(f"{count} linked\n")
