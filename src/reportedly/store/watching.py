"""What a watch remembers of a feed between two visits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from reportedly.store.schema import documents, feeds
from reportedly.store.storable import storable


@dataclass(frozen=True, slots=True)
class FeedState:
    """When a feed is due (ISO 8601, UTC; "" at once), what its server said last, and how often in a row it failed."""

    url: str
    due: str = ""
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    said: str | None = None


def feed_state(connection: Connection, url: str) -> FeedState:
    """What is remembered of a feed; that it is due at once, where nothing is."""
    columns = (feeds.c.url, feeds.c.due, feeds.c.etag, feeds.c.last_modified, feeds.c.failures, feeds.c.said)
    row = connection.execute(select(*columns).where(feeds.c.url == url)).first()
    return FeedState(*row) if row else FeedState(url)


def keep_feed_state(connection: Connection, state: FeedState) -> None:
    """Remember it in place of what was remembered before."""
    connection.execute(delete(feeds).where(feeds.c.url == state.url))
    row = {name: getattr(state, name) for name in FeedState.__slots__}
    connection.execute(insert(feeds), row | {"said": storable(state.said) if state.said else None})


def known_addresses(connection: Connection, urls: Iterable[str]) -> frozenset[str]:
    """Which of these addresses a document in the store has."""
    asked = select(documents.c.url).where(documents.c.url.in_(list(urls)))
    return frozenset(url for url in connection.scalars(asked) if url)
