"""Stretches from which nothing is claimed: page furniture, readers' comments, lists of links, credits.

A wrong mark silences a claim, so a line counts only when all of it is furniture, and a sentence only when its words
are never a report's. Paragraphs about the author are told apart in `about_author`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.intake.about_author import about_author
from reportedly.intake.blocks import Block, blocks_of
from reportedly.intake.byline import is_byline
from reportedly.knowledge.furniture import Furniture, furniture
from reportedly.records import Span

_PROSE = 100  # characters of a line that is hardly a caption or a link
_HEAD = 10  # lines
_SHORT = 30  # words
_FEW = 20  # words
_LINK = 18  # words
_LINKS = 40  # lines
_CLOSING = 3  # lines
_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)|$", re.MULTILINE)
_SENTENCE_START = re.compile(r"[.!?][\"'”’)\]]*\s+|\n\s*")
_REACH = 300
_ADDRESS = re.compile(r"[(\[]?(?:[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|\w+\.com/\S+)[)\].]?")
_CREDITED = r"(?: (?:[a-z]{2}-)?[A-Z][^\s;.()]*,?| and| in| at| of| the| for| van| de| al| with){1,60}"
_CREDIT = re.compile(
    rf"\(?\b(?:(?:(?:Additional|With|More) )?[Rr]eporting|Writing|Compiled|Edited|Editing|Translated) by{_CREDITED}"
    rf"(?:[;,.]? ?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by{_CREDITED}){{0,4}}"
    r"(?:[.)]+|(?=\s*(?:\n|\Z)))"
)


def mark_silent(text: str, authors: Sequence[str] = ()) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of page furniture and those of paragraphs about the author, each in order and apart.

    `authors` are the names that the page or a byline gave: a last paragraph about one of them is about the author.
    """
    blocks = blocks_of(text)
    marked = _lines(blocks, furniture())
    about = about_author(blocks, marked, authors)
    told = {block.start for block in blocks if any(span.covers(block.span) for span in about)}
    spans = [block.span for block, mark in zip(blocks, marked, strict=True) if mark and block.start not in told]
    inside = (span for span in _sentences(text) if not any(map(span.overlaps, about)))
    return _merged(text, [*spans, *inside]), _merged(text, about)


def _lines(blocks: Sequence[Block], known: Furniture) -> list[bool]:
    marked = [_is_furniture(block, known) for block in blocks]
    _mark_menus(blocks, marked, known)
    _mark_bylines(blocks, marked)
    _mark_closings(blocks, marked)
    prose = 0
    for number, block in enumerate(blocks):
        prose += len(block.shown) >= _PROSE
        if _heads_comments(block, known) and prose >= 3 and _late(block, blocks):
            return marked[:number] + [True] * (len(blocks) - number)
        if block.key in known.related:
            _mark_links(blocks, marked, number)
    return marked


def _mark_closings(blocks: Sequence[Block], marked: list[bool]) -> None:
    """Mark the notes of the editors in the last lines."""
    for number in range(max(1, len(blocks) - _CLOSING), len(blocks)):
        block = blocks[number]
        noted = block.shown.lstrip("([*– ").lower().startswith(furniture().closings)
        marked[number] = marked[number] or (noted and block.words <= _SHORT)


def _is_furniture(block: Block, known: Furniture) -> bool:
    key = block.key
    if not key:
        return False
    if key in known.lines or _ADDRESS.fullmatch(block.shown):
        return True
    if block.words <= _FEW and _reaching().match(block.shown):
        return True
    return block.words <= _SHORT and bool(_openings().match(block.shown))


def _heads_comments(block: Block, known: Furniture) -> bool:
    return block.key in known.comments or (block.words <= _SHORT and block.key.startswith(known.comments_on))


def _late(block: Block, blocks: Sequence[Block]) -> bool:
    return 2 * (block.start - blocks[0].start) >= blocks[-1].end - blocks[0].start


def _mark_links(blocks: Sequence[Block], marked: list[bool], heading: int) -> None:
    """Mark the heading of a list of links, if one or more headlines follow, and them."""
    end, most = heading + 1, min(len(blocks), heading + _LINKS)
    while end < most and blocks[end].words <= _LINK and not _STOP.search(blocks[end].shown):
        end += 1
    # One lone line may be the next heading of the report itself.
    if end - heading > 2 or end == len(blocks):
        marked[heading:end] = [True] * (end - heading)


def _mark_bylines(blocks: Sequence[Block], marked: list[bool]) -> None:
    for number, block in enumerate(blocks[:_HEAD]):
        marked[number] = marked[number] or is_byline(block)


def _mark_menus(blocks: Sequence[Block], marked: list[bool], known: Furniture) -> None:
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].words <= 3 and not _STOP.search(blocks[end].shown):
            end += 1
        run = range(start, end)
        entries = sum(blocks[number].key in known.menu or marked[number] for number in run)
        if len(run) >= 3 and entries >= 2 and 3 * entries >= len(run):
            marked[start:end] = [True] * len(run)
        start = end + 1


def _sentences(text: str) -> Iterable[Span]:
    for match in _phrases().finditer(text):
        yield _sentence(text, match.start(), match.end())
    for match in _CREDIT.finditer(text):
        yield Span(*match.span())


def _sentence(text: str, start: int, end: int) -> Span:
    """The sentence around the words, or the words and what follows where it begins far off."""
    floor = max(0, start - _REACH)
    before = [match.end() for match in _SENTENCE_START.finditer(text, floor, start)]
    first = before[-1] if before else floor if floor == 0 else start
    after = _SENTENCE_END.search(text, end, min(len(text), end + _REACH))
    return Span(first, after.end() if after else end)


def _merged(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or have only white space between them as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and (span.start <= merged[-1].end or text[merged[-1].end : span.start].isspace()):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


@cache
def _reaching() -> re.Pattern[str]:
    known = furniture()
    begin, networks = "|".join(map(re.escape, known.reaching)), "|".join(map(re.escape, known.networks))
    return re.compile(rf"[\W_]{{0,6}}(?:{begin})\b.{{0,120}}?(?:\b(?:{networks})\b|(?<!\w)@\w|\w@\w)", re.IGNORECASE)


@cache
def _openings() -> re.Pattern[str]:
    shown = sorted(furniture().openings, key=len, reverse=True)
    marks = r"\s{0,3}(?:[:|»›>→]|\s[–—-])"
    alternatives = (re.escape(words[:-1]) + marks if words.endswith(":") else re.escape(words) for words in shown)
    return re.compile(rf"[\W_]{{0,6}}(?:{'|'.join(alternatives)})", re.IGNORECASE)


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, furniture().sentences))})", re.IGNORECASE)
