"""The day on which a text says that it came out: its dateline or "published" line."""

from __future__ import annotations

import re
from datetime import date

from reportedly.knowledge.times import time_words
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.tokens import Tokens

_HEAD = 600
_WORDS = time_words().dateline
_BEFORE = re.compile(
    rf"(?:(?:[^\n]* )?(?:(?i:{'|'.join(_WORDS['stamps'])})(?: on| at)?|(?:{'|'.join(_WORDS['agencies'])}))\s*:?\s*"
    r"|(?:[A-Z][\w'’.-]*[ ,]{1,2}(?:(?:and|of|al|el) )?){1,5}|[(\[|•–—-]\s*)?"
)
_AFTER = re.compile(r"\s*(?:$|\n|[(|:–—-]|,? ?(?:at )?\d\d:?\d\d\b|\.\s|[A-Z])")
_INSIDE = frozenset(_WORDS["inside"])


def find_dateline(tokens: Tokens, found: list[Expression]) -> Expression | None:
    """Find the first expression that stands as a dateline; its year may be missing ("BEIRUT, Aug 3 (Reuters)")."""
    for said in found:
        if tokens.starts[said.first] > _HEAD:
            return None
        if _is_dateline(tokens, said):
            return said
    return None


def _is_dateline(tokens: Tokens, said: Expression) -> bool:
    """Whether a day stands at the head of a line, as datelines do, and not inside a sentence."""
    if said.form != "calendar" or said.day is None or said.month is None or said.bc:
        return False
    start, end = tokens.starts[said.first], tokens.ends[said.last]
    before = tokens.text[tokens.text.rfind("\n", 0, start) + 1 : start]
    alone = before.endswith(", ") and tokens.text[end : end + 1] in ("", "\n")  # "The Hill Courier, June 8, 2016"
    if (before.split(" ", 1)[0] in _INSIDE and not alone) or not _BEFORE.fullmatch(before):
        return False
    if said.year is None:
        return bool(before) and tokens.text[end : end + 2].lstrip()[:1] == "("
    return _AFTER.match(tokens.text, end) is not None


def day_in(said: Expression, year: int) -> date | None:
    """Give the day of a calendar expression in a year; None where that year lacks it."""
    if said.month is None or said.day is None or said.bc:
        return None
    try:
        return date(year if year > 99 else 2000 + year, said.month, said.day)
    except ValueError:
        return None
