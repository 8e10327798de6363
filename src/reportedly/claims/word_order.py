"""Subject, object and agent of a trigger, by word order and prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Mention, Span

_BY = re.compile(r"\bby\s", re.IGNORECASE)
_OTHER_DEED = re.compile(r"\b\w+(?:ed|ing)\b|\bheld\b", re.IGNORECASE)
# What only says that an act is somebody's: whose "by" names him ("a raid believed to have been launched late by").
_CARRIED_OUT = re.compile(
    r"(?:\b(?:suspected|believed|thought|said|alleged|reported|appeared|seemed)\sto\s(?:be|have\sbeen)\s)?(?:\bbeing\s)?"
    r"\b(?:carried\sout|conducted|launched|committed|perpetrated|staged|mounted|waged|made|led|executed|fired|imposed|issued|"
    r"brokered|agreed|signed|reached|declared|announced|allegedly|suspected|claimed|provided|sent|offered|organi[sz]ed|ordered)\b"
    r"|^\s(?:and|or)\s\w+ed\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|then)\s(?:\w+ly\s|later\s|also\s)?$", re.IGNORECASE)
_JOIN = re.compile(r"(?:\s*,\s*|\s+)?(?:and|or|,)\s+(?:the\s|other\s|an?\s)?")
_AND_ALSO = re.compile(r"\sand\s(?:the\s)?")
_INCLUDING = re.compile(
    r"\b(?:including|among\sthem|(?:one|two|some|most|many)\sof\s(?:them|whom))\s(?:[\w-]+\s){0,3}$", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:,?\s(?:and|but))?,?\s(?:who|which|that)\s(?:(?:was|were|is|are|be|been|being|has|have|had|will|would|could|may|might|also|later|then|"
    r"reportedly|\w+ly|not)\s)*$"
)
_ASIDE = re.compile(r"(?:\s(?:in|from|of|at|near)\s[^,;:]{2,40})?")
PREPOSITION = re.compile(
    r"\b(?:on|against|at|targeting|upon|towards?|of|to|from|into|in|near|by|with|for|between|under|around|inside|outside|during|after|over)\b",
    re.IGNORECASE,
)
_TO_OBJECT, _TO_AGENT, _TO_SUBJECT, _TO_PRONOUN = 60, 60, 60, 60


def ids(found: Sequence[Mention]) -> tuple[str, ...]:
    """The ids of mentions, in their order."""
    return tuple(m.id for m in found)


def subject(text: str, before: Sequence[Mention], trigger: Span) -> tuple[str, ...]:
    """The subject: the nearest mention before the trigger that hangs on no preposition, with those joined to it.

    Behind "and" the first mention of the clause goes on acting ("ISIS took the town and killed nine").
    """
    if not before:
        return ()
    pronoun = _PRONOUN.search(text, max(0, trigger.start - _TO_PRONOUN), trigger.start)
    if pronoun is not None:
        return _told_of(text, before, pronoun.start())
    free = _free(text, before) or list(before)
    near = free[0] if _AND.search(text, max(0, trigger.start - 20), trigger.start) else free[-1]
    far = trigger.start - near.span.end > _TO_SUBJECT and near is before[0]
    if far and clause_words().border.search(text, near.span.end, trigger.start):
        return ()
    return _chain(text, before, near)


def _chain(text: str, before: Sequence[Mention], near: Mention) -> tuple[str, ...]:
    """A mention and those before it that are joined to it."""
    chain = [near]
    for m in reversed([m for m in before if m.span.end <= near.span.start]):
        if not _linked(text, m.span.end, chain[0].span.start) or PREPOSITION.search(
            text, m.span.end, chain[0].span.start
        ):
            break
        chain.insert(0, m)
    return ids(chain)


def _told_of(text: str, before: Sequence[Mention], end: int) -> tuple[str, ...]:
    """Of whom a relative clause tells: who stands right before its pronoun, at `end`.

    A thing of which "which" tells is nobody ("a campaign that drove many away, but which was defeated").
    """
    near = [m for m in before if m.span.end <= end][-1:]
    return _chain(text, before, near[0]) if near and _ASIDE.fullmatch(text, near[0].span.end, end) else ()


def _free(text: str, before: Sequence[Mention]) -> list[Mention]:
    """The mentions that hang on no preposition, alone or joined to one that does ("the banners of X and Y")."""
    free: list[Mention] = []
    hanging: Mention | None = None
    for m in before:
        hangs = clause_words().before_no_subject.search(text, max(0, m.span.start - 14), m.span.start)
        hangs = hangs or _INCLUDING.search(text, max(0, m.span.start - 40), m.span.start)
        if hangs or (hanging is not None and _AND_ALSO.fullmatch(text, hanging.span.end, m.span.start)):
            hanging = m
        else:
            free.append(m)
    return free


def _linked(text: str, start: int, end: int) -> bool:
    """Whether what stands between two mentions joins them, with no clause border in it (", that 60 | farmers")."""
    return _JOIN.match(text, start, end) is not None and not clause_words().border.search(text, start, end)


def joined(text: str, first: Sequence[Mention], after: Sequence[Mention]) -> tuple[str, ...]:
    """A mention and those joined to it by "and" or a comma."""
    if not first:
        return ()
    chain = [first[0]]
    for m in after:
        if m.span.start < chain[-1].span.end:
            continue
        if not _linked(text, chain[-1].span.end, m.span.start):
            break
        chain.append(m)
    return ids(chain)


def object_behind(text: str, after: Sequence[Mention], trigger: Span) -> tuple[str, ...]:
    """The object: the first mention behind the trigger, unless a preposition or a clause border stands between."""
    near = after[0] if after and after[0].span.start - trigger.end < _TO_OBJECT else None
    if near is None or clause_words().border.search(text, trigger.end, near.span.start):
        return ()
    return () if clause_words().no_object.search(text, trigger.end, near.span.start) else joined(text, [near], after)


def agent(text: str, after: Sequence[Mention], trigger: Span) -> tuple[str, ...]:
    """The agent behind "by", unless another participle stands between."""
    for m in after:
        gap = text[trigger.end : m.span.start]
        if len(gap) > _TO_AGENT or _OTHER_DEED.search(_CARRIED_OUT.sub("", gap)):
            return ()
        if _BY.search(gap[-12:]):
            return joined(text, [m], after)
    return ()
