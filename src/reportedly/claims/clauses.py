"""Cuts a reported content into its propositions, and trims what is not part of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.knowledge.cues import cues
from reportedly.records import Span

_MARKS = ' \t\r\n"“”„«»,;:.…'
# What stands in single marks, closed at its end or not at all; "’" inside words is an apostrophe.
_SINGLE = re.compile(r"[‘'](?=\w)((?:[^‘’']|(?<=\w)[’'](?=\w))+[^\s‘’'.,;:])[.,;:]?[’']?")
_OPENER = re.compile(
    r"(?:that|but|and|however|meanwhile|also|thus|moreover|furthermore|nevertheless|yet)\b[\s,]*", re.IGNORECASE
)
_COUNTED = r"\s(?=(?:another\s)?\d[\d,.]*\s(?:\w+\s)?(?:were|was|are|have|had)\b)"  # its comma may be lost
_TRAILING = re.compile(
    r",\s(?:when|while|that|as|where|which|who)$|,?\s(?:and|but|or|because|including|although|whereas|the|an?)$"
)
_LONGEST = 12  # what trails is sought in so many characters: over whole texts the search would take the square
# "the Israeli occupied Golan" has no verb.
_COMPOUNDS = frozenset(("occupied", "backed"))
_DEMONYM = re.compile(r"^[A-Z].*(?:i|ish|ian|ese|ican)$")
_HALF_OF_DAY = re.compile(r"\b[ap]\.m$")
_JOINT = re.compile(rf"[,;]?\s(?:and|but|while|whereas|although)\s|,\sso\s|;\s|{_COUNTED}|\s[—–-]\s(?=and\s|but\s)")
_NAMES = re.compile(r"[A-Z][\w-]*\s(?:and|but)\s(?=[A-Z])")
_SHORT = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|m|d))$")
_PERSON = re.compile(r"(?:I|he|she|we|they)\s[a-z]")
_THAT = re.compile(r"that\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_RELATIVE = re.compile(r"\b(?:who|which|that|not)\b")
_DEAD = re.compile(r"\b(?:kill|dead|dying|died|injur|wound)", re.IGNORECASE)
_HURT = re.compile(
    r"(?:[\w-]+\s+){1,4}?(?:(?:were|was|are|have\sbeen|had\sbeen|being)\s+)?(?:\w+ly\s+)?"
    r"(?:wounded|injured|hurt|missing|killed)\b",
    re.IGNORECASE,
)
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\s+)?(?:\d{1,2}\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+"
    r"(?:\d{1,2}\s+)?(?:at\s)?\d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}"
)
_DATELINE = re.compile(
    r"(?:(?:date of publication|published|last updated(?: at)?|updated)\W+)?"
    rf"(?:{_DATE})(?:\s+\d{{2}}:?\d{{2}})?[\s.:|-]*",
    re.IGNORECASE,
)
_PLACELINE = re.compile(
    r"[A-Z][A-Z’' ,/.-]{3,40}(?:\([A-Za-z ]{1,60}\)\s*)?(?:[—–-]+\s+|\s*:\s+)|[A-Z]{2,40}\s\([A-Za-z]{1,60}\)\s"
)


@cache
def _shared() -> re.Pattern[str]:
    """An auxiliary that goes on with the subject of the clause before ("... and will")."""
    return re.compile(rf"(?:(?:also|then|now|later|not|still)\s)?(?:{'|'.join(cues().auxiliaries)})\b", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"(?:also\s)?(?:(?:{'|'.join(cues().subjects)})\b|\d|[A-Z])")


def trimmed(text: str, span: Span) -> Span | None:
    """The proposition without quotation marks, complementiser, opening connective and final stop."""
    start, end = span.start, span.end
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    while m := _TRAILING.search(text, max(start, end - _LONGEST), end):
        end = m.start()
    moved = True
    while moved and start < end:
        at = start
        while start < end and (text[start] in _MARKS or text[start].isspace()):
            start += 1
        m = _OPENER.match(text, start, end)
        start = m.end() if m and m.end() < end else start
        moved = start != at
    if _HALF_OF_DAY.search(text, start, end) and end < span.end:
        end += 1
    start, end = _within_marks(text, start, end)
    return Span(start, end) if end > start else None


def _within_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without single marks around the whole, and with the mark that closes a quotation inside it."""
    whole = _SINGLE.fullmatch(text, start, end)
    if whole is not None:
        return whole.span(1)
    inner = text[start:end]
    opened = inner.count("“") > inner.count("”") or inner.count('"') % 2 == 1
    return start, end + (opened and text[end : end + 1] in ("”", '"'))


def body(text: str, sentence: Span, title: str | None = None) -> Span:
    """A sentence without a date line, a place line and a repeated headline before it."""
    start = sentence.start
    for pattern in (_DATELINE, _PLACELINE):
        m = pattern.match(text, start, sentence.end)
        start = m.end() if m and m.end() < sentence.end else start
    if title and len(title) > 15 and text.startswith(title, start):
        start = min(start + len(title), sentence.end - 1)
    while start < sentence.end - 1 and text[start] in _MARKS:
        start += 1
    return Span(start, sentence.end)


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The coordinated propositions of a stretch, each with a finite verb; the stretch itself if there is one."""
    parts, start = [], span.start
    for m in _JOINT.finditer(text, span.start, span.end):
        if _splits(text, start, m, span.end):
            parts.append((start, m.start()))
            start = m.end()
    parts.append((start, span.end))
    return tuple(t for a, b in parts if b > a and (t := trimmed(text, Span(a, b))) is not None)


def _splits(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    at, after = joint.start(), joint.end()
    if _THAT.match(text, after, end):
        return True
    enclosed = text.count('"', start, at) % 2 or text.count("(", start, at) != text.count(")", start, at)
    joins_names = _NAMES.match(text, text.rfind(" ", start, at) + 1, end) is not None
    if enclosed or joins_names or not has_verb(text, start, at) or _toll_goes_on(text, start, joint, end):
        return False
    if _shared().match(text, after, end):
        return _RELATIVE.search(text, start, at) is None
    return opens_clause(text, after, end)


def opens_clause(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a subject and goes on with a finite verb."""
    if _PERSON.match(text, start, end):
        return True
    return bool(_subject().match(text, start, end)) and _soon_finite(text, start, end)


def _toll_goes_on(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Whether both sides count the victims of one event ("12 were killed and 30 wounded")."""
    return _DEAD.search(text, start, joint.start()) is not None and _HURT.match(text, joint.end(), end) is not None


def _soon_finite(text: str, start: int, end: int) -> bool:
    before = ""
    for n, word in enumerate(_few(text, start, end, 9)):
        if n and _finite(word) and not (word in _COMPOUNDS and _DEMONYM.search(before)):
            return True
        before = word
        if n and word.lower() in ("and", "or", "who", "which", "that", "as"):
            return False
    return False


def _few(text: str, start: int, end: int, most: int) -> Iterator[str]:
    for n, m in enumerate(_WORD.finditer(text, start, end)):
        if n >= most:
            return
        yield m.group()


def _finite(word: str) -> bool:
    low = word.lower()
    if low in cues().finite or _SHORT.search(low):
        return True
    return low.endswith("ed") and word.islower() and len(low) > 4 and "-" not in low


def has_verb(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a word that looks like a finite verb after its first word."""
    return any(n and _finite(m.group()) for n, m in enumerate(_WORD.finditer(text, start, end)))
