from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

from reportedly.store.accounts import ROLES
from reportedly.workbench import application as made
from reportedly.workbench import pages
from reportedly.workbench.policies import ADMIN, API, EDIT, JUDGE, MAY, OPEN, POLICIES, READ, permitted
from reportedly.workbench.replies import forms
from reportedly.workbench.team import ALONE
from tests.workbench.made_team import MadeTeam

ROUTERS = (*made.ROUTERS, forms, pages.router)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
ORDER = ("nobody", *ROLES)
# The least role that may, written down once more by hand: policy and roles are held against it.
LEAST = {OPEN: "nobody", READ: "reader", JUDGE: "reviewer", EDIT: "editor", ADMIN: "admin"}


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
    assert set(POLICIES.values()) <= MAY[ALONE] == set(LEAST)


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
    for path in {path for _, path in routes() if (method, path) not in POLICIES}:
        assert client.request(method, path).status_code in (403, 405)


def expected(who: str, method: str, path: str) -> str:
    """Whether somebody comes in, is sent to the log-in, or is refused; "none" where no route has the method."""
    need = POLICIES.get((method, path))
    if need is None:
        return "none"
    if ORDER.index(who) >= ORDER.index(LEAST[need]):
        return "in"
    return "log in" if who == "nobody" else "refused"


def answered(status: int) -> str:
    return {401: "log in", 403: "refused", 405: "none"}.get(status, "in")


def test_every_role_on_every_route_with_every_method(team: MadeTeam) -> None:
    paths = sorted({path for _, path in POLICIES} - {f"{API}/login", f"{API}/logout"})
    cells = [(who, method, path) for (method, path) in POLICIES if path in paths for who in ORDER]
    # A method that a route does not have is refused before anybody asks who calls.
    cells += [
        (who, method, path)
        for who, method, path in product((ORDER[0], ORDER[-1]), METHODS, paths)
        if (method, path) not in POLICIES
    ]
    found = team.statuses([(team.clients[who], method, path) for who, method, path in cells])
    table = dict(zip(cells, map(answered, found), strict=True))
    assert table == {key: expected(*key) for key in table}
    assert set(table.values()) == {"in", "log in", "refused", "none"}
