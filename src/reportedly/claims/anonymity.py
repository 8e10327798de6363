"""Who speaks without a name: the clause that says so, wherever it stands in the sentence, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.voices import speakers
from reportedly.records import Span

_REACH, _NEAR, _SHORT = 400, 60, 12
_FORBIDDEN = re.compile(r"\b(?:authori[sz]ed|allowed|permitted)\b", re.IGNORECASE)
_HINT = re.compile(r"anonym|\bnamed\b|identified|\bnames?\b|authori[sz]ed|allowed|permitted", re.IGNORECASE)
_TELLING = re.compile(r"(?:because|as|since|due to|owing to|given|citing)\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:fear\w*|afraid|risk\w*|threat\w*|concern\w*|safety|security|could|might|may|would|can|not|n['’]t)\b",
    re.IGNORECASE,
)


@cache
def _reason() -> re.Pattern[str]:
    return re.compile(rf",?\s((?:{'|'.join(r for r in speakers().reasons if r != 'to')})\s)", re.IGNORECASE)


@cache
def _clause() -> re.Pattern[str]:
    known = speakers()
    reason = rf"(?:,?\s(?:{'|'.join(known.reasons)})\s[^,;.:\"“”]{{2,120}})?"
    return re.compile(rf"\b(?:{'|'.join(known.unnamed)})\b{reason}", re.IGNORECASE)


def keeps_name_back(text: str, content: Span) -> bool:
    """Whether a content is no more than such a clause, or a part of one ("who asked | not to be named")."""
    if not _HINT.search(text, content.start, content.end) and len(content) > _SHORT:
        return False
    low, high = max(0, content.start - _NEAR), min(len(text), content.end + _NEAR)
    found = (Span(*m.span()) for m in _clause().finditer(text, low, high))
    return any(clause.covers(content) for clause in found)


def unnamed_sources(text: str, sentences: Shelf[Span], sources: Sequence[Span]) -> Mapping[Span, Span]:
    """The sources that a clause nearby says will not be named, each with the clause ("spoke on condition of ...").

    The clause belongs to the source before it in its sentence, else to the first behind it, else to the last source
    of the text before, or to later ones that take up the noun before the clause ("a doctor, who asked ...": "the
    doctor").
    """
    found: dict[Span, Span] = {}
    if not sources or not _HINT.search(text):
        return found
    for m in _clause().finditer(text):
        clause = Span(*m.span())
        for owner in _owners(text, clause, sentence_at(sentences, clause), sources):
            found.setdefault(owner, clause)
    return found


def reason_in(text: str, clause: Span) -> Span | None:
    """The words of such a clause that say why: "because he feared arrest", "not authorised to speak"."""
    m = _reason().search(text, clause.start, clause.end)
    if m is not None:
        return Span(m.start(1), clause.end)
    return clause if _FORBIDDEN.search(text, clause.start, clause.end) else None


def feared(text: str) -> list[Span]:
    """The clauses by which sources keep their names back, with what they fear ("for fear of arrest"), untrue as yet.

    A reason that tells what has happened ("because his brother was killed") is left out of the clause.
    """
    if not _HINT.search(text):
        return []
    found = []
    for m in _clause().finditer(text):
        reason = _reason().search(text, m.start(), m.end())
        told = reason is not None and _TELLING.match(reason[1]) and not _UNREAL.search(text, reason.start(), m.end())
        found.append(Span(m.start(), reason.start() if reason is not None and told else m.end()))
    return found


def _owners(text: str, clause: Span, sentence: Span, sources: Sequence[Span]) -> list[Span]:
    here = [s for s in sources if sentence.covers(s)]
    before = [s for s in here if s.start < clause.start]
    if before:
        return [max(before, key=lambda s: (s.end, s.start))]
    nouns = set(text[max(sentence.start, clause.start - _NEAR) : clause.start].lower().split())
    later = [s for s in sources if s.start >= clause.end and _takes_up(text, s, nouns)]
    if here or later:
        return [*here[:1], *later]
    earlier = [s for s in sources if clause.start - _REACH < s.end <= sentence.start]
    return earlier[-1:]


def _takes_up(text: str, source: Span, nouns: set[str]) -> bool:
    words = source.of(text).lower().split()
    return len(words) > 1 and words[0] == "the" and words[-1] in nouns
