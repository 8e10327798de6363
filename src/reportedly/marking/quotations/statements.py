"""How far a statement goes that a line "X said:" brings in, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.marking.quotations.marks import quote_end, trim_marks
from reportedly.records import Span

_OPENING = frozenset('"“„«')
_ENDS = frozenset('.!?…"”»)')
_CAPITAL = re.compile(r"[A-Z][\w-]+")
_CLOSING = re.compile(r"[\"”»]\W*\Z")
_SAID = re.compile(r"(?<!\bI )(?<!\b[Ww]e )\b(?:said|says|told|added|adding|stated)\b")


def statement_after(text: str, sentences: Sequence[Span], n: int, speaker: str = "") -> tuple[Span, ...]:
    """The paragraphs that a line ending in a colon, sentence `n`, gives to its speaker; none on its own line.

    A quotation goes on while paragraphs open with quotation marks, and one whose opening mark is lost ends with its
    closing mark. A statement without marks goes on to the first paragraph that has a heading's form, names the
    `speaker` or brings in somebody's words, or opens a quotation.
    """
    paragraphs = _paragraphs(text, sentences, n + 1)
    first = next(paragraphs, None)
    if first is None or "\n" not in text[sentences[n].end : first.start]:
        return ()
    quoted = text[first.start] in _OPENING
    kept = [_inner(text, first, quoted)]
    if not quoted and _closes(text, first):
        return tuple(s for s in kept if s is not None)
    name = " ".join(_CAPITAL.findall(speaker)[-2:])
    for block in paragraphs:
        if quoted != (text[block.start] in _OPENING) or (not quoted and _ends_before(text, block, name)):
            break
        kept.append(_inner(text, block, quoted))
    return tuple(s for s in kept if s is not None)


def _paragraphs(text: str, sentences: Sequence[Span], n: int) -> Iterator[Span]:
    """Runs of sentences from `n` on between which no line ends."""
    while n < len(sentences):
        last = n
        while last + 1 < len(sentences) and "\n" not in text[sentences[last].end : sentences[last + 1].start]:
            last += 1
        yield Span(sentences[n].start, sentences[last].end)
        n = last + 1


def _inner(text: str, block: Span, quoted: bool) -> Span | None:
    return trim_marks(text, block.start, quote_end(text, block) if quoted else block.end)


def _closes(text: str, block: Span) -> bool:
    """Whether a paragraph ends with a closing mark that nothing in it has opened."""
    end = _CLOSING.search(text, block.start, block.end)
    return end is not None and not any(mark in text[block.start : end.start()] for mark in _OPENING)


def _ends_before(text: str, block: Span, name: str) -> bool:
    if text[block.end - 1] not in _ENDS or _SAID.search(text, block.start, block.end):
        return True
    return bool(name) and text.find(name, block.start, block.end) >= 0
