"""Strings that would be code in a page, through every text field of a report and of a judgement."""

from __future__ import annotations

import csv
import re
from io import StringIO
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.workbench.conftest import client_of
from tests.workbench.made_hostile import CODE

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠].")


@pytest.fixture(scope="module")
def client(hostile: str) -> TestClient:
    return client_of(hostile)


def addresses(client: TestClient) -> list[str]:
    refs = [row["ref"] for row in client.get("/api/v1/reports?limit=500").json()["rows"]]
    names = [row["id"] for row in client.get("/api/v1/incidents?limit=500").json()["rows"]]
    lists = [f"/api/v1/{view}?limit=500" for view in ("reports", "claims", "incidents", "forecasts", "review")]
    ones = [f"/api/v1/{view}/{key}" for view, keys in (("reports", refs), ("incidents", names)) for key in keys]
    waiting = client.get("/api/v1/review?limit=500").json()["rows"]
    items = (
        f"/api/v1/review/item?kind={one['kind']}&target={one['ref']}&other={one['other'] or ''}" for one in waiting
    )
    return [*lists, *ones, *items, *(f"/api/v1/reports/{ref}/screen" for ref in refs)]


def test_code_comes_back_as_json_and_nothing_else(client: TestClient) -> None:
    for path in addresses(client):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json"), path
        assert answer.headers["x-content-type-options"] == "nosniff"
    found = client.get("/api/v1/reports?limit=500").json()["rows"]
    assert [row["title"] for row in found] == list(CODE)[::-1]


def test_code_in_a_table_computes_nothing(client: TestClient) -> None:
    for path in addresses(client):
        if path.endswith("/screen") or "/review/item" in path:
            continue
        view, _, asked = path.partition("?")
        answer = client.get(f"{view}.csv?{asked}")
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        cells = [cell for row in list(csv.reader(StringIO(answer.text, newline="")))[1:] for cell in row]
        assert not [cell for cell in cells if FORMULA.match(cell) and not _number(cell)]


def test_code_that_is_asked_for_is_not_sent_back_as_a_page(client: TestClient) -> None:
    for code in CODE:
        for path in ("reports", "claims", "incidents"):
            for name in ("q", "about", "place", "cursor", "since", "type", code):
                answer = client.get(f"/api/v1/{path}", params={name: code})
                assert answer.headers["content-type"] == "application/json"
                assert answer.status_code in (200, 404, 422)
        for path in ("/api/v1/reports/", "/", "/assets/", "/reports/"):
            answer = client.get(path + quote(code, safe=""))
            kind = answer.headers["content-type"]
            assert kind == "application/json" or (kind == "text/html; charset=utf-8" and code not in answer.text)


def test_code_in_a_judgement_is_kept_as_it_was_written(client: TestClient) -> None:
    ref = client.get("/api/v1/claims").json()["rows"][0]["ref"]
    for code in CODE:
        given = {"kind": "record", "target": ref, "verdict": "note", "seen": 0, "note": code, "reviewer": code}
        answer = client.post("/api/v1/judgements", json=given)
        assert (answer.status_code, answer.headers["content-type"]) == (201, "application/json")
        assert (answer.json()["rows"][-1]["note"], answer.json()["rows"][-1]["reviewer"]) == (code, code)


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
