from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_claims_by_words_holder_and_status(client: TestClient) -> None:
    denied = client.get("/api/v1/claims?status=denied").json()["rows"]
    assert {row["status"] for row in denied} == {"denied"}
    about = client.get("/api/v1/claims?about=farmers").json()["rows"]
    assert about
    by = client.get("/api/v1/claims?by=Darwish").json()["rows"]
    assert {row["holder"] for row in by} == {"Haitham Darwish"}


@pytest.mark.parametrize("asked", ["", "about=farmers", "status=alleged"])
def test_pages_hold_every_claim_once(client: TestClient, asked: str) -> None:
    whole = [row["ref"] for row in client.get(f"/api/v1/claims?{asked}&limit=500").json()["rows"]]
    paged: list[str] = []
    cursor = None
    for _ in range(len(whole)):
        page = client.get(f"/api/v1/claims?{asked}&limit=3" + (f"&cursor={cursor}" if cursor else "")).json()
        paged += [row["ref"] for row in page["rows"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert paged == whole


@pytest.mark.parametrize("asked", ["status=true", "certainty=sure", "cursor=0", "cursor=abcd:c1"])
def test_what_is_asked_wrongly_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"/api/v1/claims?{asked}").status_code in (404, 422)
