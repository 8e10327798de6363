"""Who may call which route: what is not named here is refused, and a test holds that every route is named."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import HTTPException, Request

from reportedly.workbench.team import ALONE, Caller, caller_of, held_back, team_of, written

API = "/api/v1"
OPEN, READ, JUDGE, EDIT, ADMIN = "open", "read", "judge", "edit", "admin"
_VIEWS = (
    "/reports", "/reports/{ref}", "/claims", "/incidents", "/incidents/{name}", "/forecasts", "/timeline", "/spread",
    "/places", "/review/agreement",
)  # fmt: skip
_SETTLING = "/review/differences"  # it shows what everybody said
PAGES = (
    "/", "/reports", "/reports/{ref}", "/claims", "/incidents", "/incidents/{name}", "/forecasts", "/timeline",
    "/places", "/review", "/review/{part}",
)  # fmt: skip
_FORMS = ("", ".json", ".csv")
POLICIES: Mapping[tuple[str, str], str] = {
    **{("GET", f"{API}{view}{ending}"): READ for view in _VIEWS for ending in _FORMS},
    **{("GET", f"{view}{ending}"): READ for view in _VIEWS for ending in (".json", ".csv")},
    ("GET", f"{API}/reports/{{ref}}/screen"): READ,
    ("GET", f"{API}/reports/{{ref}}/judgements"): READ,
    ("GET", f"{API}/reports/{{ref}}/added"): READ,
    ("GET", f"{API}/stats"): READ,
    **{("GET", f"{API}/review{ending}"): JUDGE for ending in _FORMS},
    **{("GET", f"/review{ending}"): JUDGE for ending in (".json", ".csv")},
    **{("GET", f"{API}{_SETTLING}{ending}"): EDIT for ending in _FORMS},
    **{("GET", f"{_SETTLING}{ending}"): EDIT for ending in (".json", ".csv")},
    ("GET", f"{API}/review/item"): JUDGE,
    ("GET", f"{API}/review/alike"): JUDGE,
    ("GET", f"{API}/review/gold.jsonl"): EDIT,  # it holds whole texts
    ("POST", f"{API}/review/alike"): JUDGE,
    ("GET", f"{API}/openapi.json"): READ,
    ("GET", f"{API}/judgements"): READ,
    ("POST", f"{API}/judgements"): JUDGE,
    **{("GET", f"{API}/audit{ending}"): ADMIN for ending in _FORMS},
    **{("GET", f"/audit{ending}"): ADMIN for ending in (".json", ".csv")},
    ("GET", f"{API}/protections"): ADMIN,
    ("POST", f"{API}/protections"): ADMIN,
    ("GET", f"{API}/me"): OPEN,
    ("POST", f"{API}/login"): OPEN,
    ("POST", f"{API}/logout"): OPEN,
    # The page itself holds nothing of the store.
    **{("GET", page): OPEN for page in PAGES},
    ("GET", "/assets/{name}"): OPEN,
}
MAY: Mapping[str, frozenset[str]] = {
    "reader": frozenset({OPEN, READ}),
    "reviewer": frozenset({OPEN, READ, JUDGE}),
    "editor": frozenset({OPEN, READ, JUDGE, EDIT}),
    "admin": frozenset({OPEN, READ, JUDGE, EDIT, ADMIN}),
    ALONE: frozenset({OPEN, READ, JUDGE, EDIT, ADMIN}),
}
"""What each role may do; a person at their own computer may do everything."""
_SAFE = frozenset({"GET", "HEAD"})


def permitted(request: Request) -> None:
    """Refuse a route that has no policy, or whose policy the caller does not meet.

    Raises:
        HTTPException: 401 where nobody is logged in, 403 for who may not, 429 for who writes too often.
    """
    path = str(getattr(request.scope.get("route"), "path", None))
    method = "GET" if request.method == "HEAD" else request.method
    need = POLICIES.get((method, path))
    if need == OPEN:
        return
    request.state.caller = caller = caller_of(request)
    if caller is None:
        raise HTTPException(401, "log in first")
    if need is None or need not in MAY[caller.role]:
        written(request, caller, "refused", f"{method} {path}")
        raise HTTPException(403, "not allowed")
    _bounded(request, caller, path)


def _bounded(request: Request, caller: Caller, path: str) -> None:
    """Tables that somebody takes along are audited; whatever else is sent counts as written."""
    team = team_of(request)
    if team is None:
        return
    if request.method not in _SAFE:
        held_back(team.writes.take(caller.name))
    elif path.endswith((".csv", ".json", ".jsonl")) and not path.endswith("openapi.json"):
        written(request, caller, "exported", request.url.path.removeprefix(API), request.url.query[:500] or None)
