"""Runs a gold folder's own scorer and reads single figures out of what it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def score(scorer: Path, gold: Path, predicted: Path) -> dict[str, Any]:
    """The scorer's JSON.

    Raises:
        subprocess.CalledProcessError: if the scorer refuses the prediction.
    """
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def figure(scores: dict[str, Any], path: str) -> float:
    """One number by its path, with `/` between the steps.

    Raises:
        KeyError: if there is no such figure.
    """
    at: Any = scores
    for step in path.split("/"):
        at = at[int(step)] if isinstance(at, list) else at[step]
    return float(at)
