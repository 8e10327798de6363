"""Contents that a model broke off: joined again where a verb goes on, dropped where they state nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.anonymity import keeps_name_back
from reportedly.claims.clauses import has_verb, opens_clause
from reportedly.claims.within import Shelf
from reportedly.knowledge.cues import cues
from reportedly.records import Attribution, Figure, Span

_AUXILIARY = r"\b(?:is|are|was|were|be|been)\s(?:\w+ly\s|now\s|also\s|still\s|not\s)?"
_RAISED = re.compile(
    rf"{_AUXILIARY}(?:expected|likely|unlikely|set|due|poised|believed|thought|understood|feared|scheduled|about|bound)\s*$"
)
_TO = re.compile(r"to\s[a-z]")
_BROKEN_OFF = re.compile(r"\w\s(?:because|including|an?|the|of|its|their|purported|so-called)$")
_NEW_CLAUSE = re.compile(r"[,;:\"“”()]|\b(?:that|which|who|and|but)\b")
_DANGLING = re.compile(r"\b(?:\w+\sby|for|of|that)$")
_NOUN_OF_SAYING = re.compile(
    r"(?:the|any|an?|such)\s(?:claim|allegation|report|suggestion|accusation|charge|rumour|assertion)s?$"
    r"|(?:no|any|little)\s(?:evidence|proof)$"
)
_CONTRACTED = re.compile(r"\w['’](?:re|m|ve|ll|d)\b|n['’]t\b|\b(?:there|it|he|she|that|what)['’]s\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_NOUN_FRAMES = frozenset(("object", "call", "accuse", "ask"))
_FEW, _LONGEST_SUBJECT = 4, 100
_OPENING = " \t\n\"“”„«»'‘’-–—"


def joined(text: str, said: Sequence[Attribution], sentences: Shelf[Span]) -> list[Attribution]:
    """The attributions, "is expected | to begin" as one content with its subject."""
    whole: list[Attribution] = []
    for a in said:
        one = replace(a, content=_pieces(text, a.content))
        before = whole[-1] if whole else None
        alone = before is not None and not (one.source and before.source)
        if before and alone and _goes_on(text, before.content[-1], one.content[0]):
            content = Span(before.content[-1].start, one.content[0].end)
            contents = (*before.content[:-1], content, *one.content[1:])
            source, cue = before.source or one.source, one.cue or before.cue
            whole[-1] = replace(before, source=source, cue=cue, content=contents)
        else:
            whole.append(one if one.source else _with_subject(text, one, sentences))
    return whole


def _pieces(text: str, contents: Sequence[Span]) -> tuple[Span, ...]:
    """The contents in text order, those inside others left out, those that break off and go on joined."""
    apart = sorted(c for c in set(contents) if not any(o.covers(c) for o in contents if o != c))
    whole = apart[:1]
    for piece in apart[1:]:
        if _goes_on(text, whole[-1], piece):
            whole[-1] = Span(whole[-1].start, piece.end)
        else:
            whole.append(piece)
    return tuple(whole)


def _goes_on(text: str, left: Span, right: Span) -> bool:
    between = text[left.end : right.start]
    if not between.isspace():
        return False
    if _BROKEN_OFF.search(text, left.start, left.end):
        return True
    return _TO.match(text, right.start) is not None and _RAISED.search(text, left.start, left.end) is not None


def _with_subject(text: str, a: Attribution, sentences: Shelf[Span]) -> Attribution:
    """A content that begins at "to launch" behind "is expected", from the subject at the head of its sentence on."""
    first = a.content[0]
    sentence = next(iter(sentences.overlapping(first)), first)
    if not _TO.match(text, first.start) or not 0 < first.start - sentence.start < _LONGEST_SUBJECT:
        return a
    if not _RAISED.search(text, sentence.start, first.start) or _NEW_CLAUSE.search(text, sentence.start, first.start):
        return a
    return replace(a, content=(Span(sentence.start, first.end), *a.content[1:]))


def without_fragments(
    text: str, said: Sequence[Attribution], sentences: Shelf[Span], figures: Sequence[Figure]
) -> list[Attribution]:
    """The attributions without the contents that state nothing: a few words, or the end of a stranger's sentence."""
    counted = Shelf(figures, lambda f: f.span)
    kept = []
    for a in said:
        content = tuple(
            c for c in _whole(text, a) if not (_stray(text, a, c, sentences, counted) or keeps_name_back(text, c))
        )
        if content:
            kept.append(replace(a, content=content) if content != a.content else a)
    return kept


def _whole(text: str, a: Attribution) -> list[Span]:
    """The contents without the words that lead to one that is a clause: "no evidence for | 60 were shot"."""
    kept: list[Span] = []
    for c in reversed(a.content):
        m = _DANGLING.search(text, c.start, c.end) or _NOUN_OF_SAYING.match(text, c.start, c.end)
        leads = m and kept and opens_clause(text, kept[0].start, kept[0].end) and not has_verb(text, c.start, m.start())
        if not leads:
            kept.insert(0, c)
    return kept


def _stray(text: str, a: Attribution, content: Span, sentences: Shelf[Span], counted: Shelf[Figure]) -> bool:
    """Whether a content alone in its sentence states nothing."""
    sentence = next(iter(sentences.overlapping(content)), content)
    if sum(c.overlaps(sentence) for c in a.content) > 1 or _verb_in(text, content):
        return False
    return _bare(text, a, content, counted) or _torn_off(text, a, content, sentence)


def _verb_in(text: str, content: Span) -> bool:
    found = _CONTRACTED.search(text, content.start, content.end)
    return found is not None or has_verb(text, content.start, content.end)


def _bare(text: str, a: Attribution, content: Span, counted: Shelf[Figure]) -> bool:
    """Whether a content is a few words without a verb or a figure, and its cue takes no noun."""
    words = sum(1 for _ in _WORD.finditer(text, content.start, content.end))
    if words >= _FEW or counted.overlapping(content):
        return False
    cue = cues().cues.get(" ".join(a.cue[0].of(text).lower().split())) if a.cue else None
    takes_nouns = cue is not None and (cue.frame in _NOUN_FRAMES or (bool(a.source) and len(a.content) == 1))
    quoted = text[max(0, content.start - 1) : content.start] in ('"', "“", "«", "„")
    return not (takes_nouns or quoted)


def _torn_off(text: str, a: Attribution, content: Span, sentence: Span) -> bool:
    """Whether a content is the end of a sentence in which its source does not stand."""
    if not a.source or len(a.content) == 1 or sentence.overlaps(a.source[0]):
        return False
    before = text[sentence.start : content.start]
    return bool(before.strip(_OPENING)) and not any(mark in before for mark in '"“„«')
