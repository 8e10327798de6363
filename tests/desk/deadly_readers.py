"""Readers that do what a hostile document can make a reader do; processes import them by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from reportedly.records import Document, Report


def deadly(document: Document) -> Report:
    """Reads without a model; dies over "poison", puts down beside the text that it tried, and stumbles over "odd"."""
    if "poison" in document.text:
        with Path(os.environ["TRIED"]).open("a") as stream:
            stream.write("x")
        os.kill(os.getpid(), signal.SIGKILL)
    if "odd" in document.text:
        raise ValueError("a stage stumbled")
    return Report(document)


def slow(document: Document) -> Report:
    time.sleep(60)
    return Report(document)
