"""`reportedly serve`, from the outside."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.cli.serve import _listening
from reportedly.store.opening import open_store


def test_it_answers_on_this_computer_and_stops_when_told(tmp_path: Path) -> None:
    store = tmp_path / "store.sqlite"
    open_store(str(store), create=True).dispose()
    command = [sys.executable, "-m", "reportedly", "serve", "--port", "0", "--store", store]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as run:
        assert run.stdout is not None
        address = run.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}/api/v1/stats", timeout=30) as answer:
            assert json.load(answer)["documents"] == 0
            assert "server" not in answer.headers
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    store = tmp_path / "store.sqlite"
    open_store(str(store), create=True).dispose()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(app, ["serve", "--port", port, "--store", str(store)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"port {port}: address already in use" in done.stderr


def test_no_answer_waits_for_the_one_before_it_to_be_acknowledged() -> None:
    with _listening(0) as listening, socket.create_connection(listening.getsockname()):
        taken, _ = listening.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_without_a_store_it_says_so(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["serve", "--store", str(tmp_path / "none.sqlite")])
    assert done.exit_code == 1
    assert "there is no store; reportedly add makes one" in done.stderr


def test_the_web_is_loaded_by_serve_alone() -> None:
    code = "import sys, reportedly.cli; sys.exit(bool({'fastapi', 'uvicorn', 'pydantic'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
