"""Quotations signed behind a dash: "... greatest shame." - Sonya Hill"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records import Span

_DASH = re.compile(r"[”\"»][^\S\n]{0,3}[―—–-][^\S\n]{0,3}(?=[A-Z])")
_REACH = 14


def signature(text: str, content: Span, sources: Sequence[Span]) -> Span | None:
    """The source that signs a content: it stands right behind the closing mark and a dash; None where none does."""
    m = _DASH.search(text, max(content.start, content.end - 1), content.end + _REACH)
    return next((s for s in sources if s.start == m.end()), None) if m else None
