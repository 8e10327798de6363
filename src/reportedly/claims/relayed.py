"""Who has it from whom: in "the agency quoted residents as saying" the residents speak, and the agency passes it on."""

from __future__ import annotations

import re

from reportedly.records import Span

_QUOTED = re.compile(
    r"(?:\s(?:has|have|had|also|later|earlier))*\s(?:quoted|quotes|quote|cited|cites|cite|quoting|citing)\s"
    r"([^,;:.“”\"]{3,90}?)\sas\s(?:saying|telling|stating|claiming|adding|reporting|warning|declaring)\b"
)
_LONGEST = 130


def quoted_by(text: str, source: Span, content: Span) -> Span | None:
    """Whom a source quotes with a content that stands behind it: "X quoted | Y | as saying". None where it speaks."""
    m = _QUOTED.match(text, source.end, min(len(text), source.end + _LONGEST))
    return Span(*m.span(1)) if m is not None and content.start >= m.end() else None
