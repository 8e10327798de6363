"""Claims that a person adds because the machine missed them: each is named by the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reportedly.records import Span
from reportedly.reviewing.corrections import packed

_NAME = re.compile(r"p(\d{1,9})-(\d{1,9})")
_NEEDED = ("content", "voice", "status")
_PLAIN = {"certainty": "certain", "polarity": "+"}


def name_of(content: Span) -> str:
    """The id of a claim that a person adds.

    >>> name_of(Span(12, 40))
    'p12-40'
    """
    return f"p{content.start}-{content.end}"


def content_of(name: str | None) -> Span | None:
    """The words of an added claim, None where the id is that of something else.

    >>> content_of("p12-40"), content_of("c3"), content_of("p40-12")
    (Span(start=12, end=40), None, None)
    """
    found = _NAME.fullmatch(name or "")
    if found is None or int(found[1]) >= int(found[2]):
        return None
    return Span(int(found[1]), int(found[2]))


def packed_addition(name: str, change: Mapping[str, Any], text: str) -> str:
    """An added claim as it is kept: its content, voice and status, and what else is said of it.

    Raises:
        ValueError: if one of these is missing or does not fit, the content is not that of the id, or the report's own
            voice is given a source.
    """
    if missing := [one for one in _NEEDED if one not in change]:
        raise ValueError(f"an added claim needs its {missing[0]}")
    if change["voice"] == "reporter" and change.get("source") is not None:
        raise ValueError("the report's own voice has no source")
    kept = packed("claims", {**_PLAIN, **change}, text)
    content = change["content"]
    if name != name_of(Span(content["start"], content["end"])):
        raise ValueError("the content is not that of the claim's name")
    return kept
