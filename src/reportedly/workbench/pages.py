"""The addresses that a person sees: one page is behind them all, and reads the address itself."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response

from reportedly.workbench.bundle import MISSING, Bundle
from reportedly.workbench.policies import PAGES

router = APIRouter(include_in_schema=False)


def page(request: Request) -> Response:
    """The page, or the word that it was not built."""
    built: Bundle | None = request.app.state.bundle
    if built is None:
        return Response(MISSING, 503, media_type="text/plain; charset=utf-8")
    return Response(built.page, media_type="text/html; charset=utf-8")


for address in PAGES:
    router.get(address, response_class=Response)(page)


@router.get("/assets/{name}", response_class=Response)
def asset(request: Request, name: str) -> Response:
    """A file of the bundle; its name changes with its content, so that it may be kept for good."""
    built: Bundle | None = request.app.state.bundle
    found = built.assets.get(name) if built else None
    if found is None:
        raise HTTPException(404, "no such file")
    return Response(found.body, media_type=found.media_type, headers={"cache-control": "max-age=31536000, immutable"})
