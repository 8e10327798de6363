from __future__ import annotations

import csv
from io import StringIO

import msgspec
import pytest
from fastapi.testclient import TestClient

from reportedly.export.contract import SCHEMA, from_json
from reportedly.store.asking.search import CLOSES, OPENS


def rows(client: TestClient, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(client.get(path).text, newline="")))


def test_the_last_added_come_first_page_by_page(client: TestClient) -> None:
    everything = client.get("/api/v1/reports").json()
    assert everything["next"] is None
    titles = [row["title"] for row in everything["rows"]]
    assert titles[-1] == "Foreign-Backed Mercenaries Massacre Farmers at Wadi Sarif"
    paged, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/v1/reports?limit=1&cursor={cursor}" if cursor else "/api/v1/reports?limit=1").json()
        paged += [row["title"] for row in page["rows"]]
        cursor = page["next"]
    assert paged == titles


def test_words_are_searched_page_by_page(client: TestClient) -> None:
    found = client.get("/api/v1/reports?q=farmers&limit=1").json()
    assert f"{OPENS}Farmers{CLOSES}" in found["rows"][0]["snippet"]
    more = client.get(f"/api/v1/reports?q=farmers&limit=1&cursor={found['next']}").json()
    assert more["rows"][0]["ref"] != found["rows"][0]["ref"]
    assert client.get("/api/v1/reports?q=submarines").json() == {"rows": [], "next": None}
    assert client.get('/api/v1/reports?q="').json() == {"rows": [], "next": None}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("cursor=zz", 404),
        ("cursor=ffff", 404),
        ("limit=0", 422),
        ("limit=501", 422),
        ("since=yesterday", 422),
        ("q=a&cursor=zz", 200),
        (f"q={'a' * 501}", 422),
    ],
)
def test_what_is_asked_wrongly_is_told(client: TestClient, asked: str, status: int) -> None:
    assert client.get(f"/api/v1/reports?{asked}").status_code == status


def test_a_report_is_the_contract_and_its_claims_as_a_table(client: TestClient) -> None:
    ref = client.get("/api/v1/reports").json()["rows"][0]["ref"]
    whole = client.get(f"/api/v1/reports/{ref}")
    assert whole.json()["schema"] == SCHEMA
    assert whole.content == client.get(f"/api/v1/reports/{ref}.json").content
    report = from_json(whole.content)
    table = rows(client, f"/api/v1/reports/{ref}.csv")
    assert {row["claim_id"].rpartition("-")[2] for row in table} == {claim.id for claim in report.claims}
    for row in table:
        if row["start"]:
            assert " ".join(report.document.text[int(row["start"]) : int(row["end"])].split()) in row["exact"]


@pytest.mark.parametrize("view", ["reports", "claims", "incidents", "forecasts", "timeline"])
def test_every_list_is_json_and_a_table_with_the_same_rows(client: TestClient, view: str) -> None:
    asked = "?name=Damascus" if view == "timeline" else ""
    plain, named = client.get(f"/api/v1/{view}{asked}"), client.get(f"/api/v1/{view}.json{asked}")
    assert plain.content == named.content
    assert plain.headers["content-type"] == "application/json"
    table = client.get(f"/api/v1/{view}.csv{asked}")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    found = msgspec.json.decode(plain.content)["rows"]
    assert found
    key = "id" if view == "incidents" else "ref"
    assert [row[key] for row in rows(client, f"/api/v1/{view}.csv{asked}")] == [row[key] for row in found]


def test_numbers_of_the_store(client: TestClient) -> None:
    assert client.get("/api/v1/stats").json()["documents"] == 3
