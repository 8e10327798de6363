from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.workbench.made_team import MadeTeam

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
    done = own.post(URL, json=word(ref, "withdrawn", 1))
    said = [(row["verdict"], row["reviewer"], row["note"]) for row in done.json()["rows"]]
    assert said == [("wrong", "Mara", "He denies it."), ("withdrawn", "Mara", None)]
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
    own.post(URL, json=word(ref, "wrong", 0, reviewer="Ilya"))
    late = own.post(URL, json=word(ref, "wrong", 1))
    assert (late.status_code, late.json()["version"]) == (409, 2)
    assert [row["verdict"] for row in late.json()["rows"]] == ["right", "wrong"]
    assert own.post(URL, json=word(ref, "wrong", 2)).status_code == 201


def test_what_others_said_is_seen_once_one_has_judged_oneself(own: TestClient) -> None:
    ref = claim(own)
    report, _, record = ref.partition(":")
    own.post(URL, json=word(ref, "wrong", 0, note="He denies it."))

    def seen_by_ilya() -> list[list[str]]:
        one = own.get(f"{URL}?target={ref}&reviewer=Ilya").json()["rows"]
        all_of_it = own.get(f"/api/v1/reports/{report}/judgements?reviewer=Ilya").json()
        return [[row["verdict"] for row in rows] for rows in (one, all_of_it.get(record, {"rows": []})["rows"])]

    assert seen_by_ilya() == [[], []]
    own.post(URL, json=word(ref, "note", 0, reviewer="Ilya", note="Is that so?"))
    assert seen_by_ilya() == [["note"], ["note"]]
    own.post(URL, json=word(ref, "right", 1, reviewer="Ilya"))
    assert seen_by_ilya() == [["wrong", "note", "right"]] * 2
    own.post(URL, json=word(ref, "withdrawn", 3, reviewer="Ilya"))
    assert seen_by_ilya() == [["wrong", "note", "right", "withdrawn"]] * 2


def test_of_many_reviewers_at_once_nobody_is_lost(own: TestClient) -> None:
    ref = claim(own)

    def insist(reviewer: int) -> None:
        own.post(URL, json=word(ref, "right", 0, reviewer=f"r{reviewer}"))
        for _ in range(200):
            seen = own.get(f"{URL}?target={ref}&reviewer=r{reviewer}").json()["version"]
            said = own.post(URL, json=word(ref, "note", seen, reviewer=f"r{reviewer}", note=f"{reviewer}"))
            if said.status_code == 201:
                return
        raise AssertionError("never heard")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(insist, range(8)))
    said = own.get(f"{URL}?target={ref}&reviewer=r0").json()["rows"]
    assert sorted(row["reviewer"] for row in said) == sorted(f"r{n}" for n in range(8) for _ in range(2))


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"status": "denied", "certainty": "possible"}, 201),
        ({"content": {"start": 0, "end": 7, "text": "{0}"}}, 201),
        ({"source": None}, 201),
        ({"content": {"start": 0, "end": 7, "text": "another"}}, 422),
        ({"content": {"start": -7, "end": 7, "text": "{0}"}}, 422),
        ({"content": {"start": 0, "end": 9_999_999, "text": "{0}"}}, 422),
        ({"content": "words"}, 422),
        ({"content": None}, 422),
        ({"status": "splendid"}, 422),
        ({"low": 3}, 422),
        ({"__class__": 3}, 422),
        ({}, 422),
        (None, 422),
    ],
)
def test_what_is_corrected_fits_its_field_and_quotes_the_text(
    own: TestClient, change: dict[str, Any] | None, status: int
) -> None:
    ref = claim(own)
    text = own.get(f"/api/v1/reports/{ref.partition(':')[0]}").json()["document"]["text"]
    for stretch in (change or {}).values():
        if isinstance(stretch, dict):
            stretch["text"] = stretch["text"].format(text[:7])
    answer = own.post(URL, json=word(ref, "corrected", 0, change=change))
    assert answer.status_code == status
    kept = own.get(f"{URL}?target={ref}").json()["rows"]
    assert len(kept) == (status == 201)


def test_two_who_differ_are_settled_by_a_third(own: TestClient) -> None:
    ref = claim(own)
    third = word(ref, "wrong", 0, reviewer="Sana") | {"kind": "settled"}
    assert own.post(URL, json=third).status_code == 422
    own.post(URL, json=word(ref, "right", 0))
    own.post(URL, json=word(ref, "wrong", 0, reviewer="Ilya"))
    (row,) = own.get("/api/v1/review/differences").json()["rows"]
    assert (row["ref"], {one["reviewer"]: one["verdict"] for one in row["words"]}) == (
        ref,
        {"Mara": "right", "Ilya": "wrong"},
    )
    assert own.post(URL, json=third | {"reviewer": "Ilya"}).status_code == 422
    assert own.post(URL, json=third).status_code == 201
    assert own.get("/api/v1/review/differences").json()["rows"] == []
    (row,) = own.get("/api/v1/review/differences?settled=true").json()["rows"]
    assert (row["settled"]["reviewer"], row["settled"]["verdict"]) == ("Sana", "wrong")


@pytest.mark.parametrize("kind", ["settled", "settled events", "settled forecast"])
@pytest.mark.parametrize(("role", "status"), [("reviewer", 403), ("editor", 422)])
def test_only_an_editor_settles(team: MadeTeam, kind: str, role: str, status: int) -> None:
    client = team.clients[role]
    view = {"settled": "claims", "settled events": "timeline", "settled forecast": "forecasts"}[kind]
    refs = [row["ref"] for row in client.get(f"/api/v1/{view}").json()["rows"][:2]]
    verdict = {"settled": "wrong", "settled events": "same", "settled forecast": "partly"}[kind]
    given = word(refs[0], verdict, 0) | {"kind": kind, "other": refs[1] if kind == "settled events" else None}
    answer = client.post(URL, json=given)
    assert answer.status_code == status
    assert status == 403 or "two" in answer.json()["detail"]
    assert client.get("/api/v1/review/differences").status_code == (403 if status == 403 else 200)


def test_what_each_says_of_a_claim_is_told_with_its_words(own: TestClient) -> None:
    ref = claim(own)
    text = own.get(f"/api/v1/reports/{ref.partition(':')[0]}").json()["document"]["text"]
    change = {"status": "denied", "source": None, "content": {"start": 0, "end": 7, "text": text[:7]}}
    own.post(URL, json=word(ref, "right", 0))
    own.post(URL, json=word(ref, "corrected", 0, reviewer="Ilya", change=change))
    (row,) = own.get("/api/v1/review/differences").json()["rows"]
    assert [one["change"] for one in row["words"]] == [None, change]
    third = word(ref, "corrected", 0, reviewer="Sana", change=row["words"][1]["change"]) | {"kind": "settled"}
    assert own.post(URL, json=third).status_code == 201


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

    def again(**asked: str) -> dict[str, Any]:
        rows = own.get("/api/v1/forecasts", params=asked).json()["rows"]
        return next(row for row in rows if row["ref"] == forecast["ref"])

    assert (again()["state"], again()["resolutions"][0]["verdict"]) == ("resolved", "partly")
    assert (again(reviewer="Ilya")["state"], again(reviewer="Ilya")["resolutions"]) == (forecast["state"], [])
    own.post(URL, json={**given, "verdict": "withdrawn", "seen": 1})
    assert again()["state"] == forecast["state"]


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
