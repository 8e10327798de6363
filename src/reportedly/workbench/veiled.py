"""Protected names in no answer to who is not cleared: questions do not find them, and what is sent is covered.

What is neither JSON nor a table of ours is not sent to them at all while a name is protected.
"""

from __future__ import annotations

import csv
import json
import logging
import re
from collections.abc import Iterable, Iterator, MutableMapping
from io import StringIO
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.store.engine import VEIL, reading
from reportedly.store.protecting import Veil, hide, veil_of, version
from reportedly.workbench.held import held
from reportedly.workbench.policies import API, OPEN, POLICIES
from reportedly.workbench.team import Caller, team_of

_REF = re.compile(r"(?<![0-9a-z])(?:sha256:)?([0-9a-f]{12})")
_SITED = frozenset({"ref", "document", "left", "right", "target"})
_LOG = logging.getLogger("uvicorn.error")


def veil_for(request: Request, connection: Connection) -> Veil | None:
    """What is kept back from the caller, None where nothing is."""
    caller: Caller | None = getattr(request.state, "caller", None)
    if team_of(request) is None or (caller is not None and caller.cleared):
        return None
    now, state = version(connection), request.app.state
    held: tuple[Any, Veil | None] | None = getattr(state, "veil", None)
    if held is None or held[0] != now:
        held = state.veil = (now, veil_of(connection))
    return held[1]


def draw(request: Request, connection: Connection) -> None:
    """Draw the veil before the connection: contracts and texts are covered, and who asks for a name finds nothing."""
    veil = veil_for(request, connection)
    if veil is None:
        return
    connection.execution_options(**{VEIL: veil})
    touched = veil.touched(value for _, value in parse_qsl(request.url.query))
    if touched:
        hide(connection, touched)


class Veiled:
    """Covers answers to who is not cleared; a fault is told without what it was about."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["app"].state.team is None:
            await self.app(scope, receive, send)
            return
        try:
            start, body = await held(self.app, scope, receive)
        except Exception as error:
            where = error.__traceback__
            while where is not None and where.tb_next is not None:
                where = where.tb_next
            at = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where else "?"
            _LOG.error("%s at %s", type(error).__name__, at)
            await Response('{"detail":"a fault of the server"}', 500, media_type="application/json")(
                scope, receive, send
            )
            return
        answer = await run_in_threadpool(_seen, Request(scope), start, body)
        await answer(scope, receive, send)


def _seen(request: Request, start: Message, body: bytes) -> Response:
    """The answer as the caller may see it."""
    with reading(request.app.state.store) as connection:
        veil = veil_for(request, connection)
    kind = Headers(raw=start["headers"]).get("content-type", "").partition(";")[0]
    if veil is not None and body:
        asked = f"{request.url.path}?{request.url.query}"
        if kind == "application/json":
            body = covered_json(body, veil, asked)
        elif kind == "text/csv":
            body = covered_csv(body.decode(), veil, asked).encode()
        elif not _open(request):
            start, body = {"status": 403, "headers": []}, b""
    answer = Response(body, start["status"])
    length = [pair for pair in answer.raw_headers if pair[0] == b"content-length"]
    answer.raw_headers = [pair for pair in start["headers"] if pair[0] != b"content-length"] + length
    if request.url.path.startswith(API) or kind == "text/csv":
        answer.headers["cache-control"] = "no-store"  # the next at this browser may be somebody else
    return answer


def _open(request: Request) -> bool:
    path = str(getattr(request.scope.get("route"), "path", None))
    return POLICIES.get((request.method, path)) == OPEN


def covered_json(body: bytes, veil: Veil, asked: str) -> bytes:
    """JSON with what is kept back covered, row by row: each by the documents that it names."""
    whole = json.loads(body)
    here = set(_docs(asked, veil))
    rows = whole.get("rows") if isinstance(whole, dict) else None
    if isinstance(rows, list):
        rest = _cover({key: value for key, value in whole.items() if key != "rows"}, veil, here)
        covered = {key: [_cover(row, veil, here) for row in rows] if key == "rows" else rest[key] for key in whole}
    else:
        covered = _cover(whole, veil, here)
    return body if covered == whole else json.dumps(covered).encode()


def covered_csv(table: str, veil: Veil, asked: str) -> str:
    """A table with what is kept back covered."""
    here = set(_docs(asked, veil))
    rows = csv.reader(StringIO(table, newline=""))
    heads = next(rows, [])
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        covered = _cover(dict(zip(heads, row, strict=True)), veil, here)
        writer.writerow(covered.values())
    return stream.getvalue()


def _cover(value: Any, veil: Veil, here: set[int]) -> Any:
    strings = list(_strings(value))
    docs = here | {doc for one in strings for doc in _docs(one, veil)}
    if docs or _sited(value):
        return veil.of(docs).all_over(value)
    return veil.everywhere().all_over(value)


def _docs(text: str, veil: Veil) -> Iterator[int]:
    for found in _REF.findall(text):
        if found in veil.refs:
            yield veil.refs[found]


def _sited(value: Any) -> bool:
    """Whether it names the documents that it comes from."""
    if isinstance(value, MutableMapping):
        return bool(_SITED & value.keys()) or any(map(_sited, value.values()))
    return isinstance(value, list) and any(map(_sited, value))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    parts: Iterable[Any] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in parts:
        yield from _strings(one)
