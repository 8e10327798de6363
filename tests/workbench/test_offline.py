"""The served workbench in a network of its own, where every address leads to a sink: nothing leaves for anywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# A network namespace in which every address is this computer's.
INSIDE = 'ip link set lo up && ip route add local 0.0.0.0/0 dev lo && exec "$@"'


def fenced(*command: str) -> subprocess.CompletedProcess[str]:
    settings = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PYTHONUNBUFFERED": "1"}
    given = ["unshare", "-rn", "sh", "-c", INSIDE, "sh", *command]
    return subprocess.run(given, check=False, capture_output=True, text=True, env=settings, cwd=ROOT)


def test_no_address_of_the_workbench_asks_anybody_else(samples: str, tmp_path: Path) -> None:
    if not (shutil.which("unshare") and shutil.which("ip") and fenced("true").returncode == 0):
        pytest.skip("no network of one's own can be made here (unshare -rn, ip)")
    store = shutil.copy(samples, tmp_path / "store.sqlite")
    run = fenced(sys.executable, "-m", "tests.workbench.offline", str(store))
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert found.pop("asked") > 50
    assert found == {"heard": 1, "left": 0}
