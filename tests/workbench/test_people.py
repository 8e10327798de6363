from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from reportedly.desk.people import set_active, set_password, set_role
from reportedly.store.accounts import IDLE, ROLES
from reportedly.workbench.application import application
from reportedly.workbench.limits import Buckets
from reportedly.workbench.policies import MAY
from reportedly.workbench.team import Team
from tests.workbench.made_team import LOGIN, PAGE, PASSWORD, MadeTeam

ME, AUDIT, JUDGEMENTS, STATS = "/api/v1/me", "/api/v1/audit", "/api/v1/judgements", "/api/v1/stats"
MARA = {"name": "Reviewer", "password": PASSWORD}


def bounded(team: MadeTeam, bounds: Team) -> TestClient:
    """A browser on the same store, under other bounds."""
    base = bounds.origin or "http://127.0.0.1:8731"
    return TestClient(application(team.engine, "root", PAGE, bounds), base_url=base)


def test_one_person_alone_needs_no_log_in(client: TestClient) -> None:
    assert client.get(ME).json() == {"team": False, "name": "Mara", "role": "alone", "may": sorted(MAY["alone"])}
    assert client.post(LOGIN, json=MARA).status_code == 404
    assert client.post("/api/v1/logout").json()["name"] == "Mara"


@pytest.mark.parametrize("role", ROLES)
def test_who_one_is(team: MadeTeam, role: str) -> None:
    found = team.clients[role].get(ME).json()
    assert found == {"team": True, "name": role.title(), "role": role, "may": sorted(MAY[role])}


def test_who_is_not_logged_in_is_nobody_and_sees_nothing(team: MadeTeam) -> None:
    nobody = team.clients["nobody"]
    assert nobody.get(ME).json() == {"team": True, "name": None, "role": None, "may": []}
    answer = nobody.get(STATS)
    assert (answer.status_code, answer.json()) == (401, {"detail": "log in first"})
    assert nobody.get("/").status_code == 200


@pytest.mark.parametrize(
    "given",
    [
        MARA | {"password": "nine grey heron"},
        MARA | {"name": "reviewer"},
        MARA | {"name": "' OR 1=1 --"},
        MARA | {"password": "\0"},
        MARA | {"name": "\0"},
    ],
)
def test_name_and_password_that_do_not_fit_say_no_more_than_that(team: MadeTeam, given: dict[str, str]) -> None:
    answer = team.clients["nobody"].post(LOGIN, json=given)
    assert (answer.status_code, answer.json()["detail"]) == (401, "name and password do not fit")
    assert "set-cookie" not in answer.headers


def test_the_cookie_is_for_this_site_and_no_script(team: MadeTeam) -> None:
    said = team.browser().post(LOGIN, json=MARA).headers["set-cookie"]
    assert said.startswith("reportedly=")
    assert {"HttpOnly", "SameSite=strict", "Path=/", "Max-Age=43200"} <= set(said.split("; "))
    assert "Secure" not in said  # on loopback there is no TLS

    public = bounded(team, Team("https://reports.example.org"))
    said = public.post(LOGIN, json=MARA, headers={"origin": "https://reports.example.org"}).headers["set-cookie"]
    assert said.startswith("__Host-reportedly=")
    assert {"HttpOnly", "SameSite=strict", "Path=/", "Secure"} <= set(said.split("; "))
    assert "Domain" not in said
    assert public.get(STATS).status_code == 200
    assert public.get(STATS, headers={"host": "evil.example"}).status_code == 421
    forged = public.post(LOGIN, json=MARA, headers={"origin": "https://evil.example"})
    assert (forged.status_code, "set-cookie" in forged.headers) == (403, False)


def test_a_log_in_changes_the_token_and_ends_the_one_before(team: MadeTeam) -> None:
    browser = team.browser("Reviewer")
    first = browser.cookies["reportedly"]
    assert browser.post(LOGIN, json=MARA).status_code == 200
    assert browser.cookies["reportedly"] != first
    thief = team.browser()
    thief.cookies.set("reportedly", first, domain="127.0.0.1")
    assert thief.get(STATS).status_code == 401


def test_a_token_that_somebody_planted_is_not_taken_over(team: MadeTeam) -> None:
    browser = team.browser()
    browser.cookies.set("reportedly", "planted", domain="127.0.0.1")
    browser.post(LOGIN, json=MARA)
    assert "planted" not in {cookie.value for cookie in browser.cookies.jar if cookie.domain == "127.0.0.1"} or (
        team.browser().get(STATS, headers={"cookie": "reportedly=planted"}).status_code == 401
    )


def test_who_goes_out_is_out_with_every_copy_of_the_token(team: MadeTeam) -> None:
    browser = team.browser("Reviewer")
    token = browser.cookies["reportedly"]
    gone = browser.post("/api/v1/logout")
    assert gone.json()["name"] is None
    assert 'reportedly=""' in gone.headers["set-cookie"]
    assert team.browser().get(STATS, headers={"cookie": f"reportedly={token}"}).status_code == 401
    assert team.clients["nobody"].post("/api/v1/logout").status_code == 200


def test_what_changes_for_an_account_holds_from_the_next_request_on(team: MadeTeam) -> None:
    set_role(team.engine, "Reader", "admin", "root")
    assert team.clients["reader"].get(AUDIT).status_code == 200
    set_active(team.engine, "Editor", False, "root")
    assert team.clients["editor"].get(STATS).status_code == 401
    set_password(team.engine, "Reviewer", "ten grey herons", "root")
    assert team.clients["reviewer"].get(STATS).status_code == 401


def test_a_session_that_nobody_uses_runs_out(team: MadeTeam) -> None:
    moment = [datetime.now(UTC)]
    browser = bounded(team, Team(now=lambda: moment[0]))
    browser.post(LOGIN, json=MARA)
    for _ in range(3):
        moment[0] += IDLE - timedelta(minutes=1)
        assert browser.get(STATS).status_code == 200
    moment[0] += IDLE + timedelta(minutes=1)
    assert browser.get(STATS).status_code == 401


def test_passwords_are_not_tried_for_long(team: MadeTeam) -> None:
    browser = bounded(team, Team(log_ins=Buckets(3, 0.01, lambda: 0.0)))
    wrong = MARA | {"password": "nine grey heron"}
    assert [browser.post(LOGIN, json=wrong).status_code for _ in range(5)] == [401, 401, 401, 429, 429]
    held = browser.post(LOGIN, json=MARA)
    assert (held.status_code, held.headers["retry-after"]) == (429, "101")
    assert browser.post(LOGIN, json=MARA | {"name": "Reader"}).status_code == 200
    said = [row["did"] for row in team.clients["admin"].get(AUDIT).json()["rows"]]
    assert said[:5] == ["logged in", "log-in held back", *["log-in refused"] * 3]


def test_nor_under_many_names(team: MadeTeam) -> None:
    browser = bounded(team, Team(all_log_ins=Buckets(3, 1, lambda: 0.0)))
    tried = [browser.post(LOGIN, json=MARA | {"name": f"n{number}"}).status_code for number in range(4)]
    assert tried == [401, 401, 401, 429]


def test_nobody_writes_without_end(team: MadeTeam) -> None:
    browser = bounded(team, Team(writes=Buckets(4, 1, lambda: 0.0)))
    browser.post(LOGIN, json=MARA)
    ref = browser.get("/api/v1/claims").json()["rows"][0]["ref"]
    word = {"kind": "record", "target": ref, "verdict": "right"}
    assert [browser.post(JUDGEMENTS, json=word | {"seen": n}).status_code for n in range(2)] == [201, 201]
    assert [browser.get("/api/v1/claims.csv").status_code, browser.get(AUDIT).status_code] == [200, 403]
    held = (browser.post(JUDGEMENTS, json=word), browser.get("/api/v1/claims.csv"), browser.get(AUDIT))
    assert [answer.status_code for answer in held] == [429, 429, 429]
    assert browser.get("/api/v1/claims").status_code == 200


def test_who_judges_is_who_is_logged_in(team: MadeTeam) -> None:
    reviewer = team.clients["reviewer"]
    ref = reviewer.get("/api/v1/claims").json()["rows"][0]["ref"]
    word = {"kind": "record", "target": ref, "verdict": "right", "seen": 0}
    assert reviewer.post(JUDGEMENTS, json=word | {"reviewer": "Editor"}).status_code == 403
    assert reviewer.post(JUDGEMENTS, json=word).json()["rows"][0]["reviewer"] == "Reviewer"


def test_what_was_done_is_audited(team: MadeTeam) -> None:
    reviewer, admin = team.clients["reviewer"], team.clients["admin"]
    ref = reviewer.get("/api/v1/claims").json()["rows"][0]["ref"]
    reviewer.post(JUDGEMENTS, json={"kind": "record", "target": ref, "verdict": "right", "seen": 0})
    reviewer.get("/api/v1/claims.csv?about=shells")
    reviewer.get(AUDIT)
    reviewer.post("/api/v1/logout")
    found = admin.get(f"{AUDIT}?limit=4").json()
    assert [(row["who"], row["did"], row["about"]) for row in found["rows"]][:3] == [
        ("Reviewer", "logged out", None),
        ("Reviewer", "refused", "GET /api/v1/audit"),
        ("Reviewer", "exported", "/claims.csv"),
    ]
    assert found["rows"][2]["detail"] == "about=shells"
    assert found["rows"][3]["did"] == "judged"
    assert found["rows"][3]["detail"].endswith(": right")
    rest = admin.get(f"{AUDIT}?cursor={found['next']}").json()["rows"]
    assert [row["n"] for row in rest] == list(range(int(found["next"]) - 1, 0, -1))


def test_passwords_are_in_no_answer_and_no_audit(team: MadeTeam) -> None:
    admin = team.clients["admin"]
    assert PASSWORD not in admin.get(f"{AUDIT}.csv").text
    assert "argon2" not in admin.get(f"{AUDIT}?limit=500").text
    bad = admin.post(LOGIN, json={"name": "Admin", "password": ["hidden herons"]})
    assert (bad.status_code, "hidden herons" in bad.text) == (422, False)
