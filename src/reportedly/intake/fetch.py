"""The only module that touches the network: http(s) to public addresses, with limits on all that comes back.

A name is resolved once, every address it has is checked, and the connection goes to a checked address (with the name
kept for Host and TLS), so that a name that changes its address in between gains nothing. Each redirect starts anew.
Proxies of the environment are not used: an address behind one cannot be checked.
"""

from __future__ import annotations

import socket
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Thread, Timer
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reportedly.intake.addresses import Target, is_public, target_of
from reportedly.records import Problem

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from ssl import SSLContext

_REDIRECTS = 5
_BYTES = 20_000_000
_SECONDS = 30.0
_PIECE = 65_536
_MOVED = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html, application/pdf, application/rss+xml, application/atom+xml, text/plain, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, the address after redirects, and the type that the server said."""

    raw: bytes
    url: str
    media_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of asking again: something new, nothing new (both None), or a problem.

    `status` is the server's, where it answered; `retry_after` the seconds that it asks to be left alone.
    """

    fetched: Fetched | None = None
    problem: Problem | None = None
    status: int | None = None
    retry_after: float | None = None


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a name, in the system's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to a numeric address."""
    return socket.create_connection((address, port), timeout=seconds)


def trust() -> SSLContext:
    """The system's certificates."""
    import ssl

    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Network:
    """How names are resolved, addresses judged and connections made, and the limits on time (seconds) and bytes."""

    resolve: Callable[[str, int], Sequence[str]] = resolve
    allowed: Callable[[str], bool] = is_public
    connect: Callable[[str, int, float], socket.socket] = connect
    trust: Callable[[], SSLContext] = trust
    seconds: float = _SECONDS
    most: int = _BYTES


class _RefusedError(Exception):
    """A problem on the way; its message is for a person."""

    def __init__(
        self, said: str, code: str = "not-fetched", status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(said)
        self.code = code
        self.status = status
        self.retry_after = retry_after


class _UnchangedError(Exception):
    """What is there is what was there before (304)."""


_INTERNET = Network()


def fetch(url: str, network: Network = _INTERNET) -> Fetched | Problem:
    """The bytes behind an http(s) URL, or a fatal problem: refused, not found, too slow, too big, broken off."""
    found = visit(url, network)
    return found.fetched or found.problem or Problem("not-fetched", "the server sent nothing", where=url, fatal=True)


def visit(
    url: str, network: Network = _INTERNET, *, etag: str | None = None, last_modified: str | None = None
) -> Visit:
    """As `fetch`, for an address that was visited before: with what the server said then, it need not send it again.

    (Conditional requests: RFC 9110, section 13.)
    """
    deadline = monotonic() + network.seconds
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    conditions = {name: value for name, value in given.items() if value and value.isprintable()}
    at = url
    for _ in range(_REDIRECTS + 1):
        target = target_of(at)
        if isinstance(target, Problem):
            return Visit(problem=target)
        try:
            got = _ask(target, network, deadline, conditions)
        except _UnchangedError:
            return Visit(status=304)
        except _RefusedError as error:
            problem = Problem(error.code, str(error), where=at, fatal=True)
            return Visit(problem=problem, status=error.status, retry_after=error.retry_after)
        if isinstance(got, Fetched):
            return Visit(got, status=200)
        at = urljoin(target.url, got)
    return Visit(problem=Problem("not-fetched", f"more than {_REDIRECTS} redirects", where=url, fatal=True))


def _ask(target: Target, network: Network, deadline: float, conditions: Mapping[str, str]) -> Fetched | str:
    """The answer of one server, or the address that it redirects to."""
    from http.client import HTTPException

    try:
        sock = _connected(target, network, deadline)
        with sock, _Watch(sock, deadline) as watch:
            try:
                return _exchange(target, network, watch, conditions)
            except (OSError, HTTPException, zlib.error) as error:
                watch.check()
                raise _RefusedError(f"{target.host}: {_reason(error)}") from error
    except OSError as error:
        if monotonic() >= deadline:
            raise _late() from error
        raise _RefusedError(f"{target.host}: {_reason(error)}") from error


class _Watch:
    """Cuts a connection when the time is up, whatever it is waiting for; a server may send a byte a second."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self.sock = sock
        self.deadline = deadline
        self.timer = Timer(max(0.0, deadline - monotonic()), self._cut)
        self.timer.daemon = True

    def _cut(self) -> None:
        try:
            # The plain method: that of a TLS socket would take its state away under the reading thread.
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
        except OSError:
            return

    def check(self) -> None:
        """Raise if the time is up."""
        if monotonic() >= self.deadline:
            raise _late()

    def __enter__(self) -> _Watch:
        self.timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.timer.cancel()


def _connected(target: Target, network: Network, deadline: float) -> socket.socket:
    """A connection to a checked address of the host, encrypted for https."""
    failure: OSError = OSError("the name has no address")
    for address in _checked(target, network, deadline):
        left = deadline - monotonic()
        if left <= 0:
            raise _late()
        try:
            sock = network.connect(address, target.port, left)
        except OSError as error:
            failure = error
            continue
        return _secured(sock, target, network) if target.secure else sock
    raise failure


def _checked(target: Target, network: Network, deadline: float) -> Sequence[str]:
    addresses = _resolved(target, network, deadline)
    inner = [address for address in addresses if not network.allowed(address)]
    if inner:
        raise _RefusedError(f"{target.host} is at {inner[0]}, which is not a public address", "refused-address")
    return addresses


def _resolved(target: Target, network: Network, deadline: float) -> Sequence[str]:
    # The system's resolver has no time limit of its own.
    box: list[Sequence[str] | Exception] = []

    def look() -> None:
        try:
            box.append(network.resolve(target.host, target.port))
        except (OSError, UnicodeError) as error:
            box.append(error)

    thread = Thread(target=look, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - monotonic()))
    if not box:
        raise _late()
    if isinstance(box[0], Exception):
        raise _RefusedError(f"{target.host} could not be resolved") from box[0]
    return box[0]


def _secured(sock: socket.socket, target: Target, network: Network) -> socket.socket:
    try:
        # The handshake comes later, under the watch.
        return network.trust().wrap_socket(sock, server_hostname=target.host, do_handshake_on_connect=False)
    except (OSError, ValueError):
        sock.close()
        raise


def _exchange(target: Target, network: Network, watch: _Watch, conditions: Mapping[str, str]) -> Fetched | str:
    from http.client import HTTPConnection

    handshake = getattr(watch.sock, "do_handshake", None)
    if handshake is not None:
        handshake()
    connection = HTTPConnection(target.host, target.port)
    connection.sock = watch.sock
    connection.request("GET", target.path, headers={**_headers(target), **conditions})
    response = connection.getresponse()
    if response.status in _MOVED:
        return _location(response)
    if response.status == 304 and conditions:
        raise _UnchangedError
    if response.status not in (200, 203):
        said = f"{target.host} answered {response.status}{_meaning(response.status)}"
        raise _RefusedError(said, status=response.status, retry_after=_retry_after(response))
    raw, head = _body(response, network.most, watch), response.headers
    return Fetched(raw, target.url, head.get("Content-Type"), head.get("ETag"), head.get("Last-Modified"))


def _headers(target: Target) -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version

    try:
        release = version("reportedly")
    except PackageNotFoundError:  # a checkout that was never installed
        release = "0"
    agent = f"reportedly/{release} (reads single pages at a person's request)"
    return {
        "Host": target.authority,
        "User-Agent": agent,
        "Accept": _ACCEPT,
        "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _retry_after(response: HTTPResponse) -> float | None:
    """The seconds that the server asks for; a date there counts as nothing said."""
    said = (response.headers.get("Retry-After") or "").strip()
    return float(said) if said.isdecimal() and len(said) < 8 else None


def _location(response: HTTPResponse) -> str:
    there = response.headers.get("Location")
    if not there:
        raise _RefusedError("the server redirects to nowhere")
    # Headers come as Latin-1, whatever was sent.
    return there.encode("latin-1", "replace").decode("utf-8", "replace").strip()


def _body(response: HTTPResponse, most: int, watch: _Watch) -> bytes:
    unpacking = _unpacking(response.headers.get("Content-Encoding", ""))
    expected = response.length
    got, size = 0, 0
    pieces: list[bytes] = []
    while piece := response.read1(_PIECE):
        watch.check()
        got += len(piece)
        shown = unpacking.decompress(piece, most + 1 - size) if unpacking else piece
        pieces.append(shown)
        size += len(shown)
        if size > most:
            raise _RefusedError(f"the answer has more than {most // 1_000_000} MB", "too-big")
    watch.check()
    if (expected is not None and got < expected) or (unpacking and not unpacking.eof):
        raise _RefusedError(f"the answer broke off after {got} bytes")
    return b"".join(pieces)


def _unpacking(encoding: str) -> zlib._Decompress | None:
    names = encoding.strip().lower()
    if names in ("", "identity"):
        return None
    if names not in ("gzip", "x-gzip", "deflate"):
        raise _RefusedError("the answer is packed in a way that was not asked for")
    return zlib.decompressobj(47)  # gzip or zlib, by their heads


def _meaning(status: int) -> str:
    from http import HTTPStatus

    # Our words, not the server's.
    return f" ({HTTPStatus(status).phrase})" if status in set(HTTPStatus) else ""


def _reason(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return str(getattr(error, "verify_message", "") or said).lower()


def _late() -> _RefusedError:
    return _RefusedError("the answer took too long", "too-slow")
