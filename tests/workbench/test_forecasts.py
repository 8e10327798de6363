from __future__ import annotations

from fastapi.testclient import TestClient


def test_forecasts_tell_their_state_and_their_words(client: TestClient) -> None:
    found = client.get("/api/v1/forecasts").json()["rows"]
    assert {row["state"] for row in found} <= {"due", "open", "undated"}
    for row in found:
        text = client.get(f"/api/v1/reports/{row['ref'].partition(':')[0]}").json()["document"]["text"]
        assert row["text"] in text
    dated = client.get("/api/v1/forecasts?due=2016-07-31").json()["rows"]
    assert {row["ref"] for row in dated} < {row["ref"] for row in found}
