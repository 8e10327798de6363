"""How long the workbench takes to answer, view by view, on a store of made reports.

CPU-milliseconds of this process, application and database together, without a network: 95th percentiles over different
questions. The first question to the map reads all events once and is told apart.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

from fastapi.testclient import TestClient

from benchmarks.made_reports import made_report
from benchmarks.scale import grow
from reportedly.store.opening import open_store
from reportedly.workbench.application import application

_ASKED, _SEED = 40, 20131014
_WORDS = ("attack", "killed", "happened", "villagers", "never happened")


def measure(most: int, path: Path | None = None) -> dict[str, Any]:
    """Grow a store to `most` reports (a new one, or the one at `path`), and ask each view."""
    with tempfile.TemporaryDirectory() as folder:
        at = str(path or Path(folder) / "store.sqlite")
        if path is None:
            grow(open_store(at, create=True), 0, most)
        client = TestClient(application(open_store(at), "bench"), base_url="http://127.0.0.1")
        first = _cost(client, "/places")
        found = {name: _p95(client, name, ask) for name, ask in _views(client, most).items()}
    return {"reports": most, "first_map_ms": first, "p95_ms": found}


def _views(client: TestClient, most: int) -> Mapping[str, Callable[[], str]]:
    chance = Random(_SEED)
    incidents = [row["id"] for row in client.get("/api/v1/incidents?limit=100").json()["rows"]]
    reports = [row["ref"] for row in client.get("/api/v1/reports?limit=100").json()["rows"]]

    def town() -> str:
        return made_report(chance.randrange(most)).places[0].name

    def box() -> str:
        west, south = chance.randint(30, 45), chance.randint(28, 38)
        return f"{west},{south},{west + 5},{south + 5}"

    return {
        "reports": lambda: "/reports",
        "search": lambda: "/reports?" + urlencode({"q": chance.choice((*_WORDS, town()))}),
        "report": lambda: f"/reports/{chance.choice(reports)}",
        "claims": lambda: "/claims?" + urlencode({"about": chance.choice((*_WORDS, town()))}),
        "incidents": lambda: "/incidents",
        "incident": lambda: f"/incidents/{chance.choice(incidents)}",
        "forecasts": lambda: "/forecasts",
        "timeline": lambda: "/timeline?" + urlencode({"name": town()}),
        "map": lambda: "/places",
        "map, in a box": lambda: f"/places?box={box()}",
        "review": lambda: "/review",
    }


def _p95(client: TestClient, name: str, ask: Callable[[], str]) -> float:
    print(f"views: {name}", file=sys.stderr)
    return round(quantiles([_cost(client, ask()) for _ in range(_ASKED)], n=20)[-1], 1)


def _cost(client: TestClient, path: str) -> float:
    spent = time.process_time()
    client.get(f"/api/v1{path}").raise_for_status()
    return round(1000 * (time.process_time() - spent), 1)
