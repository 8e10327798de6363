"""Review: what waits, one thing to decide, what is alike, where two differ, how far they agree, and the gold set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from reportedly.desk.agreement import agreements
from reportedly.desk.deciding import item
from reportedly.desk.queue import FIGURES, HAPPENINGS, queue
from reportedly.desk.settling import differences, gold
from reportedly.desk.verdicts import Word, said_of, say_all
from reportedly.export.contract import dumps
from reportedly.reviewing.needs import REASONS
from reportedly.store.asking.alike import alike
from reportedly.store.engine import reading
from reportedly.store.judging import EVENTS, FORECAST, RECORD
from reportedly.workbench.policies import API
from reportedly.workbench.replies import Asking, Limit, Page, as_json, store_of, view
from reportedly.workbench.reviewers import Reviewer, speaks_as
from reportedly.workbench.team import Present

router = APIRouter(prefix=API, tags=["review"])
_COLUMNS = ("kind", "ref", "other", "need", "why", "text", "holder", "holder_kind", "status", "title", "publisher")
_AGREED = (
    "what", "reviewers", "things", "same", "kappa", "alpha", "unitizing", "exact_f1", "characters_f1", "why",
)  # fmt: skip
_DIFFERS = ("about", "ref", "other", "words", "settled")
Waiting = Annotated[str | None, Query(pattern=f"^({'|'.join((RECORD, FIGURES, HAPPENINGS, EVENTS, FORECAST))})$")]
Why = Annotated[str | None, Query(pattern=f"^({'|'.join(REASONS)})$")]
Ref = Annotated[str, Query(max_length=100)]


class Alike(BaseModel):
    """A verdict on claims in the same words: the one that was looked at, and those of them that it goes for too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    target: str = Field(max_length=100)
    others: tuple[Annotated[str, Field(max_length=100)], ...] = Field(max_length=500)
    verdict: str = Field(pattern="^(right|wrong|withdrawn)$")
    note: str = Field("", max_length=10_000)
    reviewer: str | None = Field(None, min_length=1, max_length=200)


@view(router, "/review", _COLUMNS)
def waiting(
    connection: Asking,
    reviewer: Reviewer,
    kind: Waiting = None,
    why: Why = None,
    report: Annotated[
        str | None, Query(max_length=100, description="Only the claims (figures, happenings) of this report, in order.")
    ] = None,
    limit: Limit = 50,
    cursor: Annotated[str | None, Query(pattern=r"^\d{1,5}$", description="`next` of the page before.")] = None,
) -> Page:
    """What the reviewer has not judged yet, the most needed first, each with the reasons why it is there."""
    skip = int(cursor or 0)
    today = datetime.now(UTC).date().isoformat()
    rows = queue(connection, reviewer, today, kind=kind, why=why, report=report, limit=limit + 1, skip=skip)
    return Page(rows[:limit], str(skip + limit) if len(rows) > limit else None)


@router.get("/review/item", response_class=Response, summary="One thing to decide, with all that a decision takes.")
def one(
    connection: Asking,
    reviewer: Reviewer,
    target: Ref,
    kind: Annotated[str, Query(pattern=f"^({RECORD}|{EVENTS}|{FORECAST})$")] = RECORD,
    other: Annotated[str | None, Query(max_length=100)] = None,
) -> Response:
    """Its passage, stretches and values, and the words on it that the reviewer may see."""
    if kind == EVENTS and other is None:
        raise HTTPException(422, "a pair of events needs the other one")
    return as_json(item(connection, kind, target, other, reviewer))


@router.get("/review/alike", response_class=Response, summary="Claims in the very same words.")
def same_words(connection: Asking, target: Ref) -> Response:
    """Reprints and wire copy of a claim, which may be judged together with it."""
    return as_json({"rows": alike(connection, target)})


@router.post(
    "/review/alike", status_code=201, response_class=Response, summary="Judge claims in the same words at once."
)
def judge_alike(caller: Present, store: Annotated[Engine, Depends(store_of)], judged: Alike) -> Response:
    """Keep the verdict on those that are alike and that the reviewer has not judged; `kept` names them."""
    reviewer = speaks_as(caller, judged.reviewer)
    with reading(store) as connection:
        same = {row["ref"] for row in alike(connection, judged.target)}
        if stray := set(judged.others) - same:
            raise HTTPException(422, f"not in the same words: {sorted(stray)[0]}")
        seen = {ref: said_of(connection, RECORD, ref, reviewer=reviewer).version for ref in judged.others}
    said = say_all(store, [Word(RECORD, ref, judged.verdict, reviewer, seen[ref], note=judged.note) for ref in seen])
    return as_json({"kept": [ref for ref, one in zip(seen, said, strict=True) if one.kept]}, 201)


@view(router, "/review/differences", _DIFFERS)
def differing(connection: Asking, settled: bool = False) -> Page:
    """Things on which two reviewers differ, for an editor to settle; with `settled` also those that are."""
    return Page(differences(connection, all_of_them=settled))


@view(router, "/review/agreement", _AGREED)
def agreed(connection: Asking) -> Page:
    """How far reviewers agree on what they judged without sight of one another, and why a number is missing."""
    return Page(agreements(connection))


@router.get("/review/gold.jsonl", response_class=Response, summary="What was settled, as a gold set.")
def gold_set(store: Annotated[Engine, Depends(store_of)]) -> StreamingResponse:
    """One report a line, in the form that `reportedly train` reads as claims/train.jsonl."""
    return StreamingResponse(_lines(store), media_type="application/x-ndjson")


def _lines(store: Engine) -> Iterator[str]:
    with reading(store) as connection:
        for line in gold(connection):
            yield dumps(line, indent=None) + "\n"
