"""Paragraphs about the author at the end of a report: who they are, what they wrote, how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.intake.blocks import Block
from reportedly.intake.names import NAME, TITLE
from reportedly.knowledge.furniture import author_cues
from reportedly.records import Span

_VERB = r"(?:is|was|are|has|have|writes|reports|covers|teaches|works|lives|holds|serves|edits|blogs|studied)\b"
_ASIDE = r"(?:,[^.,]{1,80},| \([^()]{1,60}\))?"
_SUBJECT = re.compile(rf"[\W_]{{0,3}}(?:About )?(?P<name>{TITLE}{NAME})(?P<more>(?:,| and| &) {NAME})?{_ASIDE} {_VERB}")
_GENERAL = re.compile(r"[\W_]{0,3}(?:The|This) (?:author|writer|contributor)s? (?:is|was|are|has|writes|can|may)\b")
_PRONOUN = re.compile(r"(?:He|She|They|His|Her|Their|Follow|Contact|Email|Twitter)\b")
_HANDLE = re.compile(r"(?<![\w.])@\w{3}|(?<![\w.])[\w.]{2,64}@[\w-]{2,64}\.\w")
_FIRST_SENTENCE = re.compile(r".{20,}?[.!?](?=\s+[A-Z]|$)|.+", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST = 6  # paragraphs


def about_author(blocks: Sequence[Block], marked: Sequence[bool], authors: Sequence[str] = ()) -> list[Span]:
    """The spans of paragraphs about the author; `marked` says which lines are page furniture.

    They stand at the end, with nothing but furniture after them, or under a heading that announces them there.
    """
    spans: list[Span] = []
    end = len(blocks)
    for _ in range(_MOST):
        while end and marked[end - 1]:
            end -= 1
        group = _group(blocks, marked, end, authors)
        if group is None:
            break
        spans += [blocks[number].span for number in range(group, end)]
        end = group
    return spans


def subject_of(paragraph: str) -> str | None:
    """The name with which a paragraph about a person begins, without title; None for two or no names."""
    match = _SUBJECT.match(paragraph)
    if not match or match.group("more"):
        return None
    return re.sub(rf"^{TITLE}", "", match.group("name"))


def _group(blocks: Sequence[Block], marked: Sequence[bool], end: int, authors: Sequence[str]) -> int | None:
    """Where the last paragraphs before `end` begin, if they are about the author."""
    announced = _announced(blocks, end)
    if announced is not None:
        return announced
    first = end - 1
    while first > max(0, end - _MOST) and not marked[first] and _PRONOUN.match(blocks[first].shown):
        first -= 1
    if first < 3 or marked[first]:  # a report stands before it
        return None
    group = [block.shown for block in blocks[first:end]]
    story = " ".join(block.shown for block, mark in zip(blocks[:first], marked, strict=False) if not mark)
    return first if _is_about(group, story, authors) else None


def _announced(blocks: Sequence[Block], end: int) -> int | None:
    headings = author_cues().headings
    for number in range(end - 1, max(3, end - _MOST) - 1, -1):
        if blocks[number].key in headings and number < end - 1:
            return number if sum(block.words for block in blocks[number:end]) <= 400 else None
    return None


def _is_about(group: Sequence[str], story: str, authors: Sequence[str]) -> bool:
    if _GENERAL.match(group[0]):
        return _cued(group) >= 1
    match = _SUBJECT.match(group[0])
    if not match or len(" ".join(group)) > 0.6 * len(story):
        return False
    name = match.group("name")
    if any(_same(name, author) for author in authors):
        return _cued(group) >= 1
    # Whoever is told of in the report itself is part of it.
    return _cued(group) >= 3 and name.split()[-1] not in _WORD.findall(story)


def _cued(group: Sequence[str]) -> int:
    """How much speaks for it: 1 for a calling in the first sentence, 2 each for works and for contact."""
    first = _FIRST_SENTENCE.match(group[0])
    words = set(_WORD.findall((first.group() if first else group[0]).lower()))
    whole = "\n".join(group)
    calling = not author_cues().callings.isdisjoint(words)
    return calling + 2 * bool(_works().search(whole)) + 2 * bool(_contact().search(whole) or _HANDLE.search(whole))


def _same(one: str, other: str) -> bool:
    left, right = one.lower().split(), other.lower().split()
    return (
        bool(right)
        and left[-1] == right[-1]
        and (len(right) == 1 or (left[-2:-1] != [] and left[-2][0] == right[-2][0]))
    )


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, author_cues().works))})\b", re.IGNORECASE)


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, author_cues().contact))})", re.IGNORECASE)
