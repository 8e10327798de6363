"""What stands before every request on loopback: pages of other sites in the same browser can reach this server too.

Against DNS rebinding only our own names are answered to; against forged requests what a browser says of their origin
is believed (Sec-Fetch-Site, else Origin; as Go's http.CrossOriginProtection); a client that says nothing of it is no
browser. Every answer forbids what a page of ours never does.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE = frozenset({"GET", "HEAD"})
_OURS = frozenset({"same-origin", "none"})


class Guard:
    """Answers in place of the application where a request is not ours, and adds HEADERS to every answer."""

    def __init__(self, app: ASGIApp, origin: str | None = None) -> None:
        self.app, self.origin = app, origin

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refused = refusal(scope["method"], Headers(scope=scope), self.origin)
        answer = PlainTextResponse(refused[1], refused[0]) if refused else self.app
        await answer(scope, receive, told)


def refusal(method: str, headers: Headers, public: str | None = None) -> tuple[int, str] | None:
    """The status and the words with which a request is refused, None where it may pass.

    `public` is the address under which others reach it, by way of a proxy that keeps the Host.
    """
    hosts = headers.getlist("host")
    ours = _origin(hosts[0], public) if len(hosts) == 1 else None
    if ours is None:
        return 421, "This server answers only to its own names."
    site = headers.get("sec-fetch-site")
    if method in _SAFE:
        navigates = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return None if site in {None, *_OURS} or navigates else (403, "Another site asked for this.")
    if site is not None:
        return None if site in _OURS else (403, "Another site sent this.")
    origin = headers.get("origin")
    return None if origin is None or origin == ours else (403, "Another site sent this.")


def _origin(host: str, public: str | None) -> str | None:
    """The origin of our own pages under this host, None where it is not ours."""
    if public is not None and host == urlsplit(public).netloc:
        return public
    return f"http://{host}" if host_name(host) in NAMES else None


def host_name(host: str) -> str:
    """The name in a Host header, without the port; empty where it is no name.

    >>> host_name("localhost:8731"), host_name("[::1]:8731"), host_name("evil@localhost")
    ('localhost', '[::1]', '')
    """
    try:
        parts = urlsplit(f"//{host}")
        port, name = parts.port, parts.hostname or ""
    except ValueError:
        return ""
    name = f"[{name}]" if ":" in name else name
    return name if host.lower() in {name, f"{name}:{port}"} else ""
