"""All visible text of markup, in linear time and at any depth; navigation is not told from the report.

The standard library's parser takes quadratic time on broken tags, so this is a scan of its own. What is broken is
shown rather than lost.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

_HIDDEN = "script|style|template|title|svg|iframe|noscript|textarea|select"
# fmt: off
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
})
# fmt: on
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(r"""</?([a-zA-Z][a-zA-Z0-9:-]{0,30})(?:[^<>"']|"[^"]*+"|'[^']*+')*+>|<[!?][^<>]*+>""")
_CODE = re.compile(rf"<({_HIDDEN})\b", re.IGNORECASE)
_BLANK = re.compile(r"\n\n+")
_PROSE = 100


def plain_text(markup: str) -> str:
    """Give the visible text, paragraphs set off by a blank line. Never raises."""
    shown = _without_code(_without_comments(markup))
    parts, at = [], 0
    for match in _TAG.finditer(shown):
        parts.append(_SPACE.sub(" ", unescape(shown[at : match.start()])))
        parts.append(_break(match.group(1)))
        at = match.end()
    parts.append(_SPACE.sub(" ", unescape(shown[at:])))
    blocks = ("\n".join(filter(None, map(str.strip, block.split("\n")))) for block in _BLANK.split("".join(parts)))
    return "\n\n".join(filter(None, blocks))


def prose_length(markup: str) -> int:
    """Count the code points in long lines (100 or more) of the visible text; extractors must not lose much."""
    return sum(len(line) for line in plain_text(markup).split("\n") if len(line) >= _PROSE)


def _break(tag: str | None) -> str:
    name = (tag or "").lower()
    if not name or name in _INLINE:
        return ""
    return "\n" if name == "br" else "\n\n"


def _without_code(markup: str) -> str:
    kept, at = [], 0
    endless: set[str] = set()
    for match in _CODE.finditer(markup):
        name = match.group(1).lower()
        if match.start() < at or name in endless:
            continue
        end = _end_of(name).search(markup, match.end())
        if end is None:
            endless.add(name)
            continue
        kept.append(markup[at : match.start()])
        at = end.start()
    return "".join((*kept, markup[at:]))


def _without_comments(markup: str) -> str:
    first, *parts = markup.split("<!--")
    return first + "".join(part.partition("-->")[2] if "-->" in part else part for part in parts)


@cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}", re.IGNORECASE)
