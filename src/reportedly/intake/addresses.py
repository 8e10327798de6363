"""Which addresses may be connected to: public ones, whatever their spelling; and which URLs may be asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

from reportedly.records import Problem

# IANA special-purpose registries (2024); Python's `is_global` passes several of them.
# fmt: off
_SPECIAL_4 = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
)
# fmt: on
_AZURE = "168.63.129.16/32"  # a metadata server behind a public address
_REFUSED_4 = tuple(map(ip_network, (*_SPECIAL_4, _AZURE)))
_GLOBAL_6 = ip_network("2000::/3")
# Within 2000::/3: Teredo and other protocols, documentation, 6to4. All else (mapped, local ...) lies outside of it.
_REFUSED_6 = tuple(map(ip_network, ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]))
_NAT64 = ip_network("64:ff9b::/96")
_LOCAL_NAMES = re.compile(
    r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa|onion|test|invalid)\.?"
)
_PORTS = frozenset({80, 443, 8080, 8443})
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_KEPT = "/?&=%:;@!$'()*+,~[]-._"


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart: what to resolve, what to connect to and what to ask for."""

    url: str
    secure: bool
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as the Host header names it."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == (443 if self.secure else 80) else f"{shown}:{self.port}"


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public Internet; IPv4 inside IPv6 is judged as IPv4."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = _inner(found)
        if inner is None:
            return found in _GLOBAL_6 and not found.scope_id and not any(found in network for network in _REFUSED_6)
        found = inner
    return not any(found in network for network in _REFUSED_4)


def target_of(url: str) -> Target | Problem:
    """The parts of an http(s) URL, or a fatal problem that says why it is not asked for."""
    try:
        return _target(url.strip())
    except ValueError as error:
        # UnicodeError of a host name that is no domain name is one, too.
        return refused(
            url, f"the address cannot be read ({error})" if type(error) is ValueError else "the host is no domain name"
        )


def refused(url: str, why: str) -> Problem:
    """The fatal problem of an address that is not asked for."""
    return Problem("refused-address", why, where=url, fatal=True)


def _target(url: str) -> Target | Problem:
    if _UNSAFE.search(url):
        return refused(url, "the address holds blanks, control characters or backslashes")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return refused(url, "only http and https addresses are read")
    if "@" in parts.netloc:
        return refused(url, "the address holds a user name or password")
    host = _ascii(parts.hostname or "")
    secure = parts.scheme == "https"
    port = (443 if secure else 80) if parts.port is None else parts.port
    if not host or _LOCAL_NAMES.fullmatch(host):
        return refused(url, f"{host} is a name inside this network" if host else "the address names no host")
    if port not in _PORTS:
        return refused(url, f"port {port} is not a port of the web")
    path = quote(parts.path or "/", safe=_KEPT) + ("?" + quote(parts.query, safe=_KEPT) if parts.query else "")
    return Target(url.partition("#")[0], secure, host, port, path)


def _ascii(host: str) -> str:
    return host if ":" in host else host.encode("idna").decode("ascii").lower()


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
