"""What of the store a map and a timeline show: one question for both, so that each narrows the other."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any

import numpy as np
from fastapi import Depends, FastAPI, HTTPException, Query, Request

from reportedly.desk.atlas import Asked, Atlas, chosen, grown
from reportedly.desk.reach import Box
from reportedly.records import PLOVER_TYPES, STATUSES, VOICE_KINDS
from reportedly.store.asking.happenings import held, named
from reportedly.store.asking.references import document_of
from reportedly.store.engine import HIDDEN
from reportedly.store.schema import BITS
from reportedly.store.stats import Tally
from reportedly.workbench.replies import Asking, Day, Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

Type = Annotated[str | None, Query(pattern=f"^({'|'.join(sorted(PLOVER_TYPES))})$", description="Root of PLOVER.")]
Status = Annotated[str | None, Query(pattern=f"^({'|'.join(STATUSES)})$")]
Kind = Annotated[str | None, Query(pattern=f"^({'|'.join(VOICE_KINDS)})$", description="Kind of voice.")]
_BOX = r"^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$"


@dataclass(slots=True)
class Shelf:
    """The atlas of an application's store as far as it was read, and one reader at a time; `reaches` by event.

    `tally` is what was counted of the store so far.
    """

    atlas: Atlas
    lock: Lock
    reaches: dict[int, dict[str, Any]]
    tally: Tally


@dataclass(frozen=True, slots=True)
class Choice:
    """The rows of the atlas that fit what was asked, the box if there is one, and the days."""

    atlas: Atlas
    rows: NDArray[Any]
    box: Box | None
    since: str | None
    until: str | None


def shelve(app: FastAPI) -> None:
    """Give the application a place for its atlas, which the first question fills."""
    app.state.shelf = Shelf(Atlas(), Lock(), {}, Tally())


def shelf_of(request: Request) -> Shelf:
    """Where the application keeps its atlas."""
    shelf: Shelf = request.app.state.shelf
    return shelf


def choice(
    connection: Asking,
    shelf: Annotated[Shelf, Depends(shelf_of)],
    name: Annotated[str | None, Query(max_length=200, description="A place or an actor.")] = None,
    within: Annotated[float | None, Query(gt=0, le=2000, description="Kilometres around the place.")] = None,
    box: Annotated[
        str | None, Query(pattern=_BOX, max_length=80, description="West,south,east,north: what reaches into it.")
    ] = None,
    place: Annotated[str | None, Query(max_length=300, description="The key of one place.")] = None,
    since: Day = None,
    until: Day = None,
    type: Type = None,  # noqa: A002  # as the address calls it
    status: Status = None,
    voice: Kind = None,
    by: Words = None,
    report: Annotated[str | None, Query(max_length=80, description="Only what this report tells.")] = None,
) -> Choice:
    """The events that fit all of it."""
    hidden = connection.get_execution_options().get(HIDDEN, ())
    with shelf.lock:
        # Who is to find less of the store must not leave an atlas of less to the others.
        shelf.atlas = atlas = shelf.atlas if hidden else grown(shelf.atlas, connection)
    asked = Asked(
        _box(box), _day(since), _day(until), type, status, voice, place,
        named(connection, name, within) if name else None, held(connection, by) if by else None,
        document_of(connection, report)[0] if report else None,
    )  # fmt: skip
    rows = chosen(atlas, asked)
    return Choice(atlas, rows[~np.isin(rows["rid"] >> BITS, hidden)] if hidden else rows, asked.box, since, until)


Chosen = Annotated[Choice, Depends(choice)]


def _box(box: str | None) -> Box | None:
    if box is None:
        return None
    west, south, east, north = map(float, box.split(","))
    return west, south, east, north


def _day(day: str | None) -> str | None:
    from datetime import date

    try:
        return day if day is None else date.fromisoformat(day).isoformat()
    except ValueError:
        raise HTTPException(422, f"{day} is no day") from None
