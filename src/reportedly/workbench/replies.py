"""Answers in the two forms that every view has: JSON, and a table for a spreadsheet."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from io import StringIO
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy import Connection, Engine

from reportedly.export.cells import Sheet
from reportedly.export.contract import dumps
from reportedly.knowledge.formats import Column
from reportedly.store.engine import reading
from reportedly.workbench.veiled import draw

Limit = Annotated[int, Query(ge=1, le=500, description="At most so many rows.")]
Cursor = Annotated[str | None, Query(max_length=100, description="`next` of the page before.")]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d\d-\d\d$", description="An ISO day.")]
Words = Annotated[str | None, Query(max_length=500)]
forms = APIRouter(include_in_schema=False)
"""The data of each page at the page's own address, with .json or .csv after it."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a list, and what to ask for the next ones with; where `whole` is given, it is the JSON."""

    rows: Sequence[Mapping[str, Any]]
    next: str | None = None
    whole: Any = None

    @property
    def json(self) -> Any:
        """What is answered as JSON."""
        return {"rows": self.rows, "next": self.next} if self.whole is None else self.whole


def store_of(request: Request) -> Engine:
    """The store that the application is on."""
    engine: Engine = request.app.state.store
    return engine


def connected(request: Request, store: Annotated[Engine, Depends(store_of)]) -> Iterable[Connection]:
    """A connection that sees one state of the store throughout a request, and no more of it than the caller may."""
    with reading(store) as connection:
        draw(request, connection)
        yield connection


Asking = Annotated[Connection, Depends(connected)]


def paged(rows: Sequence[Mapping[str, Any]], limit: int, key: str = "ref") -> Page:
    """A page out of one row more than fits on it; the cursor is the last row's own name."""
    shown = rows[:limit]
    return Page(shown, str(shown[-1][key]) if len(rows) > limit else None)


def as_json(value: Any, status: int = 200) -> Response:
    """JSON in UTF-8, whatever stands in the text."""
    return Response(dumps(value, indent=None), status, media_type="application/json")


def as_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Response:
    """A table in which nothing is computed when it is opened in a spreadsheet; lists are joined by semicolons."""
    stream = StringIO()
    flat = ({name: _cell(row.get(name)) for name in columns} for row in rows)
    Sheet(stream, [Column(name, "string") for name in columns]).write(flat)
    return Response(stream.getvalue(), media_type="text/csv; charset=utf-8")


def view(router: APIRouter, path: str, columns: Sequence[str]) -> Callable[[Callable[..., Page]], Callable[..., Page]]:
    """Serve what a function answers at the path, at the path with .json and .csv, and so at the page's address."""

    def register(answer: Callable[..., Page]) -> Callable[..., Page]:
        said = inspect.getdoc(answer)
        # A name in the path would swallow the endings: they go first.
        for ending in (".csv", ".json", ""):
            table = ending == ".csv"
            router.get(
                path + ending, response_class=Response, summary=said, include_in_schema=True,
                responses={200: {"content": {"text/csv" if table else "application/json": {}}}},
            )(endpoint := _in_form(answer, columns if table else None))  # fmt: skip
            if ending:
                forms.get(path + ending, response_class=Response, name=f"{endpoint.__name__}_page")(endpoint)
        return answer

    return register


def _in_form(answer: Callable[..., Page], columns: Sequence[str] | None) -> Callable[..., Response]:
    @wraps(answer)
    def endpoint(**given: Any) -> Response:
        page = answer(**given)
        return as_json(page.json) if columns is None else as_csv(page.rows, columns)

    return endpoint


def _cell(value: Any) -> str | int | float | bool | None:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return value if value is None or isinstance(value, int | float | bool) else str(value)
