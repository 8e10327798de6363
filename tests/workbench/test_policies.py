from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from reportedly.workbench import application as made
from reportedly.workbench import pages
from reportedly.workbench.policies import ALONE, API, POLICIES, permitted
from reportedly.workbench.replies import forms

ROUTERS = (*made.ROUTERS, forms, pages.router)


def routes() -> Iterator[tuple[str, str]]:
    for router in ROUTERS:
        yield from named(router.routes)


def named(found: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for route in found:
        for method in route.methods - {"HEAD"}:
            yield method, route.path


def test_every_route_has_a_policy_and_every_policy_a_route() -> None:
    served = set(routes()) | {("GET", f"{API}/openapi.json")}
    assert served == set(POLICIES)
    assert set(POLICIES.values()) == ALONE


def test_the_application_serves_no_other_routes(client: TestClient) -> None:
    described = client.get(f"{API}/openapi.json").json()["paths"]
    served = {(method.upper(), path) for path, methods in described.items() for method in methods}
    pages_of = set(named(pages.router.routes)) | set(named(forms.routes))
    assert served == set(POLICIES) - pages_of - {("GET", f"{API}/openapi.json")}
    for path in ("/docs", "/redoc", "/openapi.json", "/static/index.html", "/assets/../index.html"):
        assert client.get(path).status_code == 404


def test_a_route_that_nobody_named_is_refused() -> None:
    app = FastAPI(dependencies=[Depends(permitted)])
    app.get("/secret")(lambda: "told")
    app.get("/")(lambda: "told")
    unguarded = TestClient(app)
    assert unguarded.get("/secret").status_code == 403
    assert unguarded.get("/").status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_methods_that_no_policy_names_are_refused_everywhere(client: TestClient, method: str) -> None:
    for path in {path for _, path in routes()}:
        assert client.request(method, path).status_code in (403, 405)
