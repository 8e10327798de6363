"""The application: routes behind policies, behind the guard."""

from __future__ import annotations

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from sqlalchemy import Engine

from reportedly import __version__
from reportedly.export.visible import one_line
from reportedly.store.errors import NotThereError, StoreError
from reportedly.workbench import (
    claims,
    forecasts,
    incidents,
    judgements,
    pages,
    people,
    places,
    reports,
    review,
    timeline,
)
from reportedly.workbench.bundle import Bundle, bundle
from reportedly.workbench.choosing import shelve
from reportedly.workbench.etags import Etags
from reportedly.workbench.guard import Guard
from reportedly.workbench.policies import API, permitted
from reportedly.workbench.replies import as_json, forms
from reportedly.workbench.team import Team
from reportedly.workbench.veiled import Veiled

ROUTERS = tuple(
    one.router for one in (reports, claims, incidents, forecasts, timeline, places, judgements, review, people)
)


def application(store: Engine, reviewer: str, built: Bundle | None = None, team: Team | None = None) -> FastAPI:
    """The application on a store, for a team or for one person; `reviewer` is who judges alone and does not say."""
    app = FastAPI(
        title="reportedly", version=__version__,
        openapi_url=None, docs_url=None, redoc_url=None,  # FastAPI serves these without asking who calls
        dependencies=[Depends(permitted)], generate_unique_id_function=_name,
        exception_handlers={NotThereError: _not_there, StoreError: _failed, RequestValidationError: _unfit},
    )  # fmt: skip
    app.state.store, app.state.reviewer, app.state.bundle = store, reviewer, built or bundle()
    app.state.team = team
    app.get(f"{API}/openapi.json", include_in_schema=False)(app.openapi)
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(forms)  # before the pages, whose names in the path would swallow the endings
    app.include_router(pages.router)
    shelve(app)
    app.add_middleware(Veiled)
    app.add_middleware(Etags)
    app.add_middleware(Guard, origin=team.origin if team else None)
    return app


def _name(route: APIRoute) -> str:
    return f"{route.name}{route.path.rpartition('.')[2] if route.path.endswith(('.csv', '.json')) else ''}"


async def _not_there(request: Request, error: Exception) -> Response:
    return as_json({"detail": one_line(str(error), 200)}, 404)


async def _failed(request: Request, error: Exception) -> Response:
    return as_json({"detail": one_line(str(error), 200)}, 503)


async def _unfit(request: Request, error: Exception) -> Response:
    """What does not fit and where; what was sent is not sent back, for it may be a password."""
    told = error.errors() if isinstance(error, RequestValidationError) else ()
    return as_json({"detail": [{name: one[name] for name in ("type", "loc", "msg")} for one in told]}, 422)
