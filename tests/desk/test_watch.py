from __future__ import annotations

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Engine, select

from reportedly import pipeline
from reportedly.desk.add import SKIPPED, Manner
from reportedly.desk.reading import SET_ASIDE, TRIES, Reader
from reportedly.desk.watch import Feed, Surroundings, read_feeds, watch
from reportedly.intake import Network
from reportedly.records import Document, Report
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.schema import documents
from reportedly.store.watching import feed_state
from tests.desk.deadly_readers import deadly

FEED = "http://news.example/feed.xml"
START = 1_700_000_000.0
ENTRY = (
    "<item><title>{title}</title><link>http://news.example/{name}</link>"
    "<description>{title}: soldiers shelled the town of Arsal, the mayor said on Monday.</description></item>"
)
PAGE = (
    "<html><head><title>{title}</title></head><body><article>"
    + "<p>The mayor said that soldiers shelled Arsal.</p>" * 8
    + "</article></body></html>"
)


def rss(*names: str) -> bytes:
    entries = "".join(ENTRY.format(name=name, title=f"About {name}") for name in names)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{entries}</channel></rss>'.encode()


class Site(BaseHTTPRequestHandler):
    """A site whose answers the test sets: path to (status, headers, body)."""

    answers: dict[str, tuple[int, dict[str, str], bytes]]
    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        status, head, body = self.answers.get(self.path, (404, {}, b""))
        if status == 200 and head.get("ETag") and self.headers.get("If-None-Match") == head["ETag"]:
            status, body = 304, b""
        self.send_response(status)
        for name, value in {**head, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        return


def address(host: str, port: int) -> list[str]:
    return ["93.184.216.34"]


class World(Surroundings):
    """A clock that only sleeping moves, and a network of one server."""

    def __init__(self, port: int) -> None:
        def connect(address: str, _port: int, seconds: float) -> socket.socket:
            return socket.create_connection(("127.0.0.1", port), timeout=seconds)

        self.time = START
        network = Network(resolve=address, connect=connect)
        super().__init__(network, self.clock, self.wait)

    def clock(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def site() -> Iterator[type[Site]]:
    made = type("Made", (Site,), {"answers": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), made)
    made.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setattr(pipeline, "read_document", Report)
    return open_store(str(tmp_path / "store.sqlite"), create=True)


def visits(store: Engine, world: World, count: int, feed: Feed) -> list[tuple[int, int, list[str]]]:
    """What came of so many visits: new, known, problem codes."""
    found = []
    for _, added in watch(store, [feed], world):
        found.append((len(added.new), len(added.there), [problem.code for problem in added.problems]))
        if len(found) == count:
            return found
    return found


def titles(store: Engine) -> list[str | None]:
    with reading(store) as connection:
        return list(connection.scalars(select(documents.c.title).order_by(documents.c.doc)))


def due_in(store: Engine, world: World, url: str = FEED) -> float:
    from datetime import datetime

    with reading(store) as connection:
        return datetime.fromisoformat(feed_state(connection, url).due).timestamp() - world.time


def test_what_is_new_is_added_once_and_asked_for_on_conditions(store: Engine, site: type[Site]) -> None:
    world = World(site.port)
    site.answers["/feed.xml"] = (200, {"ETag": '"1"', "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT"}, rss("a", "b"))
    assert visits(store, world, 2, Feed(FEED)) == [(2, 0, []), (0, 0, [])]
    assert world.time - START == pytest.approx(1800, abs=2)
    path, head = site.asked[-1]
    assert (path, head["If-None-Match"], head["If-Modified-Since"]) == (
        "/feed.xml",
        '"1"',
        "Mon, 01 Jan 2024 00:00:00 GMT",
    )
    site.answers["/feed.xml"] = (200, {"ETag": '"2"'}, rss("a", "b", "c"))
    assert visits(store, world, 1, Feed(FEED)) == [(1, 2, [])]
    assert titles(store) == ["About a", "About b", "About c"]


def test_robots_are_heeded(store: Engine, site: type[Site]) -> None:
    world = World(site.port)
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /feed.xml\n")
    site.answers["/feed.xml"] = (200, {}, rss("a"))
    assert visits(store, world, 1, Feed(FEED)) == [(0, 0, ["robots"])]
    assert [path for path, _ in site.asked] == ["/robots.txt"]


@pytest.mark.parametrize(("status", "count"), [(404, 1), (403, 1), (500, 0), (503, 0)])
def test_a_site_without_rules_allows_all_and_one_that_fails_nothing(
    store: Engine, site, status: int, count: int
) -> None:
    site.answers["/robots.txt"] = (status, {}, b"")
    site.answers["/feed.xml"] = (200, {}, rss("a"))
    assert visits(store, World(site.port), 1, Feed(FEED))[0][0] == count


def test_after_failures_it_waits_longer_and_forgets_them_after_a_success(store: Engine, site: type[Site]) -> None:
    world, waits = World(site.port), []
    site.answers["/feed.xml"] = (500, {}, b"")
    for _ in range(8):
        assert visits(store, world, 1, Feed(FEED, 60)) == [(0, 0, ["not-fetched"])]
        waits.append(round(due_in(store, world) / 3600, 2))
    assert waits == [2, 4, 8, 16, 24, 24, 24, 24]
    site.answers["/feed.xml"] = (200, {}, rss("a"))
    assert visits(store, world, 1, Feed(FEED, 60)) == [(1, 0, [])]
    assert due_in(store, world) == 3600


def test_a_server_that_asks_for_time_gets_it(store: Engine, site: type[Site]) -> None:
    world = World(site.port)
    site.answers["/feed.xml"] = (429, {"Retry-After": "200000"}, b"")
    visits(store, world, 1, Feed(FEED))
    assert due_in(store, world) == 200_000


def test_pages_are_read_in_place_of_entries_with_pauses(store: Engine, site: type[Site]) -> None:
    world = World(site.port)
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 20\nDisallow: /b\n")
    site.answers["/feed.xml"] = (200, {}, rss("a", "b", "c"))
    site.answers["/a"] = (200, {"Content-Type": "text/html"}, PAGE.format(title="The whole of a").encode())
    assert visits(store, world, 1, Feed(FEED, pages=True)) == [(3, 0, [])]
    assert titles(store) == ["The whole of a", "About b", "About c"]
    assert [path for path, _ in site.asked] == ["/robots.txt", "/feed.xml", "/a", "/c"]
    assert world.time - START >= 40
    assert visits(store, world, 1, Feed(FEED, pages=True)) == [(0, 3, [])]


def test_stopped_in_the_middle_it_goes_on_where_it_was(
    store: Engine, site: type[Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, read = World(site.port), []
    site.answers["/feed.xml"] = (200, {"ETag": '"1"'}, rss("a", "b"))

    def stop(document: Document) -> Report:
        read.append(document.title)
        if len(read) == 2:
            raise KeyboardInterrupt
        return Report(document)

    monkeypatch.setattr(pipeline, "read_document", stop)
    with pytest.raises(KeyboardInterrupt):
        visits(store, world, 1, Feed(FEED))
    assert titles(store) == ["About a"]
    assert visits(store, World(site.port), 1, Feed(FEED)) == [(1, 1, [])]
    assert read == ["About a", "About b", "About b"]


@pytest.mark.parametrize("pages", [False, True])
def test_a_document_that_kills_its_readers_is_set_aside_and_the_feed_goes_on(
    store: Engine, site: type[Site], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, pages: bool
) -> None:
    tried, world = tmp_path / "tried", World(site.port)
    monkeypatch.setenv("TRIED", str(tried))
    site.answers["/feed.xml"] = (200, {}, rss("a", "poison", "c"))
    for name in ("a", "poison", "c"):
        page = PAGE.format(title=f"The whole of {name}").replace("Arsal", f"Arsal, {name}")
        site.answers[f"/{name}"] = (200, {"Content-Type": "text/html"}, page.encode())
    feed = Feed(FEED, pages=pages)
    with Reader(deadly) as reader:
        world.manner = Manner(reader)
        assert visits(store, world, 2, feed) == [(2, 0, [SET_ASIDE]), (0, 2, [SKIPPED])]
    assert len(tried.read_text()) == TRIES
    assert [path for path, _ in site.asked].count("/poison") == int(pages)
    assert titles(store) == (["The whole of a", "The whole of c"] if pages else ["About a", "About c"])


def test_once_ends_when_nothing_is_due(store: Engine, site: type[Site]) -> None:
    site.answers["/feed.xml"] = (200, {}, rss("a"))
    world = World(site.port)
    both = [Feed(FEED), Feed("http://other.example/none.xml")]
    assert len(list(watch(store, both, world, once=True))) == 2
    assert list(watch(store, both, world, once=True)) == []


@pytest.mark.parametrize(
    ("words", "feeds"),
    [
        ('[[feed]]\nurl = "http://a/"', (Feed("http://a/"),)),
        ('[[feed]]\nurl = "http://a/"\nminutes = 90\npages = true', (Feed("http://a/", 90, True),)),
        ("", "no [[feed]]"),
        ("[[feed]]\nminutes = 9", "needs a url"),
        ('[[feed]]\nurl = "http://a/"\nminutes = 1', "5 or more"),
        ('[[feed]]\nurl = "http://a/"\nhours = 1', "has no hours"),
        ("feed", "feeds.toml"),
    ],
)
def test_lists_of_feeds(tmp_path: Path, words: str, feeds: object) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(words)
    if isinstance(feeds, str):
        with pytest.raises(ValueError, match=feeds.replace("[", r"\[")):
            read_feeds(file)
        return
    assert read_feeds(file) == feeds
