from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

URL = "/api/v1/judgements"


def claim(client: TestClient) -> str:
    return str(client.get("/api/v1/claims").json()["rows"][0]["ref"])


def word(target: str, verdict: str, seen: int, **more: Any) -> dict[str, Any]:
    return {"kind": "record", "target": target, "verdict": verdict, "seen": seen, **more}


def test_words_are_added_and_taken_back_by_a_further_word(own: TestClient) -> None:
    ref = claim(own)
    before = own.get(f"/api/v1/reports/{ref.partition(':')[0]}").content
    assert own.get(f"{URL}?target={ref}").json() == {"version": 0, "rows": []}
    assert own.post(URL, json=word(ref, "wrong", 0, note="He denies it.")).status_code == 201
    done = own.post(URL, json=word(ref, "withdrawn", 1, reviewer="Ilya"))
    said = [(row["verdict"], row["reviewer"], row["note"]) for row in done.json()["rows"]]
    assert said == [("wrong", "Mara", "He denies it."), ("withdrawn", "Ilya", None)]
    assert own.get(f"{URL}?target={ref}").json() == done.json()
    assert own.get(f"/api/v1/reports/{ref.partition(':')[0]}").content == before


def test_the_words_on_all_records_of_a_report(own: TestClient) -> None:
    report = claim(own).partition(":")[0]
    assert own.get(f"/api/v1/reports/{report}/judgements").json() == {}
    own.post(URL, json=word(f"{report}:c1", "wrong", 0))
    own.post(URL, json=word(f"{report}:c1", "withdrawn", 1))
    own.post(URL, json=word(f"{report}:c2", "right", 0))
    found = own.get(f"/api/v1/reports/{report}/judgements").json()
    said = {key: (one["version"], [row["verdict"] for row in one["rows"]]) for key, one in found.items()}
    assert said == {"c1": (2, ["wrong", "withdrawn"]), "c2": (1, ["right"])}
    other = own.get("/api/v1/reports").json()["rows"][-1]["ref"]
    assert own.get(f"/api/v1/reports/{other}/judgements").json() == {}
    assert own.get("/api/v1/reports/ffff/judgements").status_code == 404


def test_who_has_not_seen_the_last_word_is_told_it(own: TestClient) -> None:
    ref = claim(own)
    own.post(URL, json=word(ref, "right", 0))
    late = own.post(URL, json=word(ref, "wrong", 0, reviewer="Ilya"))
    assert (late.status_code, late.json()["version"]) == (409, 1)
    assert [row["verdict"] for row in late.json()["rows"]] == ["right"]
    assert own.post(URL, json=word(ref, "wrong", 1, reviewer="Ilya")).status_code == 201


def test_of_many_reviewers_at_once_nobody_is_lost(own: TestClient) -> None:
    ref = claim(own)

    def insist(reviewer: int) -> int:
        for tried in range(200):
            seen = own.get(f"{URL}?target={ref}").json()["version"]
            said = own.post(URL, json=word(ref, "note", seen, reviewer=f"r{reviewer}", note=f"{reviewer}"))
            if said.status_code == 201:
                return tried
        raise AssertionError("never heard")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(insist, range(8)))
    said = own.get(f"{URL}?target={ref}").json()["rows"]
    assert sorted(row["reviewer"] for row in said) == sorted(f"r{n}" for n in range(8))


def test_a_pair_of_events_that_is_not_the_same_parts(own: TestClient) -> None:
    incident = next(row for row in own.get("/api/v1/incidents?limit=500").json()["rows"] if row["tellings"] > 1)
    told = own.get(f"/api/v1/incidents/{incident['id']}").json()["tellings"]
    pair = {"kind": "events", "target": told[0]["ref"], "other": told[1]["ref"], "verdict": "not same", "seen": 0}
    assert own.post(URL, json=pair).status_code == 201
    turned = f"{URL}?kind=events&target={told[1]['ref']}&other={told[0]['ref']}"
    assert own.get(turned).json()["version"] == 1
    homes = {
        row["id"]
        for row in own.get("/api/v1/incidents?limit=500").json()["rows"]
        for one in own.get(f"/api/v1/incidents/{row['id']}").json()["tellings"]
        if one["ref"] in (told[0]["ref"], told[1]["ref"])
    }
    assert len(homes) == 2


def test_a_forecast_is_resolved_with_its_evidence(own: TestClient) -> None:
    forecast = own.get("/api/v1/forecasts").json()["rows"][0]
    given = {"kind": "forecast", "target": forecast["ref"], "verdict": "partly", "seen": 0, "other": claim(own)}
    assert own.post(URL, json=given).status_code == 201
    again = next(row for row in own.get("/api/v1/forecasts").json()["rows"] if row["ref"] == forecast["ref"])
    assert (again["state"], again["resolutions"][0]["verdict"]) == ("resolved", "partly")


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"verdict": "splendid"}, 422),
        ({"kind": "truth"}, 422),
        ({"kind": "events", "verdict": "same"}, 422),
        ({"kind": "forecast", "verdict": "partly"}, 404),
        ({"target": "abcd:c1"}, 404),
        ({"target": "../../etc"}, 404),
        ({"seen": -1}, 422),
        ({"seen": "no"}, 422),
        ({"more": 1}, 422),
        ({"note": "x" * 10_001}, 422),
        ({"reviewer": ""}, 422),
    ],
)
def test_what_is_no_word_is_refused(own: TestClient, given: dict[str, Any], status: int) -> None:
    ref = claim(own)
    assert own.post(URL, json=word(ref, "right", 0) | given).status_code == status
    assert own.get(f"{URL}?target={ref}").json()["version"] == 0


def test_a_form_is_no_word(own: TestClient) -> None:
    body = json.dumps(word(claim(own), "right", 0))
    for media in ("text/plain", "application/x-www-form-urlencoded"):
        assert own.post(URL, content=body, headers={"content-type": media}).status_code == 422


def test_what_an_offered_kind_of_thing_is_not_is_told(client: TestClient) -> None:
    assert client.get(f"{URL}?target=abcd&kind=truth").status_code == 422
    assert client.get(f"{URL}?target={claim(client)}&kind=events").status_code == 404
