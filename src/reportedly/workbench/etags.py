"""Answers known by their content: a browser that has them already is told so (RFC 9110, section 8.8.3)."""

from __future__ import annotations

from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.workbench.held import held


class Etags:
    """Gives every found answer to GET an ETag over its bytes, and answers 304 where the asker has them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        start, body = await held(self.app, scope, receive)
        await _answer(start, body, Headers(scope=scope).get("if-none-match"), send)


async def _answer(start: Message, body: bytes, known: str | None, send: Send) -> None:
    if start["status"] == 200:
        headers = MutableHeaders(scope=start)
        headers["etag"] = tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
        headers.setdefault("cache-control", "no-cache")
        if known and tag in {one.strip().removeprefix("W/") for one in known.split(",")}:
            del headers["content-length"]
            start["status"], body = 304, b""
    await send(start)
    await send({"type": "http.response.body", "body": body})
