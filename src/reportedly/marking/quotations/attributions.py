"""Reported speech by rule: who says what, from cue verbs, word order and quotation marks.

A complement to the trained encoder. It also reads texts that have lost commas and quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.knowledge.cues import cues
from reportedly.knowledge.quotation_words import quotation_words
from reportedly.marking.quotations.frames import read_hit
from reportedly.marking.quotations.hit import Hit
from reportedly.marking.quotations.marks import quoted, trim_marks
from reportedly.marking.quotations.speakers import Line, covering, line_of, speaker_before
from reportedly.marking.quotations.statements import statement_after
from reportedly.marking.sentences import sentences
from reportedly.records import Attribution, Span

MAKER = "quotations/1"
CERTAIN = 0.9
_LONGEST, _BACK, _AHEAD = 4000, 4000, 400
_COLON = re.compile(r":[ \t]*\n\s*(?=\S)")
_FURNITURE = re.compile(r"(?:Reporting|Editing|Writing|Additional reporting) by\b")


def mark_quotations(text: str) -> tuple[Attribution, ...]:
    """Attributions found by rule, in text order, with source, cue and content spans (PolNeAR's roles).

    Contents have no quotation marks, complementiser or final stop at their edges. A content may lie in the
    sentences after its cue (a colon), and a quotation of several sentences gives one attribution for each.
    """
    lines = tuple(part for s in sentences(text) for part in _at_colon(text, s))
    found: list[Attribution] = []
    for n, sentence in enumerate(lines):
        if len(sentence) > _LONGEST or _FURNITURE.match(text, sentence.start):
            continue
        if cues().pattern.search(text, sentence.start, sentence.end):
            found += _in_sentence(text, sentence, lines, n)
    found += _continued(text, lines, found)
    return tuple(sorted(found, key=lambda a: (a.content[0], a.cue)))


def _at_colon(text: str, sentence: Span) -> tuple[Span, ...]:
    """A sentence cut behind a colon that ends a line: what it brings in stands in lines of its own."""
    m = _COLON.search(text, sentence.start, sentence.end)
    return (Span(sentence.start, m.start() + 1), Span(m.end(), sentence.end)) if m else (sentence,)


def _in_sentence(text: str, sentence: Span, lines: Sequence[Span], n: int) -> list[Attribution]:
    line = line_of(text, sentence)
    hits: list[Hit] = []
    for m in cues().pattern.finditer(text, sentence.start, sentence.end):
        cue = cues().cues.get(" ".join(m.group().lower().split()))
        if cue is None or (m.group()[0].isupper() and m.start() > sentence.start + 40 and cue.frame != "according"):
            continue
        start = line.index(m.start())
        end = line.index(m.end())
        hit = read_hit(line, Hit(cue, start, end, None, None), hits, sentence)
        if hit is not None:
            hits.append(hit)
    found = [a for h in _bounded(line, hits) if (a := _attribution(text, line, h)) is not None]
    return found + _after_colon(text, line, lines, n)


def _bounded(line: Line, hits: list[Hit]) -> Iterator[Hit]:
    """Ends the content of each hit before a later saying that is joined to it, not nested in it."""
    for n, hit in enumerate(hits):
        end = hit.content[1] if hit.content else 0
        for later in hits[n + 1 :]:
            cut = _joint(line, later)
            if hit.content and not hit.before and cut is not None and hit.content[0] < cut < end:
                end = cut
        if hit.content and end > hit.content[0]:
            yield replace(hit, content=(hit.content[0], end))


def _joint(line: Line, later: Hit) -> int | None:
    """Where a joined saying begins ("... and | the army said", "... adding that"), or None if it is nested."""
    if later.cue.frame in ("according", "passive"):
        return None
    if later.cue.form == "ing" or later.cue.frame == "citing":
        k = later.start
        if later.source and later.source[0] < later.start and later.source[1] == later.start:
            return None
    else:
        if later.source is None or later.source[0] == 0:
            return None
        k = later.source[0]
        if line.low[k - 1] not in quotation_words().connectives:
            return None
    while k > 0 and line.low[k - 1] in quotation_words().connectives:
        k -= 1
    return line.at[k].start


def _attribution(text: str, line: Line, hit: Hit) -> Attribution | None:
    if hit.content is None or hit.source is None or hit.source[0] >= hit.source[1]:
        return None
    content = trim_marks(text, *hit.content)
    if content is None or not any(c.isalpha() for c in content.of(text)):
        return None
    cue = line.span(hit.start, hit.end)
    return Attribution((line.span(*hit.source),), (cue,), (content,), 0.6 if hit.before else 0.7, MAKER)


def _after_colon(text: str, line: Line, lines: Sequence[Span], n: int) -> list[Attribution]:
    """`During a news conference, X said:` gives the next paragraphs to X."""
    if len(line) < 3 or line.low[-1] != ":" or n + 1 >= len(lines):
        return []
    m = next(reversed(list(cues().pattern.finditer(text, line.at[0].start, line.at[-1].end))), None)
    cue = cues().cues.get(m.group().lower()) if m else None
    if m is None or cue is None or line.at[-1].start - m.end() > 40:
        return []
    source = speaker_before(line, line.index(m.start()))
    if source is None:
        return []
    told = (line.span(*source),), (Span(m.start(), m.end()),)
    return [
        Attribution(*told, (content,), CERTAIN, MAKER)
        for content in statement_after(text, lines, n, line.span(*source).of(text))
    ]


def _continued(text: str, lines: Sequence[Span], found: Sequence[Attribution]) -> list[Attribution]:
    """Sentences inside quotation marks without a cue of their own go to the speaker named nearest."""
    ordered = sorted((a for a in found if a.source), key=lambda a: a.content[0])
    starts = [a.content[0].start for a in ordered]
    more = []
    for start, end in quoted(text, 0, len(text)):
        near = ordered[bisect_left(starts, start - _BACK) : bisect_left(starts, end + _AHEAD)]
        for n in range(max(0, covering(lines, start)), len(lines)):
            s = lines[n]
            if s.start >= end:
                break
            inner = trim_marks(text, max(start, s.start), min(end, s.end))
            if inner is None or 2 * len(inner) < len(s) or len(inner) < 20 or _taken(inner, near):
                continue
            owner = _owner(Span(start, end), s, near)
            if owner is not None:
                same = any(c.start < end and start < c.end for c in owner.content)
                more.append(Attribution(owner.source, owner.cue if same else (), (inner,), 0.5, MAKER))
    return more


def _taken(span: Span, ordered: Sequence[Attribution]) -> bool:
    return any(c.overlaps(span) for a in ordered for c in a.content)


def _owner(quote: Span, sentence: Span, ordered: Sequence[Attribution]) -> Attribution | None:
    within = [a for a in ordered if a.content[0].overlaps(quote)]
    if within:
        return within[0]
    ahead = [a for a in ordered if a.content[0].end <= sentence.start]
    if ahead and sentence.start - max(ahead[-1].content[0].end, ahead[-1].source[0].end) < 250:
        return ahead[-1]
    later = next((a for a in ordered if a.content[0].start >= sentence.end), None)
    return later if later and min(later.content[0].start, later.source[0].start) - sentence.end < 120 else None
