"""Who speaks: the kind of each source, one Voice for each distinct holder, and pronouns given to the last that fits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.claims.evidence import Judge, weighed
from reportedly.claims.voice_kinds import SINGULAR, Phrase, capital, is_titled_name, kind_of, phrase_of
from reportedly.claims.within import Shelf
from reportedly.knowledge.voices import speakers
from reportedly.records import Actor, Mention, Span, Voice

REPORTER = Voice("v0", "reporter", None, None, why="the report's own voice")
_HE = frozenset(("he", "she", "him", "her", "i"))
_IT = frozenset(("it", "which"))
_THEY = frozenset(("they", "we", "them"))
_PRONOUN_REACH = 400
_BEFORE = "the person named before"
_TV = frozenset(("tv", "television", "radio"))


@dataclass(frozen=True, slots=True)
class Holders:
    """The voices of a document (v0 first) and the voice id of every source span."""

    voices: tuple[Voice, ...]
    of: Mapping[Span, str]

    def kind(self, voice: str) -> str:
        """The kind of a voice by its id."""
        return next(v.kind for v in self.voices if v.id == voice)


@dataclass(slots=True)
class _Known:
    """A holder met so far: what it is called, and whether it is a person, a body or many."""

    voice: Voice
    names: frozenset[str]
    head: str
    sort: str
    heads: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Named:
    """Mentions by place, actors by id, and a model's judge of kinds where there is one."""

    mentions: Shelf[Mention]
    actors: Mapping[str, Actor]
    judge: Judge | None

    def mention(self, span: Span) -> Mention | None:
        """The longest mention inside or around a span, linked ones first."""
        near = self.mentions.overlapping(span)
        inside = [m for m in near if span.covers(m.span) or m.span.covers(span)]
        linked = [m for m in inside if m.actor]
        return max(linked or inside, key=lambda m: (len(m.span), m.span.start), default=None)

    def person_before(self, span: Span) -> Mention | None:
        """The last person named shortly before a span, to whom a pronoun may refer."""
        near = self.mentions.overlapping(Span(max(0, span.start - _PRONOUN_REACH), span.start + 1))
        people = [m for m in near if m.kind == "person" and m.span.end <= span.start]
        return people[-1] if people else None


def voices_of(
    text: str,
    sources: Sequence[Span],
    mentions: Sequence[Mention] = (),
    actors: Sequence[Actor] = (),
    judge: Judge | None = None,
) -> Holders:
    """One Voice for each distinct holder among the source spans, in text order; v0 is the reporter.

    A phrase with the same name or the same described role is the same holder; a pronoun or "the group" takes the
    last holder of its sort. A linked mention gives the name and the actor; `judge` is a model's view of the kind.
    """
    known: list[_Known] = []
    named = _Named(Shelf(mentions, lambda m: m.span), {a.id: a for a in actors}, judge)
    given: dict[Span, str] = {}
    for span in sorted(set(sources)):
        phrase = phrase_of(text, span)
        earlier = _same_holder(phrase, known)
        if earlier is None:
            earlier = _new_holder(text, span, phrase, f"v{len(known) + 1}", named)
            known.append(earlier)
        elif earlier is not known[-1]:
            known.remove(earlier)
            known.append(earlier)
        given[span] = earlier.voice.id
    ordered = sorted((k.voice for k in known), key=lambda v: int(v.id[1:]))
    return Holders((REPORTER, *ordered), given)


def _same_holder(phrase: Phrase, known: list[_Known]) -> _Known | None:
    head = phrase.words[0].lower()
    if len(phrase.words) == 1 and head in _HE | _IT | _THEY:
        sorts = ("person",) if head in _HE else ("body", "document", "state") if head in _IT else ("many", "body")
        return next((k for k in reversed(known) if k.sort in sorts), None)
    names = phrase.names
    for k in reversed(known):
        if _matches(phrase, names, k):
            return k
    return None


def _matches(phrase: Phrase, names: frozenset[str], k: _Known) -> bool:
    first = phrase.words[0].lower()
    definite = first in ("the", "this", "that", "its")
    if names and k.names and (names <= k.names or k.names <= names):
        return _same_sort(phrase, k)
    if definite and phrase.head in speakers().body_words and k.sort == "body":
        based = {n for n in names if n.endswith("-based")}
        return names == based
    if names or (not definite and first not in speakers().pronouns):
        return False
    return phrase.head == k.head or phrase.head in k.heads


def _same_sort(phrase: Phrase, k: _Known) -> bool:
    """Whether two phrases that share their names can be one holder: "Eid" and "Rifaat Eid", not "the Syrian army"."""
    if phrase.head == k.head or phrase.head in k.heads:
        return True
    bare = capital(phrase.words[phrase.at]) and phrase.head not in speakers().collective
    person = k.sort == "person" and bool(SINGULAR.search(phrase.head)) and phrase.head in speakers().role
    return k.voice.kind == "named" and (bare or person)


def _new_holder(text: str, span: Span, phrase: Phrase, id_: str, named: _Named) -> _Known:
    mention = named.mention(span)
    if len(phrase.words) == 1 and phrase.head in _HE:
        mention = named.person_before(span)
    kind, why = _kind(text, span, phrase, mention)
    cued = phrase.head in speakers().heads or kind != "role"
    kind, overruled = weighed("voice", kind, cued, named.judge, (span,))
    actor = mention.actor if mention else None
    name = _name(
        text, mention.span if why == _BEFORE and mention else span, phrase, kind, named.actors.get(actor or "")
    )
    voice = Voice(id_, kind, name, span, actor, "; ".join(w for w in (why, overruled) if w))
    heads = {w.lower() for w in phrase.words if w.lower() in speakers().heads}
    return _Known(voice, phrase.names, phrase.head, _sort(phrase, kind), heads)


def _kind(text: str, span: Span, phrase: Phrase, mention: Mention | None) -> tuple[str, str]:
    if mention is not None and mention.span.end <= span.start:
        return "named", _BEFORE
    end = text.find(".", span.end)
    kind, why = kind_of(phrase, text[span.end : min(end if end > 0 else len(text), span.end + 90)])
    ends_in_name = mention is not None and mention.kind == "person" and mention.span.end == span.end
    if kind == "role" and ends_in_name and capital(phrase.words[-1]) and phrase.words[0].lower() not in ("a", "an"):
        return "named", "a person's name"
    return kind, why


def _name(text: str, span: Span, phrase: Phrase, kind: str, actor: Actor | None) -> str | None:
    if kind not in ("named", "collective"):
        return None
    if actor and (kind == "named" or phrase.head not in speakers().collective):
        return actor.name
    if kind == "named" or (phrase.names and capital(phrase.words[phrase.at])):
        return _without_article(span.of(text))
    return None


def _without_article(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE))


def _sort(phrase: Phrase, kind: str) -> str:
    known = speakers()
    if kind == "document":
        return "document"
    if kind == "collective":
        return "state" if phrase.names and phrase.head not in known.collective else "many"
    if (
        phrase.head in known.bodies | speakers().body_words | _TV
        or phrase.words[phrase.at].isupper()
        or (phrase.at + 1 < len(phrase.words) and capital(phrase.words[phrase.at]) and not is_titled_name(phrase))
    ):
        return "body"
    if kind == "role" and not SINGULAR.search(phrase.head):
        return "many"
    return "person"
