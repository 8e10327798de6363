"""An answer held back until it is whole, so that it can be looked at before it is sent."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope


async def held(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """What an application answers: the message that starts it (status and headers), and the whole body."""
    start: Message = {}
    body = bytearray()

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.extend(message.get("body", b""))

    await app(scope, receive, keep)
    return start, bytes(body)
