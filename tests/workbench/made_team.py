"""A team of one account for each role, on a copy of a store, and a browser for each of them."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping, Sequence
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from reportedly.desk.people import add_account
from reportedly.store.accounts import ROLES
from reportedly.workbench.application import application
from reportedly.workbench.bundle import Asset, Bundle
from reportedly.workbench.team import Team

ORIGIN = "http://127.0.0.1:8731"
PAGE = Bundle(b"<!doctype html><title>reportedly</title>", {"a.js": Asset(b"1", "text/javascript")})
PASSWORD = "nine grey herons"
LOGIN = "/api/v1/login"


class MadeTeam:
    """`clients` by role; "nobody" is a browser that is not logged in."""

    def __init__(self, engine: Engine, team: Team) -> None:
        self.engine, self.app = engine, application(engine, "root", PAGE, team)
        for role in ROLES:
            add_account(engine, role.title(), role, PASSWORD, "root")
        self.clients = {role: self.browser(role.title()) for role in ROLES} | {"nobody": self.browser()}

    def browser(self, name: str | None = None) -> TestClient:
        client = TestClient(self.app, base_url=ORIGIN)
        if name:
            assert client.post(LOGIN, json={"name": name, "password": PASSWORD}).status_code == 200
        return client

    def statuses(self, asked: Sequence[tuple[TestClient, str, str]]) -> list[int]:
        """The status of each request, straight from the application: thousands in the time that a client has for few."""

        async def every() -> list[int]:
            return [await self._status(dict(client.cookies), method, path) for client, method, path in asked]

        return asyncio.run(every())

    async def _status(self, cookies: dict[str, str], method: str, path: str) -> int:
        said = "; ".join(f"{name}={value}" for name, value in cookies.items())
        headers = [(b"host", b"127.0.0.1:8731"), (b"cookie", said.encode())]
        scope: dict[str, Any] = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": headers, "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 8731),
            "client": ("127.0.0.1", 1), "root_path": "",
        }  # fmt: skip
        status: list[int] = []

        asked = False

        async def receive() -> dict[str, Any]:
            nonlocal asked
            if asked:
                await asyncio.Event().wait()  # the browser stays
            asked = True
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                status.append(message["status"])

        await self.app(scope, receive, send)
        return status[0]
