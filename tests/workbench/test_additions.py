"""Claims that people add, through the API: kept as their words, seen apart, settled, and in the gold set alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from reportedly.store.auditing import audited
from reportedly.store.engine import reading
from tests.workbench.made_team import MadeTeam

API = "/api/v1"
WORDS = f"{API}/judgements"


def report(client: TestClient) -> tuple[str, str]:
    ref = str(client.get(f"{API}/reports").json()["rows"][0]["ref"])
    return ref, str(client.get(f"{API}/reports/{ref}").json()["document"]["text"])


def word(client: TestClient, start: int, end: int, verdict: str = "added", **more: Any) -> dict[str, Any]:
    ref, text = report(client)
    change = {
        "content": {"start": start, "end": end, "text": text[start:end]}, "voice": "role", "status": "alleged",
        **more.pop("change", {}),
    }  # fmt: skip
    given = {"kind": "added", "target": f"{ref}:p{start}-{end}", "verdict": verdict, "seen": 0, **more}
    return given | ({"change": change} if verdict == "added" else {})


def listed(client: TestClient, **asked: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get(f"{API}/reports/{report(client)[0]}/added", params=asked).json()["rows"]
    return rows


def counted(client: TestClient) -> list[Any]:
    """All that counts what the machine read."""
    ref = report(client)[0]
    views = ("claims", f"reports/{ref}", f"reports/{ref}/screen", "incidents", "review", "review/agreement", "timeline")
    return [client.get(f"{API}/{view}").json() for view in views]


def gold(client: TestClient) -> list[dict[str, Any]]:
    return [json.loads(line) for line in client.get(f"{API}/review/gold.jsonl").text.splitlines()]


def test_an_added_claim_is_a_word_of_its_own_and_counts_in_nothing_else(own: TestClient) -> None:
    before, text = counted(own), report(own)[1]
    source = {"start": 0, "end": 3, "text": text[:3]}
    assert own.post(WORDS, json=word(own, 4, 30, change={"source": source})).status_code == 201
    (row,) = listed(own)
    assert (row["text"], row["by"], row["voice"], row["status"]) == (text[4:30], "Mara", "role", "alleged")
    assert (row["certainty"], row["polarity"], row["spans"]["source"]) == ("certain", "+", source)
    assert counted(own) == before
    (line,) = gold(own)
    (claim,) = line["claims"]
    assert (claim["content"], claim["source"], claim["cue"]) == (
        {"start": 4, "end": 30, "text": text[4:30]},
        source,
        None,
    )
    assert line["reviewed"] == {"claims": "part"}


def test_it_is_taken_back_and_changed_by_further_words(own: TestClient) -> None:
    own.post(WORDS, json=word(own, 4, 30))
    assert own.post(WORDS, json=word(own, 4, 30, change={"status": "denied"})).status_code == 409
    assert own.post(WORDS, json=word(own, 4, 30, change={"status": "denied"}, seen=1)).status_code == 201
    assert [row["status"] for row in listed(own)] == ["denied"]
    said = own.post(WORDS, json=word(own, 4, 30, "withdrawn", seen=2)).json()
    assert [row["verdict"] for row in said["rows"]] == ["added", "added", "withdrawn"]
    assert (listed(own), gold(own)) == ([], [])


def test_others_see_it_once_they_say_that_nothing_is_missing(own: TestClient) -> None:
    own.post(WORDS, json=word(own, 4, 30))
    ref = report(own)[0]
    assert listed(own, reviewer="Ilya") == []
    whole = {"kind": "report", "target": ref, "verdict": "complete", "seen": 0, "reviewer": "Ilya"}
    assert own.post(WORDS, json=whole).status_code == 201
    (row,) = listed(own, reviewer="Ilya")
    assert (row["by"], row["version"]) == ("Mara", 1)
    assert own.post(WORDS, json=word(own, 4, 30, "wrong", reviewer="Ilya")).status_code == 409
    assert own.post(WORDS, json=word(own, 4, 30, "wrong", reviewer="Ilya", seen=1)).status_code == 201
    assert gold(own) == []


def test_where_two_differ_on_it_a_third_settles(own: TestClient) -> None:
    first, second = word(own, 4, 30), word(own, 4, 30, reviewer="Ilya", change={"status": "denied"})
    assert [own.post(WORDS, json=one).status_code for one in (first, second)] == [201, 201]
    (row,) = own.get(f"{API}/review/differences").json()["rows"]
    assert (row["ref"], len(row["words"])) == (first["target"], 2)
    third = word(own, 4, 30, reviewer="Sana", change={"status": "denied"}) | {"kind": "settled"}
    assert own.post(WORDS, json=third | {"verdict": "right"}).status_code == 422
    assert own.post(WORDS, json=third | {"reviewer": "Ilya"}).status_code == 422
    assert own.post(WORDS, json=third).status_code == 201
    assert own.get(f"{API}/review/differences").json()["rows"] == []
    assert [claim["status"] for line in gold(own) for claim in line["claims"]] == ["denied"]


def test_a_report_is_whole_only_where_no_added_claim_is_open(own: TestClient) -> None:
    ref = report(own)[0]
    claims = own.get(f"{API}/reports/{ref}").json()["claims"]
    for claim in claims:
        own.post(WORDS, json={"kind": "record", "target": f"{ref}:{claim['id']}", "verdict": "right", "seen": 0})
    own.post(WORDS, json={"kind": "report", "target": ref, "verdict": "complete", "seen": 0})
    own.post(WORDS, json=word(own, 4, 30))
    (line,) = gold(own)
    assert (line["reviewed"]["claims"], len(line["claims"])) == ("whole", len(claims) + 1)
    own.post(WORDS, json=word(own, 4, 30, "wrong", reviewer="Ilya"))
    (line,) = gold(own)
    assert (line["reviewed"]["claims"], len(line["claims"])) == ("part", len(claims))


def test_what_the_machine_has_or_does_not_fit_is_not_added(own: TestClient) -> None:
    ref = report(own)[0]
    claim = next(one for one in own.get(f"{API}/reports/{ref}").json()["claims"] if len(one["content"]) == 1)
    start, end = claim["content"][0]["start"], claim["content"][0]["end"]
    again = own.post(WORDS, json=word(own, start, end))
    assert (again.status_code, claim["id"] in again.json()["detail"]) == (422, True)
    assert own.post(WORDS, json=word(own, 4, 30, "wrong")).status_code == 422
    assert own.post(WORDS, json=word(own, 4, 30, change={"status": "true"})).status_code == 422
    for target in (f"{ref}:c1", ref, f"{ref}:p30-4", f"{ref}:p1", "ffff:p4-30"):
        assert own.post(WORDS, json=word(own, 4, 30) | {"target": target}).status_code == 404
    assert own.post(WORDS, json=word(own, 4, 30) | {"target": f"{ref}:p4-31"}).status_code == 422
    assert listed(own) == []


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("reviewer", 201)])
def test_who_may_judge_may_add_and_it_is_audited(team: MadeTeam, role: str, status: int) -> None:
    client = team.clients[role]
    given = word(client, 4, 30)
    assert client.post(WORDS, json=given).status_code == status
    with reading(team.engine) as connection:
        rows = [row for row in audited(connection, limit=500) if row["did"] == "judged"]
    assert [row["who"] for row in rows] == ["Reviewer"] * (status == 201)
    assert all(":p4-30" in row["detail"].replace("#", ":") for row in rows)
    assert len(listed(team.clients["reader"])) == (status == 201)
