"""Serves a store, asks every address of it, and prints what came to a sink that every other address leads to."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import suppress

from reportedly.workbench.policies import POLICIES

PORTS = (53, 80, 443, 8080)


def main(store: str) -> None:
    sinks = [socket.create_server(("0.0.0.0", port)) for port in PORTS]
    names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    names.bind(("0.0.0.0", 53))
    with socket.create_connection(("192.0.2.7", 80), timeout=5):  # the sink hears what would leave
        heard = sum(1 for one in select.select([*sinks, names], [], [], 1)[0] if one.accept())
    command = [sys.executable, "-m", "reportedly", "serve", "--port", "0", "--store", store]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as run:
        assert run.stdout is not None
        base = run.stdout.readline().strip()
        with urllib.request.urlopen(f"{base}/api/v1/reports") as answer:
            ref = json.load(answer)["rows"][0]["ref"]
        asked = [one.replace("{ref}", ref) for method, one in POLICIES if method == "GET"]
        for path in asked:
            with suppress(urllib.error.HTTPError):
                urllib.request.urlopen(base + path.replace("{name}", "0").replace("{part}", "x")).close()
        run.terminate()
    left = select.select([*sinks, names], [], [], 0.5)[0]
    print(json.dumps({"heard": heard, "asked": len(asked), "left": len(left)}))


if __name__ == "__main__":
    main(sys.argv[1])
