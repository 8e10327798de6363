"""What of the attributions tells somebody's words, and what a deed of his that the report itself tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.voice_kinds import capital
from reportedly.claims.within import Shelf
from reportedly.knowledge.cues import cues
from reportedly.knowledge.voices import speakers
from reportedly.records import Attribution, Span

_OBJECT_FRAMES = frozenset(("object", "accuse"))
_FURTHER_DEED = re.compile(r",?\s(?:and|but)\s([a-z]+ed\s(?!by\b)\w)")
_LONG_ROLE = 4
_BEFORE_NAME = frozenset('.,;:!?\n“”"')
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_NOUNS = (re.compile(r"\s([a-z]+)\b"), re.compile(r"\s[a-z]+\s([a-z]+)\b"))
_AGENT = re.compile(r"\s([^,.;:()“”\"]{3,80}?)(?=\s(?:as|for|in|on|at|to|that|who|which)\b|[,.;:]|$)")
_BEARER_REACH = 120
_BEARER = re.compile(
    r"(?<![\w-])([A-Z][\w’'-]+(?:\s(?:(?:al-|el-)?[A-Z][\w’'-]*|bin|ibn|abu|de|van)){1,4}),\s(?:(?:an?|the|its|their)\s)?"
    r"(?:[\w-]+\s){0,3}?(\w+)\s(?:for|of|at|with)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
)
_RELATIVE = re.compile(r",?\s(?:who|whom|whose|which)$")
_PARTICIPLE = re.compile(r"(?<!\w)(\w+)\s(?:\w+(?:ed|en|wn)|made|sent)$")
_PLACED = re.compile(r"\s(?:at|in|by|on|from|near|after|to|inside|outside|of)\s")
_ARTICLE = re.compile(r"(?:a|an|the|his|her|its)\s", re.IGNORECASE)


def said_and_done(
    text: str, heard: Sequence[Attribution], sentences: Shelf[Span], people: Shelf[Span]
) -> tuple[list[Attribution], list[Span]]:
    """The attributions that hold somebody's words, and the stretches of those that tell a deed of his."""
    said: list[Attribution] = []
    deeds: list[Span] = []
    for a in heard:
        if _tells_a_deed(text, a, sentences, people):
            deeds.append(Span(min(a.source[0].start, a.content[0].start), a.content[-1].end))
            continue
        words, further = _object_and_deed(text, a)
        deeds += further
        said.append(_with_name(text, words, people))
    return said, deeds


def _object_and_deed(text: str, a: Attribution) -> tuple[Attribution, list[Span]]:
    """The attribution of "rejected" with its object alone, and the deed told behind it ("... and paved the way")."""
    cue = cues().cues.get(" ".join(a.cue[0].of(text).lower().split())) if a.cue else None
    content = a.content[0]
    if cue is None or cue.frame not in _OBJECT_FRAMES or len(a.content) > 1 or a.cue[0].end > content.start:
        return a, []
    m = _FURTHER_DEED.search(text, content.start, content.end)
    if m is None or m.start() == content.start:
        return a, []
    return replace(a, content=(Span(content.start, m.start()),)), [Span(m.start(1), content.end)]


def _tells_a_deed(text: str, a: Attribution, sentences: Shelf[Span], people: Shelf[Span]) -> bool:
    """Whether a report of somebody's deed was taken for his words.

    So it is in "he thanked the troops", with no verb beside him, and where the verb is a name ("Omar Said").
    """
    if not a.source:
        return False
    if a.cue:
        if people.overlapping(a.cue[0]):
            return True
        return " ".join(a.cue[0].of(text).lower().split()) in cues().deeds
    return any(s.covers(a.source[0]) for s in sentences.overlapping(a.content[0]))


def _with_name(text: str, a: Attribution, people: Shelf[Span]) -> Attribution:
    """A described source together with the name beside it ("a local official Omar Said")."""
    if not a.source:
        return a
    source = _without_relative(text, _behind_by(text, a.source[0], a.cue[0]) if a.cue else a.source[0])
    source = _without_participle(text, _to_its_noun(text, source))
    source = _with_bearer(text, source)
    a = replace(a, source=(source,)) if source != a.source[0] else a
    for name in people.overlapping(Span(max(0, source.start - 3), min(len(text), source.end + 3))):
        if not source.overlaps(name) and _beside(text, source, name):
            return replace(a, source=(Span(min(source.start, name.start), max(source.end, name.end)),))
    return a


def _to_its_noun(text: str, source: Span) -> Span:
    """A source that breaks off before its noun, up to it: "an Ahrar al-Sham | statement", "a Syrian | army officer"."""
    if not _INDEFINITE.match(text, source.start, source.end) or not capital(source.of(text).split()[-1]):
        return source
    ends = (m.end() for noun in _NOUNS if (m := noun.match(text, source.end)) and m.group(1) in speakers().heads)
    return Span(source.start, next(ends, source.end))


def _with_bearer(text: str, source: Span) -> Span:
    """A body together with the person who speaks for it: "Omar Said, a spokesman for | Aid Watch"."""
    low = max(0, source.start - _BEARER_REACH)
    m = _BEARER.search(text, low, source.start)
    return Span(m.start(1), source.end) if m and m.group(2) in speakers().role else source


def _behind_by(text: str, source: Span, cue: Span) -> Span:
    """Who stands behind "by" and not before it: "the notion, propagated by | the ministry"."""
    m = _AGENT.match(text, cue.end) if source.end <= cue.start and cue.of(text).lower().endswith(" by") else None
    return Span(*m.span(1)) if m else source


def _without_relative(text: str, source: Span) -> Span:
    """A source without the word that opens a clause on it: "an official | who"."""
    m = _RELATIVE.search(text, source.start, source.end)
    return Span(source.start, m.start()) if m else source


def _without_participle(text: str, source: Span) -> Span:
    """A document without the participle on which the next words hang: "Photographs | taken at the checkpoint"."""
    m = _PARTICIPLE.search(text, source.start, source.end)
    if m is None or m.group(1).lower() not in speakers().document or not _PLACED.match(text, source.end):
        return source
    return Span(source.start, m.end(1))


def _beside(text: str, source: Span, name: Span) -> bool:
    """Whether a name is the source's own: right behind it, or before it with a comma or an article between."""
    if name.start >= source.end:
        return text[source.end : name.start].strip(" ,") == ""
    gap = text[name.end : source.start]
    if gap.strip(" ,") or not _ARTICLE.match(text, source.start):
        return False
    if len(source.of(text).split()) >= _LONG_ROLE:
        return True
    opens = name.start == 0 or text[: name.start].rstrip(" ")[-1:] in _BEFORE_NAME
    return opens and bool(_ARTICLE.match(text, source.start))
