from __future__ import annotations

from fastapi.testclient import TestClient


def test_the_pieces_are_the_text_and_know_the_records_that_cover_them(client: TestClient) -> None:
    for row in client.get("/api/v1/reports").json()["rows"]:
        report = client.get(f"/api/v1/reports/{row['ref']}").json()
        shown = client.get(f"/api/v1/reports/{row['ref']}/screen").json()
        lines = ["".join(text for text, _, _ in p["pieces"]) for p in shown["paragraphs"]]
        assert lines == [line for line in report["document"]["text"].split("\n") if line.strip()]
        assert {mark["key"] for mark in shown["marks"]} == set(shown["records"])
        claims = {one["id"] for g in shown["groups"] for s in g["speakers"] for one in s["claims"]}
        assert claims == {claim["id"] for claim in report["claims"]}


def test_the_words_under_a_mark_are_its_records_words(client: TestClient) -> None:
    ref = client.get("/api/v1/reports").json()["rows"][-1]["ref"]
    report = client.get(f"/api/v1/reports/{ref}").json()
    shown = client.get(f"/api/v1/reports/{ref}/screen").json()
    for figure in report["figures"]:
        marks = {n for n, mark in enumerate(shown["marks"]) if mark["key"] == figure["id"]}
        covered = "".join(t for p in shown["paragraphs"] for t, held, _ in p["pieces"] if marks & set(held))
        assert covered == figure["span"]["text"]


def test_the_reports_own_voice_and_the_unnamed_stand_apart(client: TestClient) -> None:
    ref = client.get("/api/v1/reports").json()["rows"][-1]["ref"]
    groups = client.get(f"/api/v1/reports/{ref}/screen").json()["groups"]
    assert [(g["group"], g["own"]) for g in groups] == [
        ("known", False), ("described", False), ("unnamed", False), ("own", True),
    ]  # fmt: skip
    assert all(g["speakers"] for g in groups)
