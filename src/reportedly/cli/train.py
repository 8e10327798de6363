"""`reportedly train`: fine-tunes the reading model to gold data of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.edges import edges, say


def train(
    *,
    data: Annotated[
        Path, typer.Option("--data", metavar="FOLDER", help="Gold data, one folder a set: claims/train.jsonl ...")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the new model goes.")],
    config: Annotated[
        Path | None, typer.Option("--config", metavar="FILE", help="A configuration in place of the bundled tune.toml.")
    ] = None,
    device: Annotated[str, typer.Option("--device", help="cpu or cuda.")] = "cpu",
) -> None:
    """Train the reading model on with gold data of your own, in the formats of the gold sets.

    Needs the extra: pip install 'reportedly[train]'. Progress goes to standard error. The new model is used by every
    command while the environment variable REPORTEDLY_MODEL names its folder.

    [bold]Examples[/bold]

    reportedly train --data gold --out my-model

    REPORTEDLY_MODEL=my-model reportedly read report.html
    """
    with edges():
        try:
            from reportedly.training.tune import configuration, read_configuration, tune
        except ImportError as error:
            say(f"training needs more packages ({error.name} is missing): pip install 'reportedly[train]'")
            raise typer.Exit(1) from None
        chosen = read_configuration(config) if config else configuration()
        try:
            graph = tune(data, out, chosen, device=device)
        except FileNotFoundError as error:
            say(str(error))
            raise typer.Exit(1) from None
        say(f"wrote {graph.parent}")
