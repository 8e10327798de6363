"""Fetching: checked addresses only, at every redirect, with limits on size, time and unpacking.

The servers here are threads on loopback that play the Internet: the network of the tests resolves the names of the
test to public addresses and connects them to the server.
"""

import gzip
import socket
import threading
import time
import zlib
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest

from reportedly.intake.fetch import Fetched, Network, fetch
from reportedly.records import Problem

NAMES = {"news.example": ["93.184.216.34"], "other.example": ["93.184.216.35"], "inner.example": ["10.0.0.5"]}


def answer(body=b"<p>words</p>", status="200 OK", **headers):
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def internet(*answers, names=NAMES, **limits):
    """A network with one server that gives the answers in turn, and the requests and connections it saw."""
    server = socket.create_server(("127.0.0.1", 0))
    requests, connected = [], []

    def serve():
        for one in answers:
            try:
                peer, _ = server.accept()
            except OSError:
                return
            with peer, suppress(OSError):
                requests.append(peer.recv(65_536).decode("latin-1"))
                for piece in [one] if isinstance(one, bytes) else one:
                    peer.sendall(piece)

    def connect(address, port, seconds):
        connected.append((address, port))
        return socket.create_connection(server.getsockname(), timeout=seconds)

    def resolve(host, port):
        if host not in names:
            raise OSError("unknown name")
        return names[host]

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield Network(resolve=resolve, connect=connect, **limits), requests, connected
    finally:
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)  # wakes the thread
        server.close()
        thread.join(5)


def test_a_page_is_fetched_from_the_checked_address():
    with internet(answer(Content_Type="text/html; charset=utf-8")) as (network, requests, connected):
        got = fetch("http://news.example/a?b#c", network)
    assert got == Fetched(b"<p>words</p>", "http://news.example/a?b", "text/html; charset=utf-8")
    assert connected == [("93.184.216.34", 80)]
    head = requests[0].split("\r\n")
    assert (
        head[0],
        "Host: news.example" in head,
        any(line.startswith("User-Agent: reportedly/") for line in head),
    ) == ("GET /a?b HTTP/1.1", True, True)


def test_a_redirect_is_followed_and_checked_anew():
    there = answer(b"", "302 Found", Location="//other.example/b")
    with internet(there, answer()) as (network, _, connected):
        assert fetch("http://news.example/", network).url == "http://other.example/b"
    assert connected == [("93.184.216.34", 80), ("93.184.216.35", 80)]


@pytest.mark.parametrize(
    "location",
    [
        *("http://inner.example/", "http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/"),
        *(
            "http://localhost/",
            "file:///etc/passwd",
            "ftp://other.example/",
            "http://user@other.example/",
            "http://other.example:22/",
        ),
    ],
)
def test_a_redirect_inwards_is_refused_without_a_connection(location):
    names = NAMES | {host: [host] for host in ("127.0.0.1", "169.254.169.254", "::1")}
    with internet(answer(b"", "301 Moved", Location=location), names=names) as (network, _, connected):
        problem = fetch("http://news.example/", network)
    assert (problem.code, problem.fatal, len(connected)) == ("refused-address", True, 1)


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["93.184.216.34", "10.0.0.5"],
        ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["fe80::1%eth0"],
        ["0.0.0.0"],
    ],
)
def test_a_name_with_an_inner_address_is_refused(addresses):
    with internet(names={"news.example": addresses}) as (network, _, connected):
        assert fetch("http://news.example/", network).code == "refused-address"
    assert connected == []


def test_a_name_that_changes_its_address_is_resolved_once():
    seen = []

    def rebinding(host, port):
        seen.append(host)
        return ["93.184.216.34"] if len(seen) == 1 else ["127.0.0.1"]

    with internet(answer()) as (network, _, connected):
        assert fetch("http://news.example/", replace(network, resolve=rebinding)).raw
    assert (len(seen), connected) == (1, [("93.184.216.34", 80)])


def test_redirects_come_to_an_end():
    loop = answer(b"", "302 Found", Location="/again")
    with internet(*[loop] * 9) as (network, requests, _):
        assert "redirects" in fetch("http://news.example/", network).message
    assert len(requests) == 6


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_packed_answers_are_unpacked(encoding):
    pack = gzip.compress if encoding == "gzip" else zlib.compress
    with internet(answer(pack(b"words " * 1000), Content_Encoding=encoding)) as (network, _, _):
        assert fetch("http://news.example/", network).raw == b"words " * 1000


def test_chunked_answers_are_joined():
    body = b"5\r\nwords\r\n3\r\n on\r\n0\r\n\r\n"
    with internet(answer(body, Transfer_Encoding="chunked")) as (network, _, _):
        assert fetch("http://news.example/", network).raw == b"words on"


@pytest.mark.parametrize(
    ("given", "code", "word"),
    [
        (answer(b"", "404 Made Up <b>"), "not-fetched", "404 (Not Found)"),
        (answer(b"", "500 x"), "not-fetched", "500"),
        (answer(b"", "302 Found"), "not-fetched", "nowhere"),
        (answer(b"a" * 2000), "too-big", "more than"),
        (answer(gzip.compress(bytes(1_000_000), mtime=0), Content_Encoding="gzip"), "too-big", "more than"),
        (answer(b"words", Content_Length="900"), "not-fetched", "broke off"),
        (answer(gzip.compress(b"words " * 99, mtime=0)[:-12], Content_Encoding="gzip"), "not-fetched", "broke off"),
        (answer(b"words", Content_Encoding="br"), "not-fetched", "packed"),
        (answer(b"no gzip", Content_Encoding="gzip"), "not-fetched", "error"),
        (b"SSH-2.0-OpenSSH\r\n", "not-fetched", "badstatusline"),
        (b"", "not-fetched", "remotedisconnected"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n", "not-fetched", "httpexception"),
        (b"HTTP/1.1 200 OK\r\nx: " + b"a" * 70_000, "not-fetched", "linetoolong"),
    ],
)
def test_bad_answers_are_fatal_problems(given, code, word):
    with internet(given, most=1000) as (network, _, _):
        problem = fetch("http://news.example/", network)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.fatal, word in problem.message.lower() + problem.message) == (code, True, True)


def drip(first=b""):
    yield first
    for _ in range(40):
        time.sleep(0.05)
        yield b"a"


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nx: ", answer(b"", Content_Length="900")])
def test_a_server_that_sends_a_byte_now_and_then_is_cut_off(first):
    start = time.monotonic()
    with internet(drip(first), seconds=0.3) as (network, _, _):
        assert fetch("http://news.example/", network).code == "too-slow"
        assert time.monotonic() - start < 1.5


def test_a_resolver_that_hangs_is_not_waited_for():
    network = Network(resolve=lambda *_: time.sleep(1) or [], seconds=0.1)
    assert fetch("http://news.example/", network).code == "too-slow"


@pytest.mark.parametrize("resolve", [lambda *_: [], lambda *_: 1 / 0])
def test_a_name_without_addresses(resolve):
    def failing(host, port):
        try:
            return resolve(host, port)
        except ZeroDivisionError:
            raise socket.gaierror(-2, "Name or service not known") from None

    assert fetch("http://news.example/", Network(resolve=failing)).code == "not-fetched"


def test_the_next_address_is_tried_where_one_does_not_answer():
    with internet(answer(), names={"news.example": ["93.184.216.1", "93.184.216.2"]}) as (network, _, _):

        def flaky(address, port, seconds):
            if address.endswith(".1"):
                raise ConnectionRefusedError(111, "Connection refused")
            return network.connect(address, port, seconds)

        assert fetch("http://news.example/", replace(network, connect=flaky)).raw


def test_a_server_without_encryption_is_no_https_server():
    with internet(b"HTTP/1.1 400 Bad Request\r\n\r\n") as (network, _, connected):
        problem = fetch("https://news.example/", network)
    assert (problem.code, connected) == ("not-fetched", [("93.184.216.34", 443)])


def test_the_name_is_kept_for_encryption():
    asked = []

    class Trust:
        def wrap_socket(self, sock, *, server_hostname, do_handshake_on_connect):
            asked.append(server_hostname)
            return sock

    with internet(answer()) as (network, requests, _):
        assert fetch("https://news.example/", replace(network, trust=Trust)).raw
    assert (asked, "Host: news.example\r\n" in requests[0]) == (["news.example"], True)


def test_without_a_network_of_the_test_loopback_is_refused():
    assert fetch("http://127.0.0.1:8080/").code == "refused-address"
