"""Where the headline ends that stands at the head of a text, as feeds and archives often print it."""

from __future__ import annotations

import re

from reportedly.records import Document

_WORD = re.compile(r"\w+")
_LEAST = 3  # words of a title that tells something
_BEFORE = 12  # words that may stand before it: a date, a place, the outlet


def headline_end(document: Document) -> int:
    """The offset behind the document's own title where the text opens with it; 0 where it does not.

    Marks and case do not count; the title may be cut short or followed by the outlet's name.
    """
    title = [w.lower() for w in _WORD.findall(document.title or "")]
    words = list(_WORD.finditer(document.text))
    if len(title) < _LEAST:
        return 0
    for first in range(min(_BEFORE, len(words))):
        end = _matched(words[first:], title)
        if end and document.text[end:].strip():
            return end
    return 0


def _matched(words: list[re.Match[str]], title: list[str]) -> int:
    """The offset behind the words that are the title's, where most of it is there; else 0."""
    end = count = 0
    for word, wanted in zip(words, title, strict=False):
        if word.group().lower() != wanted:
            break
        end, count = word.end(), count + 1
    return end if count >= max(_LEAST, 0.6 * len(title)) else 0
