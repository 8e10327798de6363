"""`reportedly schema`: the JSON Schema of what `read --json` writes."""

from __future__ import annotations

import sys

from reportedly.cli.edges import edges
from reportedly.export.contract import dumps
from reportedly.export.schema import json_schema


def schema() -> None:
    """Print the JSON Schema (2020-12) of one report as `read --json` and each line of `--jsonl` write it.

    [bold]Example[/bold]

    reportedly schema > reportedly.schema.json
    """
    with edges():
        sys.stdout.write(dumps(json_schema()) + "\n")
