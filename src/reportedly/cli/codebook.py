"""A codebook of one's own, as `read` and `explain` take it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportedly.knowledge.schemes import Schemes, load_schemes

Codebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook",
        metavar="FILE",
        help="Code events in other schemes by FILE, in the form of knowledge/schemes.toml.",
    ),
]


def codebook_of(path: Path | None) -> Schemes | None:
    """The codebook in a file, None for no file; a file that is none is wrong usage."""
    try:
        return None if path is None else load_schemes(path)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{path}: {error}", param_hint="--codebook") from None
