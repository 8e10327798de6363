"""Who may call which route: what is not named here is refused, and a test holds that every route is named."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import HTTPException, Request

API = "/api/v1"
READ, JUDGE = "read", "judge"
_VIEWS = (
    "/reports", "/reports/{ref}", "/claims", "/incidents", "/incidents/{name}", "/forecasts", "/timeline", "/spread",
    "/places",
)  # fmt: skip
PAGES = (
    "/", "/reports", "/reports/{ref}", "/claims", "/incidents", "/incidents/{name}", "/forecasts", "/timeline",
    "/places",
)  # fmt: skip
POLICIES: Mapping[tuple[str, str], str] = {
    **{("GET", f"{API}{view}{ending}"): READ for view in _VIEWS for ending in ("", ".json", ".csv")},
    **{("GET", f"{view}{ending}"): READ for view in _VIEWS for ending in (".json", ".csv")},
    ("GET", f"{API}/reports/{{ref}}/screen"): READ,
    ("GET", f"{API}/reports/{{ref}}/judgements"): READ,
    ("GET", f"{API}/stats"): READ,
    ("GET", f"{API}/openapi.json"): READ,
    ("GET", f"{API}/judgements"): READ,
    ("POST", f"{API}/judgements"): JUDGE,
    **{("GET", page): READ for page in PAGES},
    ("GET", "/assets/{name}"): READ,
}
ALONE = frozenset({READ, JUDGE})
"""What a person at their own computer may do: everything."""


def permitted(request: Request) -> None:
    """Refuse a route that has no policy, or whose policy the caller does not meet.

    Raises:
        HTTPException: 403.
    """
    path = getattr(request.scope.get("route"), "path", None)
    method = "GET" if request.method == "HEAD" else request.method
    if POLICIES.get((method, str(path))) not in ALONE:
        raise HTTPException(403, "not allowed")
