"""Who is reviewing: the account that is logged in; where there is none, who a person says they are, or their login."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Query

from reportedly.workbench.team import ALONE, Caller, Present

READER = "reader"
Named = Annotated[str | None, Query(max_length=200, description="Who reviews, where nobody logs in.")]


def speaks_as(caller: Caller, given: str | None) -> str:
    """The reviewer whom a caller may speak for: alone anybody, in a team themselves.

    Raises:
        HTTPException: 403.
    """
    if given and caller.role != ALONE and given != caller.name:
        raise HTTPException(403, "who judges is who is logged in")
    return given or caller.name


def reviewer_of(caller: Present, reviewer: Named = None) -> str:
    """The reviewer of a request."""
    return speaks_as(caller, reviewer)


def sight_of(caller: Present, reviewer: Named = None) -> str | None:
    """Through whose eyes words are seen: a reviewer's; who never judges sees all."""
    return None if caller.role == READER else speaks_as(caller, reviewer)


Reviewer = Annotated[str, Depends(reviewer_of)]
Sight = Annotated[str | None, Depends(sight_of)]
