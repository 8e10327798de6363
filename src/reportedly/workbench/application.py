"""The application: routes behind policies, behind the guard."""

from __future__ import annotations

from fastapi import Depends, FastAPI, Request, Response
from fastapi.routing import APIRoute
from sqlalchemy import Engine

from reportedly import __version__
from reportedly.export.visible import one_line
from reportedly.store.errors import NotThereError, StoreError
from reportedly.workbench import claims, forecasts, incidents, judgements, pages, places, reports, timeline
from reportedly.workbench.bundle import Bundle, bundle
from reportedly.workbench.choosing import shelve
from reportedly.workbench.etags import Etags
from reportedly.workbench.guard import Guard
from reportedly.workbench.policies import API, permitted
from reportedly.workbench.replies import as_json, forms

ROUTERS = tuple(one.router for one in (reports, claims, incidents, forecasts, timeline, places, judgements))


def application(store: Engine, reviewer: str, built: Bundle | None = None) -> FastAPI:
    """The application on a store; `reviewer` is who judges where a judgement does not say."""
    app = FastAPI(
        title="reportedly", version=__version__, openapi_url=f"{API}/openapi.json",
        docs_url=None, redoc_url=None,  # those pages load their scripts from elsewhere
        dependencies=[Depends(permitted)], generate_unique_id_function=_name,
        exception_handlers={NotThereError: _not_there, StoreError: _failed},
    )  # fmt: skip
    app.state.store, app.state.reviewer, app.state.bundle = store, reviewer, built or bundle()
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(forms)  # before the pages, whose names in the path would swallow the endings
    app.include_router(pages.router)
    shelve(app)
    app.add_middleware(Etags)
    app.add_middleware(Guard)
    return app


def _name(route: APIRoute) -> str:
    return f"{route.name}{route.path.rpartition('.')[2] if route.path.endswith(('.csv', '.json')) else ''}"


async def _not_there(request: Request, error: Exception) -> Response:
    return as_json({"detail": one_line(str(error), 200)}, 404)


async def _failed(request: Request, error: Exception) -> Response:
    return as_json({"detail": one_line(str(error), 200)}, 503)
