"""Who has it from whom: in "the agency quoted residents as saying" the residents speak, and the agency passes it on."""

from __future__ import annotations

import re

from reportedly.records import Span

_QUOTED = re.compile(
    r"(?:\s(?:has|have|had|also|later|earlier))*\s(?:quoted|quotes|quote|cited|cites|cite|quoting|citing)\s"
    r"([^,;:.“”\"]{3,90}?)\sas\s(?:saying|telling|stating|claiming|adding|reporting|warning|declaring)\b"
)
_SAYS = r"(?:said|says|reported|reports|announced|added|claimed|stated)"
_WHOM = r"(?:citing|quoting)\s((?!figures|an?\sneed|the\sneed)[^,;:.“”\"]{3,90}?)"
_ASIDE = re.compile(rf",\s{_WHOM},\s(?:has\s|had\s|also\s|later\s)?{_SAYS}\b")
_BEHIND = re.compile(rf"\s{_SAYS}(?:\son\s[A-Z][a-z]+day)?,?\s{_WHOM}(?=[.;,]|$)")
_TAIL = re.compile(rf",\s{_WHOM}(?=[.;]|$)")
_BEFORE = re.compile(rf"\b{_WHOM},?\s$", re.IGNORECASE)
_LONGEST = 130


def quoted_by(text: str, source: Span, content: Span) -> Span | None:
    """Whom a source quotes or cites with a content ("X quoted | Y | as saying"). None where it speaks itself.

    Who is quoted stands before the content; who is cited beside the verb of saying, behind the content, or before the
    source ("X said, citing | Y"; "citing | Y, X said").
    """
    end = min(len(text), source.end + _LONGEST)
    m = _QUOTED.match(text, source.end, end) or _ASIDE.match(text, source.end, end)
    if m is not None:
        return Span(*m.span(1)) if content.start >= m.end(1) else None
    m = _BEHIND.match(text, source.end, end) if content.end <= source.start else None
    m = m or _TAIL.match(text, content.end, min(len(text), content.end + _LONGEST))
    m = m or _BEFORE.search(text, max(0, source.start - _LONGEST), source.start)
    return Span(*m.span(1)) if m is not None and not Span(*m.span(1)).overlaps(content) else None
