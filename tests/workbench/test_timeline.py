from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_a_place_has_its_days_in_order(client: TestClient) -> None:
    found = client.get("/api/v1/timeline?name=Uqayribat").json()["rows"]
    days = [row["earliest"] or row["published_earliest"] or "9" for row in found]
    assert days == sorted(days)
    assert {row["place"] for row in found} == {"Uqayribat"}


def test_pages_hold_every_event_once(client: TestClient) -> None:
    whole = client.get("/api/v1/timeline?limit=500").json()
    first = client.get("/api/v1/timeline?limit=20").json()
    rest = client.get(f"/api/v1/timeline?limit=500&cursor={first['next']}").json()
    assert [*first["rows"], *rest["rows"]] == whole["rows"]
    assert (whole["next"], rest["next"], whole["events"]) == (None, None, len(whole["rows"]))


@pytest.mark.parametrize("asked", ["?name=Damascus&within=0", "?name=Damascus&within=1e9", "?cursor=-1", "?limit=0"])
def test_what_is_asked_wrongly_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/api/v1/timeline{asked}").status_code == 422
