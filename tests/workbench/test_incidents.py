from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_pages_hold_every_incident_once(client: TestClient) -> None:
    whole = [row["id"] for row in client.get("/api/v1/incidents?limit=500").json()["rows"]]
    assert len(whole) > 5
    paged: list[str] = []
    cursor = None
    for _ in range(len(whole)):
        page = client.get("/api/v1/incidents?limit=4" + (f"&cursor={cursor}" if cursor else "")).json()
        paged += [row["id"] for row in page["rows"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert paged == whole


def test_an_incident_is_told_apart_by_its_first_words(client: TestClient) -> None:
    for row in client.get("/api/v1/incidents?limit=500").json()["rows"]:
        tellings = client.get(f"/api/v1/incidents/{row['id']}").json()["tellings"]
        told = [one["text"] for one in tellings if one["outlet"] == row["outlet"]]
        assert any(all(part in one for part in row["text"].split(" … ")) for one in told), row
    assert client.get("/api/v1/incidents.csv").text.splitlines()[0].endswith(",tellings,who,outlet,text")


def test_an_incident_is_a_matrix_of_its_tellings(client: TestClient) -> None:
    name = client.get("/api/v1/incidents").json()["rows"][0]["id"]
    whole = client.get(f"/api/v1/incidents/{name}").json()
    assert whole["incident"]["id"] == name
    assert whole["incident"]["tellings"] == len(whole["tellings"])
    table = client.get(f"/api/v1/incidents/{name}.csv").text.splitlines()
    assert table[0].startswith("ref,who,outlet,kind,published,status,certainty,killed,injured,perpetrator")
    assert len(table) == len(whole["tellings"]) + 1


@pytest.mark.parametrize(
    ("path", "status"),
    [("incidents/i", 404), ("incidents/%25", 404), ("incidents?type=WAR", 422), ("incidents?cursor=x", 404)],
)
def test_what_is_not_there_is_told(client: TestClient, path: str, status: int) -> None:
    assert client.get(f"/api/v1/{path}").status_code == status
