"""What people judge: read, and added to, by whoever has seen the last word."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from reportedly.desk.additions import additions
from reportedly.desk.verdicts import KINDS, Said, Word, said_of, say
from reportedly.store.asking.references import document_of
from reportedly.store.judging import THIRD, judged_in
from reportedly.store.standing import visible
from reportedly.workbench.policies import API, EDIT, MAY
from reportedly.workbench.replies import Asking, as_json, store_of
from reportedly.workbench.reviewers import Sight, speaks_as
from reportedly.workbench.team import Present

router = APIRouter(prefix=API, tags=["judgements"])
_Kind = Annotated[str, Query(pattern=f"^({'|'.join(KINDS)})$")]
_Ref = Annotated[str, Query(max_length=100)]


class Judged(BaseModel):
    """A word on a record, a pair of events, a forecast, or what the machine missed; `seen` is the version looked at."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    target: str = Field(max_length=100)
    verdict: str = Field(max_length=40)
    seen: int = Field(ge=0)
    other: str | None = Field(None, max_length=100)
    change: dict[str, Any] | None = Field(None, max_length=20)
    note: str = Field("", max_length=10_000)
    reviewer: str | None = Field(None, min_length=1, max_length=200)


@router.get("/judgements", response_class=Response, summary="What was judged of one thing, and its version.")
def judgements(
    connection: Asking, reviewer: Sight, target: _Ref, kind: _Kind = "record", other: _Ref | None = None
) -> Response:
    """The words on it that the reviewer may see, the first first."""
    return as_json(_told(said_of(connection, kind, target, other, reviewer)))


@router.get("/reports/{ref}/judgements", response_class=Response, summary="What was judged of a report's records.")
def judged(connection: Asking, reviewer: Sight, ref: str) -> Response:
    """The words on each record that the reviewer may see, with its version, by the record's id."""
    found = judged_in(connection, document_of(connection, ref)[1])
    seen = {key: visible(rows, reviewer) for key, rows in found.items()}
    return as_json({key: {"version": len(rows), "rows": rows} for key, rows in seen.items() if rows})


@router.get("/reports/{ref}/added", response_class=Response, summary="Claims that people added to a report.")
def added(connection: Asking, reviewer: Sight, ref: str) -> Response:
    """What the machine missed, each a person's word, as far as the reviewer may see."""
    return as_json({"rows": additions(connection, ref, reviewer)})


@router.post("/judgements", status_code=201, response_class=Response, summary="Add a word; 409 where one came between.")
def judge(caller: Present, store: Annotated[Engine, Depends(store_of)], judged: Judged) -> Response:
    """Keep the word, unless the reviewer may see one that they had not: then nothing is kept, and it is answered."""
    reviewer = speaks_as(caller, judged.reviewer)
    if judged.kind in THIRD.values() and EDIT not in MAY[caller.role]:
        raise HTTPException(403, "an editor settles what two see differently")
    word = Word(
        judged.kind, judged.target, judged.verdict, reviewer, judged.seen, judged.other, judged.note, judged.change
    )
    try:
        said = say(store, word)
    except ValueError as error:
        raise HTTPException(422, str(error)) from None
    return as_json(_told(said), 201 if said.kept else 409)


def _told(said: Said) -> dict[str, Any]:
    return {"version": said.version, "rows": said.words}
