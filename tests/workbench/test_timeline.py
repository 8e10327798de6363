from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_a_place_has_its_days_in_order(client: TestClient) -> None:
    found = client.get("/api/v1/timeline?name=Uqayribat").json()["rows"]
    days = [row["earliest"] or row["published_earliest"] or "9" for row in found]
    assert days == sorted(days)
    assert {row["place"] for row in found} == {"Uqayribat"}


@pytest.mark.parametrize("asked", ["", "?name=", "?name=Damascus&within=0", "?name=Damascus&within=1e9"])
def test_what_is_asked_wrongly_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/api/v1/timeline{asked}").status_code == 422
