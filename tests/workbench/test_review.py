from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

URL, WORDS = "/api/v1/review", "/api/v1/judgements"


def waiting(client: TestClient, **asked: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get(URL, params={"limit": 500, **asked}).json()["rows"]
    return rows


def say(client: TestClient, row: dict[str, Any], verdict: str, seen: int = 0, **more: Any) -> None:
    given = {"kind": row["kind"], "target": row["ref"], "other": row["other"], "verdict": verdict, "seen": seen, **more}
    assert client.post(WORDS, json=given).status_code == 201


def test_the_most_needed_come_first_and_say_why(client: TestClient) -> None:
    rows = waiting(client)
    assert {row["kind"] for row in rows} == {"record", "forecast", "events"}
    needs = [row["need"] for row in rows]
    assert needs == sorted(needs, reverse=True)
    assert all(row["why"] and all(row["why"]) for row in rows)
    assert len({(row["ref"], row["other"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("contradicted", "cannot both be right on"),
        ("toll", "killed"),
        ("unnamed", "kept unnamed"),
        ("doubt", "the machine gives it"),
    ],
)
def test_each_reason_can_be_asked_for(client: TestClient, why: str, words: str) -> None:
    rows = waiting(client, why=why)
    assert rows
    assert all(any(words in reason for reason in row["why"]) for row in rows)


def test_pages_follow_one_another(client: TestClient) -> None:
    whole, found, cursor = waiting(client), [], None
    while True:
        page = client.get(URL, params={"limit": 7, **({"cursor": cursor} if cursor else {})}).json()
        found += page["rows"]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == whole


def test_a_page_far_down_is_empty_and_no_error(client: TestClient) -> None:
    assert client.get(URL, params={"cursor": "99999", "limit": 500}).json() == {"rows": [], "next": None}
    assert client.get(URL, params={"cursor": "999999"}).status_code == 422


def test_what_is_judged_leaves_the_queue_of_its_reviewer_and_comes_back(own: TestClient) -> None:
    for kind, verdict in (("record", "right"), ("events", "not same"), ("forecast", "partly")):
        row = waiting(own, kind=kind)[0]
        keys = {(one["ref"], one["other"]) for one in waiting(own, kind=kind)}
        say(own, row, verdict, **({"other": None} if kind == "forecast" else {}))
        left = {(one["ref"], one["other"]) for one in waiting(own, kind=kind)}
        assert (row["ref"], row["other"]) in keys - left
        if kind == "events":
            continue  # parted events are joined to nothing
        assert (row["ref"], row["other"]) in {
            (one["ref"], one["other"]) for one in waiting(own, kind=kind, reviewer="Ilya")
        }
        say(own, row, "note", 1, note="Why?")
        assert (row["ref"], row["other"]) not in {(one["ref"], one["other"]) for one in waiting(own, kind=kind)}
        say(own, row, "withdrawn", 2)
        assert {(one["ref"], one["other"]) for one in waiting(own, kind=kind)} == keys


def incidents_of(client: TestClient) -> list[dict[str, Any]]:
    listed = client.get("/api/v1/incidents").json()["rows"]
    return [client.get(f"/api/v1/incidents/{row['id']}").json() for row in listed]


def between_reports(incident: dict[str, Any]) -> list[dict[str, Any]]:
    """The contradictions of one report by another."""
    return [
        one for one in incident["links"]
        if one["relation"] == "contradicts" and one["left"][:12] != one["right"][:12]
    ]  # fmt: skip


def contradicted(client: TestClient) -> set[str]:
    return {why for row in waiting(client, why="contradicted") for why in row["why"]}


def test_what_is_parted_contradicts_no_more(own: TestClient) -> None:
    found = next(one for one in incidents_of(own) if between_reports(one))
    link = between_reports(found)[0]
    assert link["why"] in contradicted(own)
    for one in found["tellings"]:
        if one["ref"] != link["left"]:
            pair = {"kind": "events", "ref": link["left"], "other": one["ref"]}
            say(own, pair, "not same")
    assert link["why"] not in contradicted(own)


def test_what_is_said_of_one_incident_leaves_the_contradictions_of_others(own: TestClient) -> None:
    incidents = incidents_of(own)
    words = {one["why"] for incident in incidents for one in between_reports(incident)}
    assert words
    assert words <= contradicted(own)
    other = next(one for one in incidents if one["incident"]["reports"] > 1 and not between_reports(one))
    first, *_, last = other["tellings"]
    say(own, {"kind": "events", "ref": first["ref"], "other": last["ref"]}, "not same")
    assert words <= contradicted(own)


def test_a_claim_to_decide_quotes_its_text(client: TestClient) -> None:
    for row in waiting(client, kind="record")[:8]:
        one = client.get(f"{URL}/item", params={"target": row["ref"]}).json()
        text = client.get(f"/api/v1/reports/{row['ref'].partition(':')[0]}").json()["document"]["text"]
        start, said = one["passage"]["start"], one["passage"]["text"]
        assert text[start : start + len(said)] == said
        begin, end = one["spans"]["content"]
        assert start <= begin < end <= start + len(said)
        assert row["text"].startswith(text[begin:end][:20])
        assert set(one["values"]) == set(one["choices"])
        assert all(one["values"][name] in one["choices"][name] for name in one["values"])
        assert (one["version"], one["mine"], one["words"]) == (0, None, [])


def test_a_pair_to_decide_shows_both_passages(client: TestClient) -> None:
    row = waiting(client, kind="events")[0]
    one = client.get(f"{URL}/item", params={"kind": "events", "target": row["ref"], "other": row["other"]}).json()
    assert [side["ref"] for side in one["sides"]] == [row["ref"], row["other"]]
    for side in one["sides"]:
        begin, end = side["spans"]["content"]
        assert side["passage"]["text"][begin - side["passage"]["start"] : end - side["passage"]["start"]].strip()
    assert client.get(f"{URL}/item", params={"kind": "events", "target": row["ref"]}).status_code == 422


def test_a_forecast_to_decide_shows_what_later_reports_say(client: TestClient) -> None:
    found = [
        client.get(f"{URL}/item", params={"kind": "forecast", "target": row["ref"]}).json()
        for row in waiting(client, kind="forecast")
    ]
    assert found
    assert all(one["due"] and one["holder"] and one["passage"]["text"] for one in found)


def test_what_is_corrected_is_shown_to_who_corrected_it(own: TestClient) -> None:
    row = waiting(own, kind="record")[0]
    one = own.get(f"{URL}/item", params={"target": row["ref"]}).json()
    start, said = one["passage"]["start"], one["passage"]["text"]
    words = {"start": start, "end": start + 5, "text": said[:5]}
    say(own, row, "corrected", change={"content": words, "status": "denied"})
    mine = own.get(f"{URL}/item", params={"target": row["ref"]}).json()["mine"]
    assert mine == {"verdict": "corrected", "change": {"content": [start, start + 5], "status": "denied"}}
    theirs = own.get(f"{URL}/item", params={"target": row["ref"], "reviewer": "Ilya"}).json()
    assert (theirs["mine"], theirs["words"], theirs["version"]) == (None, [], 0)


@pytest.mark.parametrize("kind", ["figures", "happenings"])
def test_numbers_and_events_wait_by_themselves_where_they_are_asked_for(own: TestClient, kind: str) -> None:
    rows = waiting(own, kind=kind)
    assert {row["kind"] for row in rows} == {"record"}
    report = rows[0]["ref"].partition(":")[0]
    mine = waiting(own, kind=kind, report=report)
    assert {row["ref"] for row in mine} == {row["ref"] for row in rows if row["ref"].startswith(report)}
    text = own.get(f"/api/v1/reports/{report}").json()["document"]["text"]
    for row in mine:
        one = own.get(f"{URL}/item", params={"target": row["ref"]}).json()
        start, said = one["passage"]["start"], one["passage"]["text"]
        assert text[start : start + len(said)] == said
        begin, end = one["spans"][one["stretches"][0]]
        assert text[begin:end] == row["text"]
        assert start <= begin < end <= start + len(said)
        assert all(one["values"][name] in one["choices"][name] for name in one["values"])
        assert set(one["spans"]) <= set(one["stretches"])
    say(own, mine[0], "right")
    assert mine[0]["ref"] not in {row["ref"] for row in waiting(own, kind=kind, report=report)}


def test_a_claim_names_its_figures_and_events_until_they_are_judged(own: TestClient) -> None:
    found = (own.get(f"{URL}/item", params={"target": row["ref"]}).json() for row in waiting(own, kind="record"))
    one = next(one for one in found if {part["ref"].partition(":")[2][0] for part in one["parts"]} == {"f", "e"})
    say(own, {"kind": "record", "ref": one["parts"][0]["ref"], "other": None}, "wrong")
    assert own.get(f"{URL}/item", params={"target": one["ref"]}).json()["parts"] == one["parts"][1:]
    theirs = own.get(f"{URL}/item", params={"target": one["ref"], "reviewer": "Ilya"}).json()
    assert theirs["parts"] == one["parts"]


def test_a_figure_and_an_event_are_corrected_into_the_gold_set(own: TestClient) -> None:
    figure, event = waiting(own, kind="figures")[0], waiting(own, kind="happenings")[0]
    one = own.get(f"{URL}/item", params={"target": event["ref"]}).json()
    start = one["passage"]["start"]
    words = {"start": start, "end": start + 4, "text": one["passage"]["text"][:4]}
    say(own, figure, "corrected", change={"low": 3, "high": 30, "effect": None})
    say(own, event, "corrected", change={"type": "AID", "who": [words], "where": None})
    mine = own.get(f"{URL}/item", params={"target": event["ref"]}).json()["mine"]
    assert mine["change"] == {"type": "AID", "who": [[start, start + 4]], "where": None}
    lines = [json.loads(line) for line in own.get(f"{URL}/gold.jsonl").text.splitlines()]
    (told,) = [row for line in lines for row in line["figures"]]
    assert (told["low"], told["high"], told["effect"]) == (3, 30, "none")
    (told,) = [row for line in lines for row in line["events"]]
    assert (told["type"], told["who"], told["where"]) == ("AID", [words["text"]], None)


def test_claims_in_the_same_words_are_judged_at_once(reprinted: TestClient) -> None:
    pairs = (
        (row, reprinted.get(f"{URL}/alike", params={"target": row["ref"]}).json()["rows"])
        for row in waiting(reprinted, kind="record")
    )
    row, same = next((row, same) for row, same in pairs if same)
    assert {one["text"] for one in same} == {row["text"]}
    others = [one["ref"] for one in same]
    given = {"target": row["ref"], "others": others, "verdict": "right"}
    assert reprinted.post(f"{URL}/alike", json=given).json() == {"kept": others}
    said = reprinted.get(WORDS, params={"target": others[0]}).json()["rows"]
    assert [(one["verdict"], one["reviewer"]) for one in said] == [("right", "Mara")]
    stray = next(one["ref"] for one in waiting(reprinted, kind="record") if one["text"] != row["text"])
    assert reprinted.post(f"{URL}/alike", json={**given, "others": [stray]}).status_code == 422
    assert reprinted.get(WORDS, params={"target": stray}).json()["version"] == 0


def test_how_far_two_agree_and_what_is_settled(own: TestClient) -> None:
    report = waiting(own, kind="record")[0]["ref"].partition(":")[0]
    rows = waiting(own, report=report)
    for number, row in enumerate(rows):
        say(own, row, "right")
        say(own, row, "right" if number else "wrong", reviewer="Ilya")
    agreed = {row["what"]: row for row in own.get(f"{URL}/agreement").json()["rows"]}
    right = agreed["claims: right or wrong"]
    assert (right["reviewers"], right["things"], right["same"]) == (["Ilya", "Mara"], len(rows), len(rows) - 1)
    assert right["kappa"] == 0  # Mara always says the same: what they share is what chance would give
    assert agreed["claims: their words"]["exact_f1"] < 1
    polarity = agreed["claims: polarity"]
    assert polarity["kappa"] is None or -1 <= polarity["kappa"] <= 1
    lines = [json.loads(line) for line in own.get(f"{URL}/gold.jsonl").text.splitlines()]
    assert [len(line["claims"]) for line in lines] == [len(rows) - 1]
    assert lines[0]["reviewed"] == {"claims": "part"}
    say(own, {"kind": "settled", "ref": rows[0]["ref"], "other": None}, "right", reviewer="Sana")
    say(own, {"kind": "report", "ref": report, "other": None}, "complete")
    (line,) = (json.loads(line) for line in own.get(f"{URL}/gold.jsonl").text.splitlines())
    assert (len(line["claims"]), line["reviewed"]) == (len(rows), {"claims": "whole"})
    assert all(
        line["text"][one["content"]["start"] : one["content"]["end"]] == one["content"]["text"]
        for one in line["claims"]
    )


def test_where_agreement_is_undefined_the_words_say_why(own: TestClient) -> None:
    assert own.get(f"{URL}/agreement").json()["rows"] == []
    row = waiting(own, kind="record")[0]
    say(own, row, "right")
    say(own, row, "right", reviewer="Ilya")
    found = next(row for row in own.get(f"{URL}/agreement").json()["rows"] if row["what"] == "claims: right or wrong")
    assert (found["kappa"], found["alpha"]) == (None, None)
    assert "both always said “right”" in found["why"]
    table = own.get(f"{URL}/agreement.csv").text
    assert table.splitlines()[0].startswith("what,reviewers,things,same,kappa,alpha")
