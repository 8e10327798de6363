from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_killed_at_any_moment_nothing_is_lost_doubled_or_half_there() -> None:
    command = [sys.executable, "-m", "benchmarks", "kills", "--most", "12"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    found = json.loads(done.stdout)
    assert found["kills"] == 12
    assert {name: found[name] for name in ("lost", "damaged", "unequal")} == {"lost": 0, "damaged": 0, "unequal": 0}
