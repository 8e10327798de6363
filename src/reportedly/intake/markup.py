"""A linear look at markup before any parser sees it: depth, number and width of tags."""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
# Void elements, and elements whose end tag is often left out and implied.
# fmt: off
_FLAT = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup",
    "optgroup", "rt", "rp",
})
# fmt: on
_DEPTH = 240  # libxml2 drops the text below 256 levels without a word
_TAGS = 200_000
_ATTRIBUTES = 1_000
_WIDE = 10_000
_QUOTED = re.compile(r'"[^"]*+"|\'[^\']*+\'')


def oddity(page: str) -> str | None:
    """What no editor would have written: too deep, too many tags or attributes; None for an ordinary page."""
    depth = tags = 0
    for match in _TAG.finditer(page):
        tags += 1
        if tags > _TAGS:
            return f"more than {_TAGS} tags"
        if match.group(2).lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > _DEPTH:
            return f"more than {_DEPTH} levels of tags"
    return f"more than {_ATTRIBUTES} attributes in one tag" if _crowded(page) else None


def _crowded(page: str) -> bool:
    # Only very long tags can hold so many; embedded data in quotation marks count as one value.
    at = page.find("<")
    while at >= 0:
        end = page.find(">", at)
        stop = len(page) if end < 0 else end
        if stop - at > _WIDE // 4 and len(_QUOTED.sub("", page[at:stop]).split()) > _ATTRIBUTES:
            return True
        at = page.find("<", stop)
    return False
