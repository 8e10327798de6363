"""The words by which reports of one thing are known: content words of a passage, telling words of a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from reportedly.knowledge.linking import linking_words
from reportedly.records import Report

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_ENDINGS = re.compile(r"(?:['’]s|ings?|ed|es|s)$")
MOST = 64


def content_words(text: str) -> tuple[str, ...]:
    """Stems of the words that carry content, sorted, each once; numbers as they stand."""
    return tuple(sorted(set(stems(text))))


def gist(report: Report) -> tuple[str, ...]:
    """Up to MOST telling words of a report, sorted: its names first, then what it repeats most."""
    text = f"{report.document.title or ''}\n{report.document.text}"
    counts = Counter(stems(text))
    named = {stem(w) for m in report.mentions for w in _WORD.findall(m.span.of(report.document.text)) if w[0].isupper()}
    ranked = sorted(counts, key=lambda w: (w not in named, -counts[w], w))
    return tuple(sorted(ranked[:MOST]))


def stems(text: str) -> Iterator[str]:
    """Stems of the words of a text in order, without function words."""
    empty = linking_words().empty
    return (stem(w) for w in _WORD.findall(text) if len(w) > 1 and w.lower() not in empty)


@cache
def stem(word: str) -> str:
    """A word in lower case without its ending; short words and numbers stay whole.

    >>> stem("Bombings"), stem("bombed"), stem("Aleppo's")
    ('bomb', 'bomb', 'aleppo')
    """
    low = word.lower()
    cut = _ENDINGS.sub("", low)
    return cut if len(cut) > 2 and not low[0].isdigit() else low
