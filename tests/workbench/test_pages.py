from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.store.opening import open_store
from reportedly.workbench.application import application
from reportedly.workbench.bundle import bundle
from reportedly.workbench.policies import PAGES
from tests.workbench.conftest import ORIGIN, PAGE


def test_one_page_is_behind_every_address(client: TestClient) -> None:
    for path in PAGES:
        answer = client.get(path)
        assert (answer.status_code, answer.content) == (200, PAGE.page)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_files_go_by_their_exact_names(client: TestClient) -> None:
    answer = client.get("/assets/a.js")
    assert (answer.text, answer.headers["content-type"]) == ("1", "text/javascript; charset=utf-8")
    for name in ("b.js", "..%2findex.html", "%2e%2e/index.html", "a.js%00", "A.JS"):
        assert client.get(f"/assets/{name}").status_code == 404


def test_without_the_bundle_the_pages_say_so_and_the_api_works(samples: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.workbench.application.bundle", lambda: None)
    bare = TestClient(application(open_store(samples), "Mara"), base_url=ORIGIN)
    answer = bare.get("/reports/abc")
    assert (answer.status_code, "npm ci && npm run build" in answer.text) == (503, True)
    assert bare.get("/assets/a.js").status_code == 404
    assert bare.get("/api/v1/stats").status_code == 200


def test_a_folder_without_a_page_is_no_bundle(tmp_path: Path) -> None:
    assert bundle(tmp_path) is None
