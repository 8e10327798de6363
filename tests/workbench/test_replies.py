from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from reportedly.workbench.policies import API

PAGES = (
    "/reports", "/reports/{ref}", "/claims", "/incidents", "/incidents/{name}", "/forecasts", "/timeline", "/places",
)  # fmt: skip


def test_each_page_answers_with_its_data_where_its_address_ends_so(client: TestClient) -> None:
    ref = client.get(f"{API}/reports").json()["rows"][0]["ref"]
    incident = client.get(f"{API}/incidents").json()["rows"][0]["id"]
    for page in PAGES:
        path = page.format(ref=ref, name=incident)
        for ending, kind in ((".json", "application/json"), (".csv", "text/csv; charset=utf-8")):
            answer = client.get(path + ending)
            assert (answer.status_code, answer.headers["content-type"]) == (200, kind), path
            assert answer.content == client.get(f"{API}{path}{ending}").content


@pytest.mark.parametrize("path", ["/claims.xml", "/reports/zz.json", "/places.json?box=1"])
def test_other_endings_are_no_data(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 422)
