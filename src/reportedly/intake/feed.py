"""A feed (RSS, Atom) to its entries, each a report of its own. Runs in the sandbox."""

from __future__ import annotations

import re
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportedly.intake.extract import Extract, Extracted, clean, failed
from reportedly.intake.plain import plain_text
from reportedly.records import Problem, Published

_ENTRIES = 5_000
_DECLARATIONS = re.compile(rb"<!ENTITY\b", re.IGNORECASE)


def load() -> None:
    """Load the library beforehand."""
    import feedparser  # noqa: F401


def read(raw: bytes, url: str | None, charset: str | None) -> Extracted:
    """The entries of a feed in its order; a fatal problem where there is none, or where it declares entities."""
    import feedparser

    if _DECLARATIONS.search(raw):
        # Entities of one's own have no place in a feed; expanding them is an old attack.
        return failed("hostile", "the feed declares entities of its own and is refused")
    # As a stream: a string could be taken for an address or a file name.
    found = feedparser.parse(BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    name = _line(found.feed.get("title"))
    language = (found.feed.get("language") or "").split("-")[0].lower() or None
    extracts = [_entry(entry, name, language) for entry in found.entries[:_ENTRIES]]
    told = {extract.content: extract for extract in extracts if extract is not None}
    if not told:
        return failed("no-text", "the feed has no entries with text")
    return Extracted(tuple(told.values()), _problems(found, len(extracts), extracts.count(None)))


def _problems(found: Any, read: int, bare: int) -> tuple[Problem, ...]:
    problems = []
    if bare:
        problems.append(Problem("no-text", f"{bare} of {read} entries of the feed have no text"))
    if len(found.entries) > read:
        problems.append(Problem("too-big", f"the feed has {len(found.entries)} entries; the first {read} were read"))
    if found.bozo:
        problems.append(
            Problem("broken-markup", f"the feed is not well-formed ({type(found.bozo_exception).__name__})")
        )
    return tuple(problems)


def _entry(entry: Any, name: str | None, language: str | None) -> Extract | None:
    title = _line(entry.get("title"))
    body = _longest(entry)
    text = "\n\n".join(filter(None, (title, clean(plain_text(body)))))
    if not text:
        return None
    source = entry.get("source") or {}
    return Extract(
        text=text,
        title=title,
        authors=_authors(entry),
        publisher=_line(source.get("title")) or name,
        url=entry.get("link") or None,
        language=language,
        published=_published(entry),
        content=sha256("\0".join((entry.get("id") or "", title or "", body)).encode("utf-8", "replace")).hexdigest(),
    )


def _longest(entry: Any) -> str:
    # An entry may carry a summary and the whole text.
    bodies = [entry.get("summary") or "", *(part.get("value") or "" for part in entry.get("content") or ())]
    return str(max(bodies, key=len))


def _authors(entry: Any) -> tuple[str, ...]:
    names = [author.get("name") for author in entry.get("authors") or ()] or [entry.get("author")]
    return tuple(dict.fromkeys(filter(None, map(_line, names))))


def _published(entry: Any) -> Published | None:
    for field in ("published", "updated"):
        when = dict.get(entry, f"{field}_parsed")
        if when:
            day = f"{when.tm_year:04}-{when.tm_mon:02}-{when.tm_mday:02}"
            return Published(day, day, "metadata", f"the feed says that the entry was {field} on {day} (UTC)")
    return None


def _line(markup: str | None) -> str | None:
    return " ".join(clean(plain_text(markup or "")).split()) or None
