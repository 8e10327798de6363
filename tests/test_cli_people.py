"""`reportedly account`, `protect` and `serve --team`, from the outside: what they do, and what they refuse."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from typer.testing import CliRunner, Result

from benchmarks.made_reports import made_contracts, made_report
from reportedly.cli import app
from reportedly.desk.people import add_account, log_in
from reportedly.store.accounts import all_accounts
from reportedly.store.adding import add_all
from reportedly.store.auditing import audited
from reportedly.store.engine import reading
from reportedly.store.opening import open_store

Run = Callable[..., Result]
PASSWORD, OTHER = "nine grey herons", "ten grey herons"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cheap_passwords: None) -> Run:
    monkeypatch.setenv("REPORTEDLY_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("LOGNAME", "root")
    return lambda *arguments, said=None: CliRunner().invoke(app, [str(one) for one in arguments], input=said)


@pytest.fixture
def team(run: Run) -> Run:
    """With an admin and a reader."""
    for name, role in (("mara", "admin"), ("noor", "reader")):
        assert run("account", "add", name, "--role", role, said=f"{PASSWORD}\n").exit_code == 0
    return run


def kept() -> tuple[object, ...]:
    """The accounts, and what was done."""
    with reading(open_store()) as connection:
        done = [(row["who"], row["did"], row["about"], row["detail"]) for row in audited(connection)]
        return all_accounts(connection), done


def enters(name: str, password: str) -> bool:
    return log_in(open_store(), name, password, None, datetime(2026, 5, 1, 12, tzinfo=UTC)) is not None


def test_an_account_is_made_changed_shut_out_and_let_in(run: Run) -> None:
    made = run("account", "add", "mara", "--role", "admin", said=f"{PASSWORD}\n")
    assert (made.exit_code, made.stdout, made.stderr) == (0, "", "reportedly: mara may log in as admin\n")
    assert enters("mara", PASSWORD)
    assert run("account", "role", "mara", "editor").stderr.splitlines()[0] == "reportedly: mara is editor"
    assert run("account", "password", "mara", said=f"{OTHER}\n").stderr == "reportedly: mara has another password\n"
    assert (enters("mara", PASSWORD), enters("mara", OTHER)) == (False, True)
    assert run("account", "disable", "mara").stderr.splitlines()[0] == "reportedly: mara is shut out"
    assert not enters("mara", OTHER)
    assert "editor" in run("account", "list").stdout
    assert "disabled" in run("account", "list").stdout
    assert run("account", "enable", "mara").stderr == "reportedly: mara may log in\n"
    assert enters("mara", OTHER)
    (one,) = json.loads(run("account", "list", "--json").stdout)
    assert (one["name"], one["role"], one["active"]) == ("mara", "editor", True)
    assert "secret" not in one
    assert [did for who, did, about, _ in kept()[1] if (who, about) == ("root (command line)", "mara")] == [
        "account enabled", "account disabled", "password changed", "role changed", "account added"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said", "code", "told"),
    [
        (("add", "ilya", "--role", "owner"), PASSWORD, 2, "'owner' is not one of"),
        (("add", "ilya"), "elf letters", 2, "a password has 12 to 200 letters"),
        (("add", "ilya"), "x" * 201, 2, "a password has 12 to 200 letters"),
        (("add", "ilya"), "", 2, "a password has 12 to 200 letters"),
        (("add", ""), PASSWORD, 2, "a name is 1 to 64 letters"),
        (("add", "<b>"), PASSWORD, 2, "a name is 1 to 64 letters"),
        (("add", "mara", "--role", "reader"), PASSWORD, 1, "mara: there is an account of that name"),
        (("role", "ilya", "editor"), None, 1, "ilya: there is no account of that name"),
        (("role", "mara", "owner"), None, 2, "'owner' is not one of"),
        (("password", "ilya"), PASSWORD, 1, "ilya: there is no account of that name"),
        (("password", "mara"), "elf letters", 2, "a password has 12 to 200 letters"),
        (("disable", "ilya"), None, 1, "ilya: there is no account of that name"),
        (("enable", "ilya"), None, 1, "ilya: there is no account of that name"),
    ],
)
def test_what_will_not_do_is_refused_and_changes_nothing(
    team: Run, words: tuple[str, ...], said: str | None, code: int, told: str
) -> None:
    before = kept()
    done = team("account", *words, said=said)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in " ".join(done.stderr.replace("│", " ").split())
    assert not said or said not in done.stderr
    assert kept() == before
    assert enters("mara", PASSWORD)


def test_who_shuts_out_the_last_admin_is_told(team: Run) -> None:
    warned = "no admin is left; reportedly account role NAME admin makes one"
    assert warned not in team("account", "disable", "noor").stderr
    assert warned in team("account", "role", "mara", "editor").stderr
    assert warned not in team("account", "role", "mara", "admin").stderr
    # It is done all the same: somebody else may have the password.
    assert warned in team("account", "disable", "mara").stderr
    assert not enters("mara", PASSWORD)


def test_only_add_makes_a_store(run: Run, tmp_path: Path) -> None:
    for words in (("account", "list"), ("account", "role", "mara", "editor"), ("protect",), ("protect", "Umm Salim")):
        done = run(*words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "there is no store" in done.stderr
    assert not (tmp_path / "store.sqlite").exists()


def test_a_name_is_protected_shown_and_lifted(run: Run, tmp_path: Path) -> None:
    add_all(open_store(str(tmp_path / "store.sqlite"), create=True), made_contracts(0, 4), reader="1")
    text = made_report(0).document.text
    name = next(voice.span.of(text) for voice in made_report(0).voices if voice.span)
    assert (run("protect").exit_code, run("protect").stderr) == (1, "reportedly: no name is protected\n")
    done = run("protect", f"  {name.upper()} ")
    assert (done.exit_code, done.stdout) == (0, "")
    assert int(done.stderr.removeprefix("reportedly: protected; it stands in ").removesuffix(" documents\n")) >= 1
    shown = run("protect")
    assert shown.exit_code == 0
    assert name.upper() in shown.stdout
    assert "root (command line)" in shown.stdout
    assert run("protect", name.upper(), "--lift").stderr == "reportedly: protected no more\n"
    again = run("protect", name.upper(), "--lift")
    assert (again.exit_code, "is not protected" in again.stderr) == (1, True)
    assert run("protect", "?!").exit_code == 2
    assert "a name has letters" in run("protect", "?!").stderr
    assert [row[1] for row in kept()[1]] == ["protection lifted", "name protected"]


@pytest.mark.parametrize(
    "words",
    [
        ("--origin", "https://reports.example.org"),
        ("--team", "--origin", "http://reports.example.org"),
        ("--team", "--origin", "https://reports.example.org/reports"),
        ("--team", "--origin", "https://mara@reports.example.org"),
        ("--team", "--origin", "reports.example.org"),
    ],
)
def test_an_address_without_tls_or_without_a_team_is_refused(team: Run, words: tuple[str, ...]) -> None:
    done = team("serve", "--port", "0", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--origin" in done.stderr


def test_a_team_of_which_nobody_can_log_in_is_told(team: Run) -> None:
    nobody = "there is nobody who could log in yet: reportedly account add NAME --role admin"
    with socket.create_server(("127.0.0.1", 0)) as taken:  # so that it ends
        port = taken.getsockname()[1]
        assert nobody not in team("serve", "--team", "--port", port).stderr
        for name in ("mara", "noor"):
            team("account", "disable", name)
        assert nobody in team("serve", "--team", "--port", port).stderr
        assert nobody not in team("serve", "--port", port).stderr


def test_a_served_team_lets_in_by_password_and_to_no_more_than_the_role(tmp_path: Path, cheap_passwords: None) -> None:
    store = tmp_path / "store.sqlite"
    engine = open_store(str(store), create=True)
    add_account(engine, "noor", "reader", PASSWORD, "root")
    engine.dispose()
    command = [sys.executable, "-m", "reportedly", "serve", "--team", "--port", "0", "--store", store]
    settings = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=settings) as serving:
        assert serving.stdout is not None
        address = serving.stdout.readline().strip()
        try:
            assert status(address, "reports")[0] == 401
            assert status(address, "login", {"name": "noor", "password": OTHER})[0] == 401
            assert status(address, "login", {"name": "ilya", "password": PASSWORD})[0] == 401
            entered, cookie = status(address, "login", {"name": "noor", "password": PASSWORD})
            assert entered == 200
            assert status(address, "reports", cookie=cookie)[0] == 200
            assert status(address, "audit", cookie=cookie)[0] == 403
            assert status(address, "protections", {"name": "Umm Salim"}, cookie)[0] == 403
            out = CliRunner().invoke(app, ["account", "disable", "noor", "--store", str(store)])
            assert out.exit_code == 0
            assert status(address, "reports", cookie=cookie)[0] == 401
        finally:
            serving.terminate()


def status(address: str, path: str, given: object = None, cookie: str = "") -> tuple[int, str]:
    """The status of an answer, and the cookie that came with it."""
    heads = {"origin": address, "sec-fetch-site": "same-origin", "cookie": cookie, "content-type": "application/json"}
    body = None if given is None else json.dumps(given).encode()
    try:
        with urlopen(Request(f"{address}/api/v1/{path}", body, heads), timeout=60) as answer:
            baked = SimpleCookie(answer.headers.get("set-cookie", ""))
            return answer.status, "; ".join(f"{name}={one.value}" for name, one in baked.items())
    except HTTPError as error:
        with error:
            return error.code, ""
