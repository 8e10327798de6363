"""The headline of a text without markup: its first line, if it looks like one."""

from __future__ import annotations

import re

_LIMIT = 200
_BYLINE = re.compile(r"(?i)(?:by|from|published|posted|updated|date|dateline)\b[\s:]")
_DATE = re.compile(r"[\W\d]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\W\d]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)?[a-z]{0,6}[\W\d]*$", re.IGNORECASE)  # fmt: skip  # noqa: E501
_SENTENCE = re.compile(r"[^.][.,;:]$")


def headline_of(text: str) -> str | None:
    """The first line that is not empty, if it is short, ends without a full stop and stands alone; else None."""
    start = len(text) - len(text.lstrip())
    line, _, rest = text[start : start + _LIMIT + 2].partition("\n")
    shown = line.strip()
    if len(shown) > _LIMIT or not text[start + len(line) :].strip():
        return None
    if rest.strip(" \t") and not rest.lstrip(" \t").startswith("\n"):
        return None
    return shown if _titular(shown) else None


def _titular(line: str) -> bool:
    if len(line.split()) < 2 or not any(map(str.isalpha, line)) or line[0].islower():
        return False
    return not (_SENTENCE.search(line) or _BYLINE.match(line) or _DATE.match(line))
