"""Names that are protected, over every route, format, query and log, for who is cleared and who is not."""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.desk.add import add_input
from reportedly.export.contract import from_json
from reportedly.store.opening import open_store
from reportedly.workbench.policies import ADMIN, POLICIES
from reportedly.workbench.team import CLEARED, Team
from tests.workbench.made_canaries import NAME, OTHERS, PLAIN, leaks, strings
from tests.workbench.made_team import MadeTeam

API = "/api/v1"


@pytest.fixture
def team(canary_store: str, tmp_path: Path, cheap_passwords: None) -> MadeTeam:
    return MadeTeam(open_store(str(shutil.copy(canary_store, tmp_path / "team.sqlite"))), Team())


def refs(client: TestClient, view: str, key: str) -> list[str]:
    return [row[key] for row in client.get(f"{API}/{view}?limit=500").json()["rows"]]


def addresses(team: MadeTeam) -> Iterator[str]:
    """Every route that answers to GET, with every name in its path."""
    admin = team.clients["admin"]
    names = {
        "{ref}": refs(admin, "reports", "ref"),
        "{name}": refs(admin, "incidents", "id")[:3],
        "{part}": ["differences"],
    }
    for (method, path), need in POLICIES.items():
        if method == "GET" and need != ADMIN and not path.startswith("/assets/"):
            held = re.search(r"\{\w+\}", path)
            yield from (path.replace(held[0], one) for one in names[held[0]]) if held else (path,)


def told(client: TestClient, path: str) -> str:
    answer = client.get(path)
    if answer.headers["content-type"].startswith("application/json"):
        return "".join(strings(answer.json()))  # what stands in pieces is read as one
    return answer.text


def test_a_name_that_is_protected_is_in_no_answer(team: MadeTeam) -> None:
    paths = list(addresses(team))
    alike = [path for path in paths if not re.search(r"[0-9a-f]{12}", path)]
    for role, asked in (("reader", paths), ("reviewer", alike)):
        with team.clients[role] as client:
            assert {path: found for path in asked if (found := leaks(told(client, path)))} == {}
    assert len(paths) > 60


@pytest.mark.parametrize("role", sorted(CLEARED - {"alone"}))
def test_who_is_cleared_sees_it(team: MadeTeam, role: str) -> None:
    client = team.clients[role]
    assert NAME in told(client, f"{API}/claims")
    assert {"zarqun", "velidhat"} <= set(leaks(told(client, f"{API}/reports?q=Velidhat")))


def test_who_searches_for_it_finds_nothing(team: MadeTeam) -> None:
    reader = team.clients["reader"]
    for words in ("Velidhat", "velidhat baker", '"Zarqun Velidhat"', "Velidhats", "Oshmira", "Tulvek", "Grunthor"):
        for path in (
            "reports?q=",
            "claims?by=",
            "claims?about=",
            "timeline?name=",
            "incidents?place=",
            "reports?outlet=",
        ):
            answer = reader.get(f"{API}/{path}{words}")
            assert (answer.json()["rows"], answer.json().get("next")) == ([], None), path + words
    for path in ("places?by=Velidhat", "spread?by=Velidhat", "places?name=Velidhat", "timeline?by=Velidhat"):
        assert team.clients["admin"].get(f"{API}/{path}").status_code == 200
        assert not [one for one in reader.get(f"{API}/{path}").json()["rows"] if one.get("tellings", 1)]


def test_a_word_that_others_bear_too_finds_the_others(team: MadeTeam, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(PLAIN)
    assert add_input(team.engine, str(tmp_path / "plain.txt")).new
    found = team.clients["reader"].get(f"{API}/reports?q=Zarqun").json()["rows"]
    assert [row["title"] for row in found] == ["Rebels shell the village of Zarqun in the north"]
    assert len(team.clients["admin"].get(f"{API}/reports?q=Zarqun").json()["rows"]) == 2


def test_no_question_of_any_route_brings_it_out(team: MadeTeam) -> None:
    asked = 0
    with team.clients["reviewer"] as client:
        for path, methods in client.get(f"{API}/openapi.json").json()["paths"].items():
            given = [one["name"] for one in methods.get("get", {}).get("parameters", ()) if "{" not in path]
            for name in given if "." not in path.rpartition("/")[2] else ():
                answer = client.get(path, params={name: "Velidhat"})
                assert leaks("".join(strings(answer.json()))) == [], (path, name)
                asked += 1
    assert asked > 30


def test_what_is_covered_keeps_its_length_so_that_spans_hold(team: MadeTeam) -> None:
    admin, reader = team.clients["admin"], team.clients["reader"]
    for ref in refs(admin, "reports", "ref"):
        path = f"{API}/reports/{ref}.json"
        whole, seen = (from_json(client.get(path).content) for client in (admin, reader))
        assert len(whole.document.text) == len(seen.document.text)
        assert [one.span for one in whole.mentions] == [one.span for one in seen.mentions]
        differs = [(a, b) for a, b in zip(whole.document.text, seen.document.text, strict=True) if a != b]
        assert {b for _, b in differs} <= {"█"}


def test_notes_are_covered_too(team: MadeTeam) -> None:
    reviewer, admin = team.clients["reviewer"], team.clients["admin"]
    ref = refs(admin, "claims", "ref")[0]
    for verdict in ("right", "note"):
        seen = reviewer.get(f"{API}/judgements?target={ref}").json()["version"]
        word = {"kind": "record", "target": ref, "verdict": verdict, "seen": seen, "note": f"{NAME} told me"}
        said = reviewer.post(f"{API}/judgements", json=word)
        assert (said.status_code, leaks(said.text)) == (201, [])
    assert leaks(team.clients["reader"].get(f"{API}/judgements?target={ref}").text) == []
    # Who has judged it too sees what was said.
    admin.post(f"{API}/judgements", json={"kind": "record", "target": ref, "verdict": "right", "seen": 0})
    assert NAME in admin.get(f"{API}/judgements?target={ref}").text


def test_no_log_tells_it(team: MadeTeam, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx2").setLevel(logging.WARNING)  # the test's own browser
    client = team.clients["reviewer"]
    for ref in refs(team.clients["admin"], "reports", "ref"):
        assert client.get(f"{API}/reports/{ref}/screen").status_code == 200
    client.get(f"{API}/reports?q=Velidhat")
    client.post(
        f"{API}/judgements", json={"kind": "record", "target": "abcd:c1", "verdict": "note", "seen": 0, "note": NAME}
    )

    def faulty() -> None:
        raise ValueError(f"{NAME} cannot be read")

    team.app.state.bundle = type("Broken", (), {"page": property(lambda self: faulty())})()
    answer = client.get("/")
    assert (answer.status_code, answer.json()) == (500, {"detail": "a fault of the server"})
    assert "ValueError" in caplog.text
    said = capfd.readouterr()
    assert leaks(caplog.text + said.out + said.err) == []


def test_an_admin_protects_and_lifts(team: MadeTeam) -> None:
    admin, reader = team.clients["admin"], team.clients["reader"]
    assert {row["name"] for row in admin.get(f"{API}/protections").json()["rows"]} == {NAME, *OTHERS}
    for name in (NAME, *OTHERS):
        assert admin.post(f"{API}/protections", json={"name": name, "protected": False}).status_code == 200
    assert NAME in told(reader, f"{API}/claims")
    assert admin.post(f"{API}/protections", json={"name": NAME, "protected": False}).status_code == 404
    assert admin.post(f"{API}/protections", json={"name": "?!"}).status_code == 422
    assert admin.post(f"{API}/protections", json={"name": NAME}).status_code == 200
    assert "zarqun" not in leaks(told(reader, f"{API}/claims?outlet=x"))
    done = [(row["did"], row["about"]) for row in admin.get(f"{API}/audit?limit=2").json()["rows"]]
    assert done[0] == ("name protected", NAME)


def test_what_is_no_table_of_ours_is_not_sent(team: MadeTeam) -> None:
    from fastapi import Response

    client = team.clients["reader"]
    team.app.router.routes.clear()
    team.app.get("/api/v1/stats")(lambda: Response(NAME.encode(), media_type="image/png"))
    assert (client.get(f"{API}/stats").status_code, client.get(f"{API}/stats").content) == (403, b"")
    assert team.clients["admin"].get(f"{API}/stats").status_code == 200
