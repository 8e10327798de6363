"""The keywords of a page that stand in its running text: "Tags Sylvania ceasefire truce. Two men were ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.knowledge.events import event_words
from reportedly.records import Span

_OPENING = re.compile(r"(?:^|(?<=[.!?\s]))(?:Tags|TAGS|Keywords)\b:?(?=\s)")
_WORD = re.compile(r"\s+(\(?[\w’'-]+\)?)")
_MOST = 15


def keywords(text: str) -> tuple[Span, ...]:
    """The stretches from "Tags" to the mark or the sentence that ends the list; keywords have no function words."""
    return tuple(_lists(text))


def _lists(text: str) -> Iterator[Span]:
    for opening in _OPENING.finditer(text):
        words = list(_run(text, opening.end()))
        if words:
            yield Span(opening.start(), words[-1].end())


def _run(text: str, at: int) -> Iterator[re.Match[str]]:
    """The words of a list; where a sentence follows without a mark, those before the capital that opens it."""
    run: list[re.Match[str]] = []
    while len(run) < _MOST and (m := _WORD.match(text, at)):
        if m.group(1).lower() in event_words().no_nouns:
            return iter(run if m.group(1)[0].isupper() else _before_sentence(run))
        run.append(m)
        at = m.end()
    return iter(run)


def _before_sentence(run: list[re.Match[str]]) -> list[re.Match[str]]:
    opening = max((i for i, m in enumerate(run) if m.group(1)[0].isupper()), default=0)
    return run[:opening]
