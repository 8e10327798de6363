"""Holders met so far in a text, and whom a pronoun or "the group" takes up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.claims.voice_kinds import SINGULAR, Phrase, capital, only_states, phrase_of
from reportedly.claims.within import Shelf
from reportedly.knowledge.voices import speakers
from reportedly.records import Actor, Mention, Span, Voice

HE = frozenset(("he", "she", "him", "her"))
IT = frozenset(("it", "which"))
THEY = frozenset(("they", "them"))
SELF = frozenset(("i", "we", "us", "me"))
PRONOUNS = HE | IT | THEY | SELF
_BODIES = frozenset(("organisation", "government", "military", "armed_group"))
_GROUPS = frozenset(("organisation", "military", "armed_group"))  # "the coalition" is no government
_OPENING = re.compile(r"(?:^|[.!?][\"”]?\s+|\n\s*)(?:(?:but|and|also|the|on \w+),?\s)*$", re.IGNORECASE)
_OPENS = 40
_TAG = re.compile(r"\s\w+(?:\s\w+){0,3}[.!?](?:\s|$)")  # "..., it said on Monday.": the subject before is told of
_JOINED = re.compile(r"\b(?:which|that|what|who|whom|as|because|while|and|but|if|when)\s$", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”]?\s")
_AND = re.compile(r"\s(?:and|,)\s")
_WHENCE = ("ish", "ian", "ese", "ican", "aqi", "eli", "udi", "uti", "emeni", "ari", "ench", "utch", "anese")
_REACH, _OFFICE_REACH, _FEW = 400, 1200, 3
_SORTS = {"he": ("person",), "it": ("body", "document", "state"), "they": ("many", "body"),
          "self": ("person", "body", "many", "state")}  # fmt: skip


@dataclass(slots=True)
class Known:
    """A holder met so far: what it is called, whether it is a person, a body or many, and where it spoke last."""

    voice: Voice
    names: frozenset[str]
    head: str
    sort: str
    last: Span
    heads: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Named:
    """The mentions of a text by where they stand, and its actors by id."""

    text: str
    mentions: Shelf[Mention]
    actors: Mapping[str, Actor]

    def mention(self, span: Span) -> Mention | None:
        """The longest mention inside or around a span, linked ones first."""
        near = self.mentions.overlapping(span)
        inside = [m for m in near if span.covers(m.span) or m.span.covers(span)]
        linked = [m for m in inside if m.actor]
        return max(linked or inside, key=lambda m: (len(m.span), m.span.start), default=None)

    def people(self, span: Span) -> list[Mention]:
        """The persons named inside a span, in text order."""
        return [m for m in self.mentions.overlapping(span) if m.kind == "person" and span.covers(m.span)]

    def referent(self, phrase: Phrase, span: Span) -> Mention | None:
        """The person or body named shortly before, to whom a pronoun or "the group" may refer."""
        word = phrase.pronoun
        subject = self.subject(phrase, span)
        if subject is not None:
            return subject
        if word in HE:
            return self._last(span, frozenset(("person",)))
        if word in IT:
            return self._last(span, _BODIES)
        return self._last(span, _GROUPS, phrase.head) if _body_again(phrase) else None

    def subject(self, phrase: Phrase, span: Span) -> Mention | None:
        """The last mention that opens a sentence shortly before a pronoun and can be whom it means."""
        word = phrase.pronoun
        if word not in HE | IT | THEY:
            return None
        tag = _TAG.match(self.text, span.end) and not _JOINED.search(self.text, max(0, span.start - 10), span.start)
        near = self.mentions.overlapping(Span(max(0, span.start - _REACH), span.start + 1))
        before = [m for m in near if m.span.end <= span.start and not self._heads(m.span)]
        opening = [m for m in before if self._opens(m.span) and not (tag and self._told(m.span, span))]
        last = max(opening, key=lambda m: (m.span.start, len(m.span)), default=None)
        if last is None or not self._can_be(last, word):
            return None
        rival = word in HE and any(m.kind == "person" and m.span.start >= last.span.end for m in before)
        return None if rival else last

    def _told(self, span: Span, speaker: Span) -> bool:
        """Whether a name stands in the sentence that ends with its speaker."""
        return _STOP.search(self.text, span.end, speaker.start) is None

    def _opens(self, span: Span) -> bool:
        whole = self.text[span.end : span.end + 1] != "-"
        return whole and _OPENING.search(self.text, max(0, span.start - _OPENS), span.start) is not None

    def _can_be(self, m: Mention, word: str) -> bool:
        head = phrase_of(self.text, m.span)
        joined = _AND.match(self.text, m.span.end) is not None
        many = joined or (not SINGULAR.search(head.head) and not capital(head.words[head.at]))
        if word in THEY:
            return many or only_states(head)
        if word in HE:
            return m.kind == "person" and not many and self._proper(m.span)
        return m.kind in _BODIES and not many

    def _proper(self, span: Span) -> bool:
        words = span.of(self.text).split()
        return capital(words[0]) and capital(words[-1])

    def _heads(self, span: Span) -> bool:
        """Whether a name fills a line of its own, as a heading does."""
        line_end = self.text.find("\n", span.end)
        rest = self.text[span.end : line_end if line_end >= 0 else len(self.text)]
        return not rest.strip() and not self.text[self.text.rfind("\n", 0, span.start) + 1 : span.start].strip()

    def _other(self, span: Span, head: str) -> bool:
        """Whether a name ends in a noun that tells it from a body called otherwise ("Defence Ministry", "monitor")."""
        return _other_noun(span.of(self.text).split()[-1].lower(), head)

    def _last(self, span: Span, kinds: frozenset[str], head: str = "") -> Mention | None:
        near = self.mentions.overlapping(Span(max(0, span.start - _REACH), span.start + 1))
        fit = [m for m in near if m.kind in kinds and m.span.end <= span.start and self._proper(m.span)]
        fit = [m for m in fit if not self._heads(m.span) and not (head and self._other(m.span, head))]
        return fit[-1] if fit else None


def same_holder(phrase: Phrase, span: Span, known: Sequence[Known], named: Named) -> Known | None:
    """The holder met before that a phrase takes up; None where it is a new one. `known` begins with the oldest.

    Somebody named since the last holder of its sort spoke goes before a holder who spoke long ago, and who opens a
    sentence since then before any: a pronoun takes up the subject.
    """
    sorts = _sorts(phrase)
    if sorts:
        found = next((k for k in reversed(known) if k.sort in sorts and k.head not in speakers().words_said), None)
    else:
        found = _last_that_fits(phrase, known) or _office_again(phrase, span, known)
    subject = named.subject(phrase, span)
    gives_way = phrase.pronoun not in HE or (found is not None and found.voice.kind == "role")
    if subject is not None and found is not None and subject.span.start > found.last.end and gives_way:
        again = _last_that_fits(phrase_of(named.text, subject.span), known)
        return again if again is not None and again.sort in sorts else None
    if found is None or not (sorts or _body_again(phrase)):
        return found
    fresh = named.referent(phrase, span)
    stale = span.start - found.last.end > _REACH or (found.voice.kind == "role" and _body_again(phrase))
    return None if fresh and stale and fresh.span.start > found.last.end else found


def _last_that_fits(phrase: Phrase, known: Sequence[Known]) -> Known | None:
    """The last holder that fits; without a name, the last that is called so ("the monitor", and not "the brigade")."""
    fitting = [k for k in reversed(known) if _matches(phrase, phrase.names, k)]
    if not fitting or fitting[0].names:
        return fitting[0] if fitting else None
    return next((k for k in fitting if phrase.head in (k.head, *k.heads)), fitting[0])


def _sorts(phrase: Phrase) -> tuple[str, ...]:
    word = phrase.pronoun
    for name, words in (("he", HE), ("it", IT), ("they", THEY), ("self", SELF)):
        if word in words:
            return _SORTS[name]
    return ()


def _office_again(phrase: Phrase, span: Span, known: Sequence[Known]) -> Known | None:
    """The person named before whom an office takes up ("Ash Carter said ... the secretary added")."""
    if phrase.words[0].lower() != "the" or phrase.head not in speakers().offices or len(phrase.words) > _FEW:
        return None
    people = [k for k in known if k.sort == "person" and k.voice.kind == "named"]
    return people[-1] if people and span.start - people[-1].last.end < _OFFICE_REACH else None


def _body_again(phrase: Phrase) -> bool:
    """Whether a phrase takes up a body without its name: "the group", "the Britain-based monitor"."""
    definite = phrase.words[0].lower() in ("the", "this", "that", "its") and phrase.head in speakers().body_words
    short = len(phrase.words) <= _FEW and not any(w in speakers().state_words for w in phrase.words)
    return definite and short and all(n.endswith("-based") for n in phrase.names) and phrase.words[phrase.at].islower()


def _matches(phrase: Phrase, names: frozenset[str], k: Known) -> bool:
    first = phrase.words[0].lower()
    definite = first in ("the", "this", "that", "its")
    if names and k.names and not _only_whence(k) and (names <= k.names or k.names <= names):
        return _same_sort(phrase, k)
    if k.sort == "body" and _body_again(phrase):
        return not _other_noun(k.head, phrase.head)
    if names or (not definite and first not in speakers().pronouns):
        return False
    return phrase.head == k.head or phrase.head in k.heads


def _only_whence(k: Known) -> bool:
    """Whether a holder has no name but where it is from ("Turkish television"): a Turkish president is another."""
    return k.head in speakers().heads and all(n.endswith(_WHENCE) for n in k.names)


def _other_noun(one: str, head: str) -> bool:
    """Whether a body's noun shows that it is not meant: a ministry is no "monitor"."""
    return one in speakers().heads and one not in speakers().body_words and one != head


def _same_sort(phrase: Phrase, k: Known) -> bool:
    """Whether two phrases that share their names can be one holder: "Eid" and "Rifaat Eid", not "the Syrian army"."""
    if phrase.head == k.head or phrase.head in k.heads:
        return True
    if k.sort == "person" and phrase.head in speakers().bodies | speakers().body_words:
        return False  # "the Observatory" is not its director
    if only_states(phrase) and k.sort != "state":
        return False  # "the US" is not its military
    bare = capital(phrase.words[phrase.at]) and phrase.head not in speakers().collective
    person = k.sort == "person" and bool(SINGULAR.search(phrase.head)) and phrase.head in speakers().role
    return k.voice.kind == "named" and (bare or person)
