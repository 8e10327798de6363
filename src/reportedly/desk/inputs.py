"""What a person names to be added: files, folders of files, addresses, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def targets(given: Iterable[str]) -> Iterator[str]:
    """Each input by itself: a folder stands for the files in it and below, in the order of their names, not hidden."""
    for one in given:
        if "://" in one or not Path(one).is_dir():
            yield one
            continue
        for folder, below, names in os.walk(one):
            below[:] = sorted(name for name in below if not name.startswith("."))
            yield from (str(Path(folder, name)) for name in sorted(names) if not name.startswith("."))
