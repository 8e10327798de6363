"""Whom a whole report is credited to: an agency in the dateline, the by-line or the closing line."""

from __future__ import annotations

import re
from functools import cache

from reportedly.knowledge.actors import known_actors
from reportedly.knowledge.furniture import outlets
from reportedly.records import Document

_HEAD, _TAIL = 220, 80


def credited(document: Document) -> str | None:
    """The agency that a report is taken from, by its usual name; None where it credits none as a whole.

    A dateline ("BEIRUT (Reuters) -"), a by-line or closing line that is the agency alone ("AFP", "Source: Tass"), and
    "AFP reported." as the very last words credit the whole; "told Reuters" credits a sentence.
    """
    by = next((a for a in document.authors if a in outlets().agencies), None)
    if by:
        return _usual(by)
    text, title = document.text.strip(), (document.title or "").strip()
    body = text[len(title) :].lstrip(" .-–—\n") if title and text.startswith(title) else text
    dateline, opening, line, words = _patterns()
    tail = text[-_TAIL:]
    found = dateline.search(body[:_HEAD]) or opening.match(body) or line.search(tail) or words.search(tail)
    return _usual(found.group(1)) if found else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    longest_first = sorted(outlets().agencies, key=lambda n: (-len(n), n))
    agency = f"({'|'.join(map(re.escape, longest_first))})"
    return (
        re.compile(rf"[\w.] ?\({agency}\)(?: ?[-–—:]| (?=[A-Z]))"),
        re.compile(rf"(?:By )?{agency}(?: ?[-–—] ?| ?\n|,? (?=\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun))"),
        re.compile(rf"(?:[-–—] ?|\bSource:? |\((?:With )?|\n){agency}\)?\.?\s*$"),
        re.compile(rf"[\w”\"] {agency} reported\.?\s*$"),
    )


@cache
def _usual(name: str) -> str:
    """The name under which the list of actors knows an agency."""
    known = (a for a in known_actors() if a.kind == "news outlet" and any(w.words == name for w in a.aliases))
    entry = next(known, None)
    return entry.name if entry else name
