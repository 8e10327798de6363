"""Feeds visited again and again, politely: robots.txt, only what is new, pauses, longer ones after failures."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reportedly import intake
from reportedly.desk.add import PLAINLY, Added, Manner, add_taken, skipped
from reportedly.desk.reading import SET_ASIDE
from reportedly.intake.robots import Robots, robots_of
from reportedly.records import Document, Problem
from reportedly.store.adding import add_problems, problems_of
from reportedly.store.engine import reading, writing
from reportedly.store.watching import FeedState, feed_state, keep_feed_state, known_addresses

if TYPE_CHECKING:
    from sqlalchemy import Engine

MINUTES, LEAST_MINUTES = 30.0, 5.0
_LONGEST = timedelta(days=1)
_PAUSE = 5.0  # seconds between two visits to one host, where it asks for no longer pause
_STEP = 60.0


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of the list: how often it is visited, and whether the pages that its entries link to are read instead."""

    url: str
    minutes: float = MINUTES
    pages: bool = False


@dataclass(slots=True)
class Surroundings:
    """The network, the clock (seconds), how to wait and to read; what is known of each host while the watch goes on."""

    network: intake.Network = field(default_factory=intake.Network)
    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    manner: Manner = PLAINLY
    robots: dict[str, Robots] = field(default_factory=dict)
    visited: dict[str, float] = field(default_factory=dict)


def read_feeds(path: Path) -> tuple[Feed, ...]:
    """The feeds of a TOML file: `[[feed]]` with `url`, and `minutes` and `pages` where wanted.

    Raises:
        ValueError: if it is no such file, with the reason.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{path}: {error}") from None
    listed = raw.get("feed")
    if not isinstance(listed, list) or not listed:
        raise ValueError(f"{path}: there is no [[feed]] in it")
    return tuple(_feed(one, path) for one in listed)


def _feed(given: object, path: Path) -> Feed:
    if not isinstance(given, dict) or not isinstance(given.get("url"), str):
        raise ValueError(f"{path}: every [[feed]] needs a url")
    unknown = sorted(set(given) - {"url", "minutes", "pages"})
    if unknown:
        raise ValueError(f"{path}: a feed has no {', '.join(unknown)}; it has url, minutes, pages")
    minutes = given.get("minutes", MINUTES)
    if isinstance(minutes, bool) or not isinstance(minutes, int | float) or minutes < LEAST_MINUTES:
        raise ValueError(f"{path}: minutes must be a number of {LEAST_MINUTES:g} or more")
    return Feed(given["url"], float(minutes), bool(given.get("pages", False)))


def watch(
    engine: Engine, feeds: Iterable[Feed], around: Surroundings, *, once: bool = False
) -> Iterator[tuple[Feed, Added]]:
    """Visit each feed when it is due, and give what came of it; for ever, or with `once` until none is due.

    Stop it at any time: what was added stays, and the next watch goes on from what is remembered.

    Raises:
        StoreError: if the store fails.
    """
    listed = list(feeds)
    while True:
        with reading(engine) as connection:
            states = [(feed_state(connection, feed.url), feed) for feed in listed]
        state, feed = min(states, key=lambda pair: pair[0].due)
        due = datetime.fromisoformat(state.due).timestamp() if state.due else 0.0
        if once and due > around.now():
            return
        _wait_until(due, around)
        yield feed, visit_feed(engine, feed, state, around)


def visit_feed(engine: Engine, feed: Feed, state: FeedState, around: Surroundings) -> Added:
    """Visit one feed, add what is new in it, and remember when it is due again.

    Raises:
        StoreError: if the store fails.
    """
    found = _visited(feed.url, around, state)
    if found.fetched is not None:
        got = found.fetched
        taken = intake.read_bytes(got.raw, url=got.url, media_type=got.media_type)
        added = (
            _with_pages(engine, taken, feed, around)
            if feed.pages
            else add_taken(engine, taken, feed.url, around.manner)
        )
        state = replace(state, etag=got.etag, last_modified=got.last_modified)
    else:
        added = Added(problems=(found.problem,) if found.problem else ())
    failures = state.failures + 1 if found.problem else 0
    wait = min(timedelta(minutes=feed.minutes) * 2 ** min(failures, 10), max(_LONGEST, timedelta(minutes=feed.minutes)))
    wait = max(wait, timedelta(seconds=found.retry_after or 0))
    due = datetime.fromtimestamp(around.now(), UTC) + wait
    said = found.problem.message if found.problem else None
    with writing(engine) as connection:
        keep_feed_state(connection, replace(state, due=due.isoformat(), failures=failures, said=said))
    return added


def _with_pages(engine: Engine, taken: intake.Taken, feed: Feed, around: Surroundings) -> Added:
    """Add the pages that the entries link to; the entry itself where its page cannot be had."""
    urls = [d.url for d in taken.documents if d.url]
    with reading(engine) as connection:
        known = known_addresses(connection, urls)
    aside = problems_of(engine, SET_ASIDE, urls)
    added = Added(problems=taken.problems)
    for document in taken.documents:
        if document.url in known:
            added = replace(added, there=(*added.there, document.id))
            continue
        if document.url in aside:
            added = replace(added, problems=(*added.problems, skipped(document.url or feed.url)))
            continue
        one = add_taken(engine, _page(document, around), feed.url, around.manner)
        killed = [problem for problem in one.problems if problem.code == SET_ASIDE]
        if killed and document.url:  # its page is not fetched again, either
            add_problems(engine, killed, document.url)
        added = Added(added.new + one.new, added.there + one.there, added.problems + one.problems)
    return added


def _page(entry: Document, around: Surroundings) -> intake.Taken:
    if entry.url is None:
        return intake.Taken((entry,))
    found = _visited(entry.url, around)
    if found.fetched is None:
        return intake.Taken((entry,))
    taken = intake.read_bytes(found.fetched.raw, url=entry.url, media_type=found.fetched.media_type)
    if len(taken.documents) != 1:
        return intake.Taken((entry,))
    # The entry's address, by which it is known the next time, and what the page leaves open.
    page = taken.documents[0]
    filled = replace(page, url=entry.url, published=page.published or entry.published, title=page.title or entry.title)
    return intake.Taken((filled,), taken.problems)


def _visited(url: str, around: Surroundings, state: FeedState | None = None) -> intake.Visit:
    """Visit an address, if its site allows it, not sooner than it wants."""
    host = urlsplit(url).netloc
    if host not in around.robots:
        around.robots[host] = robots_of(url, around.network)
    robots = around.robots[host]
    if not robots.allow(url):
        return intake.Visit(
            problem=Problem("robots", f"{host} asks programs not to visit this address", url, fatal=True)
        )
    _wait_until(around.visited.get(host, 0.0) + max(_PAUSE, robots.delay or 0), around)
    around.visited[host] = around.now()
    if state is None:
        return intake.visit(url, around.network)
    return intake.visit(url, around.network, etag=state.etag, last_modified=state.last_modified)


def _wait_until(due: float, around: Surroundings) -> None:
    # In steps, since a machine may sleep meanwhile and a clock be set.
    while (left := due - around.now()) > 0:
        around.sleep(min(left, _STEP))
