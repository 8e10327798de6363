"""Tests read with the bundled gazetteer, whatever the machine that they run on has of its own."""

from __future__ import annotations

import os

os.environ.pop("REPORTEDLY_GAZETTEER", None)
os.environ["XDG_DATA_HOME"] = "/nonexistent"
