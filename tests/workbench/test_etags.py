from __future__ import annotations

import pytest
from fastapi.testclient import TestClient


def test_what_is_known_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/api/v1/claims")
    tag = first.headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        again = client.get("/api/v1/claims", headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = client.get("/api/v1/claims?status=denied", headers={"if-none-match": tag})
    assert (other.status_code, other.headers["etag"] == tag) == (200, False)


@pytest.mark.parametrize("path", ["/api/v1/reports/ffff", "/none", "/api/v1/claims?limit=0"])
def test_what_was_not_found_has_no_tag(client: TestClient, path: str) -> None:
    assert "etag" not in client.get(path, headers={"if-none-match": '"x"'}).headers


def test_a_judgement_changes_the_tag(own: TestClient) -> None:
    row = own.get("/api/v1/claims").json()["rows"][0]
    asked = f"/api/v1/judgements?target={row['ref']}"
    tag = own.get(asked).headers["etag"]
    own.post("/api/v1/judgements", json={"kind": "record", "target": row["ref"], "verdict": "right", "seen": 0})
    assert own.get(asked, headers={"if-none-match": tag}).status_code == 200
