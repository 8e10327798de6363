"""Who speaks: the kind of each source, one Voice for each distinct holder, and pronouns given to the last that fits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.anonymity import reason_in, unnamed_sources
from reportedly.claims.antecedents import HE, PRONOUNS, THEY, Known, Named, same_holder
from reportedly.claims.evidence import Judge, weighed
from reportedly.claims.voice_kinds import SINGULAR, Phrase, capital, is_titled_name, kind_of, phrase_of
from reportedly.claims.within import Shelf
from reportedly.knowledge.voices import speakers
from reportedly.records import Actor, Mention, Span, Voice

REPORTER = Voice("v0", "reporter", None, None, why="the report's own voice")
_APPOSED = re.compile(r",|\s(?:a|an|the)\s")
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_ASIDE = 30
_BY_NOUN = frozenset(("role", "collective", "document"))
_TV = frozenset(("tv", "television", "radio"))


@dataclass(frozen=True, slots=True)
class Holders:
    """The voices of a document (v0 first) and the voice id of every source span."""

    voices: tuple[Voice, ...]
    of: Mapping[Span, str]

    def kind(self, voice: str) -> str:
        """The kind of a voice by its id."""
        return next(v.kind for v in self.voices if v.id == voice)


@dataclass(frozen=True)
class _Sources:
    """What is known of the sources beside their words: names around them, clauses on anonymity, a model's judge."""

    text: str
    named: Named
    unnamed: Mapping[Span, Span]
    judge: Judge | None


def voices_of(
    text: str,
    sources: Sequence[Span],
    mentions: Sequence[Mention] = (),
    actors: Sequence[Actor] = (),
    judge: Judge | None = None,
    sentences: Sequence[Span] = (),
) -> Holders:
    """One Voice for each distinct holder among the source spans, in text order; v0 is the reporter.

    A phrase with the same name or the same described role is the same holder; a pronoun or "the group" takes the
    last holder of its sort, or who was named shortly before. A linked mention gives the name and the actor; `judge`
    is a model's view of the kind. A clause in the source's own sentence ("on condition of anonymity") makes it
    anonymous.
    """
    ordered = sorted(set(sources))
    lines = Shelf(sentences or ((Span(0, len(text)),) if text else ()), lambda s: s)
    named = Named(text, Shelf(mentions, lambda m: m.span), {a.id: a for a in actors})
    told = _Sources(text, named, unnamed_sources(text, lines, ordered), judge)
    known: list[Known] = []
    given: dict[Span, str] = {}
    for span in ordered:
        phrase = phrase_of(text, span)
        found = same_holder(phrase, span, known, named)
        if found is None:
            found = _new_holder(told, span, phrase, f"v{len(known) + 1}")
        else:
            known.remove(found)
        known.append(_again(told, found, span, told.unnamed.get(span)))
        given[span] = found.voice.id
    voices = sorted((k.voice for k in known), key=lambda v: int(v.id[1:]))
    return Holders((REPORTER, *voices), given)


def _again(told: _Sources, k: Known, span: Span, clause: Span | None) -> Known:
    """The holder with its last place, anonymous from the start if a later clause says so."""
    k.last = span
    if clause and k.voice.kind == "role":
        v = k.voice
        k.voice = Voice(v.id, "anonymous", None, v.span, v.actor, _kept_back(told, clause))
    if clause and k.voice.kind == "anonymous":
        k.voice = replace(k.voice, unnamed=k.voice.unnamed or reason_in(told.text, clause))
    return k


def _kept_back(told: _Sources, clause: Span) -> str:
    return f"not named: “{' '.join(clause.of(told.text).split())}”"


def _new_holder(told: _Sources, span: Span, phrase: Phrase, id_: str) -> Known:
    referent = told.named.referent(phrase, span)
    mention = referent or told.named.mention(span)
    clause = None if referent else told.unnamed.get(span)
    kind, why = _kind(told, span, phrase, referent)
    if clause and kind in ("role", "collective"):
        kind, why = "anonymous", _kept_back(told, clause)
    elif kind in ("role", "collective", "document") and (hidden := _hidden(told.text, span)):
        kind, why = "anonymous", f"described as {hidden}"
    elif not referent:
        kind, why = _weighed(told, span, phrase, kind, why)
    person = _bearer(told, span, mention) if kind == "named" and not referent else None
    actor = _actor(told, person or mention, kind)
    bearer = referent or person
    name = _name(told, bearer.span if bearer else span, phrase, kind, actor)
    heads = {w.lower() for w in phrase.words if w.lower() in speakers().heads}
    voice = Voice(id_, kind, name, span, actor.id if actor else None, why)
    return Known(voice, phrase.names, phrase.head, _sort(phrase, kind), span, heads)


def _hidden(text: str, span: Span) -> str:
    """The word right before a source that says it has no name ("an, here undisclosed, | embassy"), empty if none."""
    words = text[max(0, span.start - _ASIDE) : span.start].rstrip(" ,").rsplit(maxsplit=1)
    word = words[-1].lower() if words else ""
    return word if word in speakers().anonymous else ""


def _actor(told: _Sources, mention: Mention | None, kind: str) -> Actor | None:
    """The actor of a mention; the body for which a person by name speaks is not himself."""
    if mention is None or mention.actor is None:
        return None
    actor = told.named.actors.get(mention.actor)
    return None if actor and kind == "named" and mention.kind == "person" != actor.kind else actor


def _bearer(told: _Sources, span: Span, mention: Mention | None) -> Mention | None:
    """The person whose name stands in a source beside that of a body ("Omar Said, a spokesman for the brigade")."""
    people = told.named.people(span)
    named = (m for m in people if m.span == span or _with_name(told.text, span, m.span))
    return next(named, people[0] if people and mention is None else None)


def _kind(told: _Sources, span: Span, phrase: Phrase, referent: Mention | None) -> tuple[str, str]:
    if referent:
        name = " ".join(referent.span.of(told.text).split())
        return _taken_up(told, phrase, referent), f"takes up “{name}”, named before"
    kind, why = kind_of(phrase)
    if kind == "role" and any(_with_name(told.text, span, m.span) for m in told.named.people(span)):
        return "named", "a person's name"
    return kind, why


def _taken_up(told: _Sources, phrase: Phrase, referent: Mention) -> str:
    """The kind of whom a pronoun takes up: several are many, and a body without a name is not named."""
    if phrase.pronoun in HE:
        return "named"
    called = kind_of(phrase_of(told.text, referent.span))[0]
    if phrase.pronoun in THEY:
        return "collective" if called == "named" else called
    return called if called == "collective" or not capital(referent.span.of(told.text).split()[-1]) else "named"


def _with_name(text: str, span: Span, name: Span) -> bool:
    """Whether a description stands beside its bearer's name: "Omar Said a doctor", "the head of police, Omar Said"."""
    words = name.of(text).split()
    if not span.covers(name) or not capital(words[0]) or words[0].lower() in speakers().determiners:
        return False
    before = text[span.start : name.start].rstrip()
    if all(capital(w) for w in before.split()):
        return _APPOSED.match(text, name.end, span.end) is not None or _is_office(text[name.end : span.end])
    closes = text[name.end : span.end].strip(" ,)") == ""
    last = before.split()[-1].lower() if before else ""
    return closes and (before.endswith((",", "(")) or (last not in speakers().links and not _INDEFINITE.match(before)))


def _is_office(behind: str) -> bool:
    """Whether an office and its body follow ("Nasr Odeh Secretary General of the council")."""
    words = behind.split()
    return len(words) > 1 and capital(words[0]) and words[0].lower() in speakers().offices


def _weighed(told: _Sources, span: Span, phrase: Phrase, kind: str, why: str) -> tuple[str, str]:
    """The kind with a model's view; nobody is named without a name: a capital or a body's noun in the phrase.

    A noun for speakers is what the kinds are defined by, and is not overruled but by a name.
    """
    cued = phrase.head in speakers().heads or kind != "role"
    judged, overruled = weighed("voice", kind, cued, told.judge, (span,))
    if judged in _BY_NOUN and kind != "named" and phrase.head in speakers().heads:
        return kind, why
    if judged == "named" and kind != "named" and not _nameable(phrase):
        return kind, why
    return judged, "; ".join(w for w in (why, overruled) if w)


def _nameable(phrase: Phrase) -> bool:
    first = phrase.words[0].lower()
    if phrase.pronoun in PRONOUNS:
        return True
    if first in ("a", "an") or any(w.lower() in speakers().state_words for w in phrase.words):
        return False
    return capital(phrase.words[phrase.at]) or phrase.head in speakers().body_words


def _name(told: _Sources, span: Span, phrase: Phrase, kind: str, actor: Actor | None) -> str | None:
    if kind not in ("named", "collective"):
        return None
    if actor and (kind == "named" or phrase.head not in speakers().collective):
        return actor.name
    if kind == "named" or (phrase.names and capital(phrase.words[phrase.at])):
        return _without_article(span.of(told.text).split(", ")[0])
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
        phrase.head in known.bodies | known.body_words | _TV
        or phrase.words[phrase.at].isupper()
        or (phrase.at + 1 < len(phrase.words) and capital(phrase.words[phrase.at]) and not is_titled_name(phrase))
    ):
        return "body"
    if kind == "role" and not SINGULAR.search(phrase.head):
        return "many"
    return "person"
