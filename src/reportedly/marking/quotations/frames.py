"""Reads speaker and content beside a cue, by the frame of the cue."""

from __future__ import annotations

from dataclasses import replace

from reportedly.knowledge.quotation_words import quotation_words
from reportedly.knowledge.voices import speakers
from reportedly.marking.quotations.hit import (
    Hit,
    begins_content,
    content_start,
    is_barred,
    is_tail,
    speaks,
    that_at,
    verbal,
)
from reportedly.marking.quotations.marks import quoted
from reportedly.marking.quotations.speakers import Line, speaker_after, speaker_before
from reportedly.records import Span

_LONGEST_ASIDE = 30  # tokens between a quotation and the verb of its speaker


def read_hit(line: Line, hit: Hit, hits: list[Hit], sentence: Span) -> Hit | None:
    """The hit with speaker and content, None where the cue attributes nothing; `hits` are those read before it."""
    behind = _behind_quote(line, hit)
    if behind is not None:
        return replace(hit, source=behind[1], content=(sentence.start, behind[0]), before=True)
    if is_barred(line, hit):
        return None
    frame = hit.cue.frame
    if frame in ("citing", "passive"):
        return _citing(line, hit, hits, sentence) if frame == "citing" else _passive(line, hit, sentence)
    if frame == "according":
        return _according(line, hit, sentence)
    if hit.cue.form == "ing":
        return _participle(line, hit, hits, sentence)
    objects = frame in ("object", "call", "accuse", "ask")
    return _with_object(line, hit, sentence) if objects else _clausal(line, hit, hits, sentence)


def _according(line: Line, hit: Hit, sentence: Span) -> Hit | None:
    source = speaker_after(line, hit.end)
    if source is None:
        return None
    first = hit.start <= 2 or line.capital(hit.start) or line.at[hit.start].start - sentence.start < 25
    after = (line.at[source[1]].start, sentence.end) if source[1] < len(line) else None
    if first:
        return replace(hit, source=source, content=after) if after else None
    return replace(hit, source=source, content=(sentence.start, line.at[hit.start].start), before=True)


def _citing(line: Line, hit: Hit, hits: list[Hit], sentence: Span) -> Hit | None:
    source = speaker_after(line, hit.end)
    if source is None or hit.start == 0:
        return None
    behind = source[1] + 1
    if line.low[source[1] : behind] == ("that",) and behind < len(line):
        return replace(hit, source=source, content=(line.at[behind].start, sentence.end))
    content = hits[-1].content if hits else (sentence.start, line.at[hit.start].start)
    return replace(hit, source=source, content=content, before=True)


def _passive(line: Line, hit: Hit, sentence: Span) -> Hit | None:
    source = speaker_after(line, hit.end)
    if source is None or hit.start < 3:
        return None
    cut = line.at[hit.start].start
    quotes = [(a, b) for a, b in quoted(line.text, sentence.start, cut) if b < cut]
    content = quotes[-1] if quotes else (sentence.start, cut)
    return replace(hit, source=source, content=content, before=True)


def _participle(line: Line, hit: Hit, hits: list[Hit], sentence: Span) -> Hit | None:
    near = speaker_before(line, hit.start)
    if hit.start > 1 and line.low[hit.start - 1] == "as":
        near = speaker_before(line, hit.start - 1)
        hits.clear()
    earlier = next((h.source for h in reversed(hits) if h.source), None)
    source = _participle_source(line, hit, near, earlier)
    start = content_start(line, hit)
    if start is not None and not begins_content(line, hit, start):
        return None
    if source is None or start is None or (hit.cue.frame == "ask" and "to" not in line.low[hit.end : hit.end + 12]):
        return None
    return replace(hit, source=source, content=(start, sentence.end))


def _participle_source(
    line: Line, hit: Hit, near: tuple[int, int] | None, earlier: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Who says what "adding" introduces: the noun right before it, else the speaker before, else the subject."""
    written = near is not None and line.low[near[1] - 1] in speakers().document
    if hit.cue.frame == "show":
        return near if written else None
    if near and _noun_head(line, near) and (earlier is None or written):
        return near
    if near and near[0] > 0 and line.low[near[0] - 1] == "with":
        return near
    return earlier or _subject(line, hit.start)


def _noun_head(line: Line, source: tuple[int, int]) -> bool:
    return line.low[source[1] - 1] in speakers().heads


def _subject(line: Line, before: int) -> tuple[int, int] | None:
    start = 0
    if (
        line.low
        and line.low[0] in ("on", "in", "at", "during", "after", "earlier", "meanwhile", "also")
        and "," in line.low[:12]
    ):
        start = line.low.index(",") + 1
    found = speaker_after(line, start) if start < before else None
    return found if found and found[1] <= before and speaks(line, found) else None


def _with_object(line: Line, hit: Hit, sentence: Span) -> Hit | None:
    source = speaker_before(line, hit.start)
    if source is None or hit.end >= len(line) or not _plain_subject(line, hit, source):
        return None
    after = line.low[hit.end]
    if line.low[hit.end : hit.end + 3] == ("not", "to", "be"):
        return None
    if hit.cue.frame == "ask" and "to" not in line.low[hit.end + 1 : hit.end + 12]:
        return None
    if after in ("by", ".", "with") or (after == "," and hit.cue.frame != "object"):
        return None
    start = hit.end + (after == "that")
    return replace(hit, source=source, content=(line.at[start].start, sentence.end)) if start < len(line) else None


def _plain_subject(line: Line, hit: Hit, source: tuple[int, int]) -> bool:
    if hit.cue.form in ("base", "third") and hit.cue.lemma in (
        "demand",
        "request",
        "appeal",
        "record",
        "list",
        "document",
    ):
        return line.low[hit.end : hit.end + 1] == ("that",)
    return speaks(line, source) or line.low[source[0]] in speakers().determiners


def _clausal(line: Line, hit: Hit, hits: list[Hit], sentence: Span) -> Hit | None:
    source = speaker_before(line, hit.start) or _whole_subject(line, hit) or _shared_subject(line, hit, hits)
    inverted = _inverted(line, hit, source)
    if inverted is not None:
        return replace(hit, source=inverted, content=(sentence.start, line.at[hit.start].start), before=True)
    if source is None or not _trusted(line, hit, source):
        return None
    start = content_start(line, hit)
    if that_at(line, hit) is not None and start is not None:
        return replace(hit, source=source, content=(start, sentence.end))
    return _without_that(line, replace(hit, source=source), source, start, sentence)


def _behind_quote(line: Line, hit: Hit) -> tuple[int, tuple[int, int]] | None:
    """The end of the quotation and the speaker of `"...," an official who asked not to be named told the paper`."""
    if hit.cue.frame not in ("say", "tell") or hit.cue.form != "past":
        return None
    marks = [i for i in range(max(0, hit.start - _LONGEST_ASIDE), hit.start) if line.low[i] in ('"', "”", "»")]
    if not marks or marks[-1] < 3 or line.low[marks[-1] - 1] != ",":
        return None
    source = speaker_after(line, marks[-1] + 1)
    if source is None or not speaks(line, source):
        return None
    aside = line.low[source[1] : hit.start]
    aside = aside[1:] if aside[:1] == (",",) else aside
    relative = len(aside) > 1 and aside[0] in ("who", "which")
    return (line.at[marks[-1] - 1].start, source) if relative else None


def _without_that(line: Line, hit: Hit, source: tuple[int, int], start: int | None, sentence: Span) -> Hit | None:
    """The content after the cue, or before the speaker where what follows is none."""
    if hit.cue.lemma == "report" and line.low[hit.end : hit.end + 1] in (("in",), ("by",), ("from",), ("across",)):
        return None
    cut = line.at[source[0]].start
    if cut - sentence.start > 8 and (start is None or is_tail(line, hit, source, start)):
        return replace(hit, content=(sentence.start, cut), before=True)
    if start is None or not begins_content(line, hit, start):
        return None
    return replace(hit, content=(start, sentence.end))


def _shared_subject(line: Line, hit: Hit, hits: list[Hit]) -> tuple[int, int] | None:
    """Who says what a second verb brings in behind "and": the speaker or subject of the verb before."""
    if hit.start < 3 or hit.cue.form != "past" or line.low[hit.start - 1] not in ("and", "but"):
        return None
    earlier = next((h.source for h in reversed(hits) if h.source and h.cue.frame != "according"), None)
    return earlier or _subject(line, hit.start)


def _whole_subject(line: Line, hit: Hit) -> tuple[int, int] | None:
    """All that stands before "said" at the head of a sentence, where no speaker noun is known."""
    plain = hit.cue.lemma in ("say", "tell") and 0 < hit.start <= 10 and line.low[0] in speakers().determiners
    return (
        (0, hit.start)
        if plain and not any(w in quotation_words().be or w == "," for w in line.low[: hit.start])
        else None
    )


def _trusted(line: Line, hit: Hit, source: tuple[int, int]) -> bool:
    """Whether a doubtful verb form (reports, claims, shows, hopes) is a verb with this speaker."""
    that, form = that_at(line, hit) is not None, hit.cue.form
    noun = form == "base" and hit.cue.lemma in quotation_words().nouns and not that
    if line.low[source[0]] in ("no", "i") or noun:
        return False
    if hit.cue.frame in ("show", "believe"):
        return that or _evident(line, hit, source)
    if hit.cue.lemma in ("say", "tell", "add") and form == "past":
        return True
    if form in ("base", "third") and line.low[source[1] - 1] not in speakers().pronouns:
        return speaks(line, source) and source[1] == hit.start and not _noun_use(line, hit)
    return speaks(line, source)


def _evident(line: Line, hit: Hit, source: tuple[int, int]) -> bool:
    """Whether showing or believing without "that" has a content: papers show, and a clause follows belief."""
    head = line.low[source[1] - 1]
    if hit.cue.frame == "show":
        return head in speakers().document or head in speakers().collective
    after = line.low[hit.end] if hit.end < len(line) else ""
    return head not in ("i", "we", "you") and after in quotation_words().clause_starts and speaks(line, source)


def _noun_use(line: Line, hit: Hit) -> bool:
    return hit.end < len(line) and line.low[hit.end] in (
        "of",
        "on",
        "about",
        "from",
        "were",
        "are",
        "have",
        "had",
        "has",
        "said",
    )


def _inverted(line: Line, hit: Hit, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """The speaker of `"...", said the army`."""
    told = hit.cue.frame == "tell" and line.low[hit.start - 1] not in (",", "”")
    if hit.start == 0 or hit.cue.form == "base" or told:
        return None
    after = speaker_after(line, hit.end) if hit.end < len(line) else None
    if after is None or not speaks(line, after):
        return None
    if _ends_with(line, hit, after):
        return after if hit.start > 4 else None
    return after if _stands_behind(line, hit, source, after) else None


def _ends_with(line: Line, hit: Hit, after: tuple[int, int]) -> bool:
    """Whether nothing but an adverbial follows the speaker behind the cue."""
    tail = line.low[after[1] :]
    if tail in ((), (".",)):
        return True
    adverbial = tail[0] in ("in", "on", "at", "to", "during")
    return adverbial and not verbal(line, after[1]) and that_at(line, hit) is None


def _stands_behind(line: Line, hit: Hit, source: tuple[int, int] | None, after: tuple[int, int]) -> bool:
    """Whether the speaker stands behind the cue: after a mark that closes the content, or as a body without one."""
    mark = line.low[hit.start - 1]
    if mark in (",", '"', "”", "»"):
        follows = line.low[after[1]] if after[1] < len(line) else "."
        closes = follows in (".", ",", ";", "in", "on", "at", "during", "who", "as", '"', "“", "told")
        return closes and (source is None or mark != "," or follows in (".", ";"))
    lower = source is None or not speaks(line, source)
    named = line.low[after[0]] in ("the", "a", "an") and line.low[after[1] - 1] in speakers().bodies
    return lower and named
