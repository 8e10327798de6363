"""What a site asks of programs that come by themselves (Robots Exclusion Protocol, RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from reportedly.intake.fetch import Network, visit

AGENT = "reportedly"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site; `delay` is the seconds between two visits that it asks for."""

    rules: RobotFileParser
    delay: float | None

    def allow(self, url: str) -> bool:
        """Whether the site lets the address be visited."""
        return self.rules.can_fetch(AGENT, url)


def robots_of(url: str, network: Network) -> Robots:
    """The rules of the address's site: all is allowed where it has none, nothing while its server fails."""
    parts = urlsplit(url)
    found = visit(urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", "")), network)
    rules = RobotFileParser()
    if found.fetched is not None:
        rules.parse(found.fetched.raw.decode("utf-8", "replace").splitlines()[:10_000])
    elif found.status is not None and 400 <= found.status < 500:
        rules.parse([])
    else:
        rules.parse(["User-agent: *", "Disallow: /"])
    asked = rules.crawl_delay(AGENT)
    return Robots(rules, float(asked) if asked is not None else None)
