"""Every route against what other sites in the same browser, and names that point here, could send."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import Headers

from reportedly.workbench.guard import HEADERS, host_name, refusal
from reportedly.workbench.policies import POLICIES

HOSTS = (
    "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:8731", "0.0.0.0:8731",
    "127.0.0.2", "127.1", "2130706433", "[::]:8731", "localhost@evil.example", "localhost:8731@evil.example",
    "evil.example/localhost", "localhost/x", "localhost#x", "localhost?x", "localhost:x", "localhost:99999",
    "localhost.", "", " ", "[::1", "127.0.0.1:8731 evil",
)  # fmt: skip
FORGED = (
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": ""},
    {"sec-fetch-site": "Same-Origin, none"},
    {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8731"},
    {"origin": "http://evil.example"},
    {"origin": "null"},
    {"origin": "https://127.0.0.1:8731"},
    {"origin": "http://127.0.0.1"},
    {"origin": "http://127.0.0.1:9999"},
    {"origin": "http://localhost:8731"},
    {"origin": ""},
)


@pytest.mark.parametrize("host", HOSTS)
def test_only_our_own_names_are_answered_to(client: TestClient, host: str) -> None:
    for method, path in POLICIES:
        assert client.request(method, path, headers={"host": host}).status_code == 421


@pytest.mark.parametrize("headers", FORGED, ids=str)
def test_what_another_site_sends_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        for _, path in POLICIES:
            assert client.request(method, path, json={}, headers=headers).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_reads_nothing(client: TestClient, site: str) -> None:
    for method, path in POLICIES:
        for how in ({}, {"sec-fetch-mode": "no-cors"}, {"sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}):
            assert client.request(method, path, headers={"sec-fetch-site": site, **how}).status_code == 403


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("GET", {}),
        ("GET", {"sec-fetch-site": "none"}),
        ("GET", {"sec-fetch-site": "same-origin"}),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}),
        ("POST", {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8731"}),
        ("POST", {"origin": "http://127.0.0.1:8731"}),
        ("POST", {}),
    ],
)
def test_what_is_ours_passes(method: str, headers: dict[str, str]) -> None:
    assert refusal(method, Headers({"host": "127.0.0.1:8731", **headers})) is None


@pytest.mark.parametrize(
    ("host", "name"),
    [("127.0.0.1", "127.0.0.1"), ("LOCALHOST:80", "localhost"), ("[::1]:8731", "[::1]"), ("a@localhost", "")],
)
def test_names_of_hosts(host: str, name: str) -> None:
    assert host_name(host) == name


def test_two_hosts_are_none() -> None:
    twice = Headers(raw=[(b"host", b"localhost"), (b"host", b"localhost")])
    assert refusal("GET", twice) is not None
    assert refusal("GET", Headers({})) is not None


def test_every_answer_forbids_what_a_page_of_ours_never_does(client: TestClient) -> None:
    for method, path in POLICIES:
        for headers in ({}, {"host": "evil.example"}, {"sec-fetch-site": "cross-site"}):
            answered = client.request(method, path, headers=headers).headers
            assert {name: answered.get(name) for name in HEADERS} == HEADERS
    policy = HEADERS["content-security-policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy
