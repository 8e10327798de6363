"""Tells what a place name stands for: the place, who acts for it ("Damascus said"), a comparison, a people, a name.

The types are those of Gritta, Pilehvar and Collier, "A pragmatic guide to geoparsing evaluation" (2019).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.knowledge.gazetteer import Entry
from reportedly.knowledge.place_cues import cues
from reportedly.marking.places.clause import Clause, listed
from reportedly.marking.places.heads import BODY, DEED, NONE, OTHER, PLACE, UNKNOWN, head
from reportedly.marking.places.roles import after, before, is_verb
from reportedly.marking.places.words import split
from reportedly.records import Mention, Span

GOVERNING = frozenset({"country", "capital", "adm1", "continent"})
LONGEST_MENTION = 200
_HYPHENED = re.compile(r"\s?[-‐‑–—]\s?(\w+)")
_AGENCY = ("(", "-", "–", "—", ":")


class Sense(NamedTuple):
    """What a name stands for, and the words that tell it."""

    value: str
    why: str = ""


class _Noun(NamedTuple):
    kind: str
    word: str
    owned: bool


def senses(text: str, named: Sequence[tuple[Span, Entry | None]], names: Sequence[Mention] = ()) -> list[Sense]:
    """Return the sense of each name of a text, which are in text order; `names` are the encoder's mentions."""
    clause = Clause.of(text, split(text))
    spans = [span for span, _ in named]
    mentions = sorted((m.span.start, m.span.end, m.kind) for m in names)
    reader = _Reader(clause, mentions, frozenset(s.start for s in spans))
    return [reader.sense(span, entry, run) for (span, entry), run in zip(named, listed(clause, spans), strict=True)]


class _Reader(NamedTuple):
    """Reads names in their clause; `starts` are the offsets at which places begin."""

    clause: Clause
    names: Sequence[tuple[int, int, str]]
    starts: frozenset[int]

    def sense(self, span: Span, entry: Entry | None, run: tuple[int, int]) -> Sense:
        """Read a name; `run` is the list of names that it stands in, as words."""
        told = self.compared(span)
        if told:
            return told
        if entry is not None and entry.demonym:
            kind, word = head(self.clause, run[1]) if self.clause.joined(run[1]) else (NONE, "")
            return Sense("modifier", word) if kind == PLACE else Sense("demonym", word)
        body = self.of_body(span, run[0])
        if body:
            return Sense("embedded", body)
        wide = _is_wide(entry)
        return (
            self.hyphened(span)
            or self.before_noun(self.noun(run[1]), inside=self.inside(run[0], wide=wide), wide=wide)
            or self.in_clause(span, entry, run)
        )

    def compared(self, span: Span) -> Sense | None:
        """Read names that stand for their kind: "a Stalingrad-like defeat", "another Srebrenica"."""
        tail = self.tail(span)
        if tail in cues("sense", "compared"):
            return Sense("comparison", f"-{tail}")
        i = self.clause.at(span)[0]
        last = self.clause.low(i - 1) if self.clause.joined(i) else ""
        earlier = self.clause.low(i - 2) if last and self.clause.joined(i - 1) else ""
        if last in cues("sense", "comparing") and earlier not in cues("sense", "counting"):
            return Sense("comparison", last)
        return None

    def hyphened(self, span: Span) -> Sense | None:
        """Read compounds: "US-backed", "pro-Iran", "London-based"."""
        tail, i = self.tail(span), self.clause.at(span)[0]
        if tail in cues("sense", "backed"):
            return Sense("government", f"-{tail}")
        if self.clause.gap(i) == "-" and self.clause.low(i - 1) in cues("sense", "leaning"):
            return Sense("government", f"{self.clause.low(i - 1)}-")
        return Sense("literal", f"-{tail}") if tail in cues("sense", "based") else None

    def tail(self, span: Span) -> str:
        """Return the word after a hyphen behind a name."""
        hyphened = _HYPHENED.match(self.clause.text, span.end, span.end + 20)
        return hyphened.group(1).lower() if hyphened else ""

    def noun(self, j: int) -> _Noun:
        """Return the noun that a name before word j stands before or owns."""
        at = self.clause.owned(j)
        if at < 0 and not self.clause.joined(j):
            return _Noun(NONE, "", owned=False)
        if self.clause.words[max(at, j)].start in self.starts:
            return _Noun(PLACE if at >= 0 else NONE, "another place", owned=at >= 0)
        return _Noun(*head(self.clause, max(at, j), owned=at >= 0), owned=at >= 0)

    def before_noun(self, noun: _Noun, *, inside: bool, wide: bool) -> Sense | None:
        """Read the noun after a name; None where it does not tell. `inside` says that "in" stands before the name."""
        kind = noun.kind
        if kind == PLACE or (kind == DEED and not wide):
            return Sense("literal", noun.word)
        if kind == OTHER and inside and not noun.owned:
            return None
        if kind == BODY and not noun.owned:
            return Sense("embedded", noun.word)
        told = kind in (OTHER, BODY, DEED) or (kind == UNKNOWN and (noun.owned or not (inside or is_verb(noun.word))))
        return Sense("attribute", noun.word) if told else None

    def in_clause(self, span: Span, entry: Entry | None, run: tuple[int, int]) -> Sense:
        """Read the part that the name has in its clause."""
        governs = entry is not None and entry.kind in GOVERNING
        acts, why = before(self.clause, run[0], governs=governs, wide=_is_wide(entry))
        verb = self.resumed(run[1])
        if acts is None and verb >= 0:
            acts, why = after(self.clause, verb, governs=governs)
        seat = entry is not None and entry.id in cues("sense", "seats")
        if acts or (seat and acts is None):
            return Sense("government", why)
        if acts is None and self.is_body(span, run[0]):
            return Sense("government", "the model reads a body")
        return Sense("literal", why)

    def is_body(self, span: Span, i: int) -> bool:
        """Whether the encoder reads a name as a body and nothing beside it speaks against that ("R-Texas")."""
        return self.model(span) == "organisation" and not self.dateline(span) and self.clause.gap(i) != "-"

    def inside(self, i: int, *, wide: bool) -> bool:
        """Whether "in" or "the city of" stands right before a name, so that the next noun is not its own.

        Before a country or state only with a direction: "in western Syria rebels", but "in Texas politics".
        """
        k = i - 1
        if self.clause.joined(i) and self.clause.low(k) in cues("join", "direction"):
            k, wide = k - 1, False
        if wide or not self.clause.joined(k + 1):
            return False
        named = self.clause.low(k) == "of" and self.clause.low(k - 1) in cues("kind", "before")
        return named or self.clause.low(k) in cues("role", "inside")

    def resumed(self, j: int) -> int:
        """Return where the clause goes on after a name; -1 where a mark ends it.

        "Turkey has" and "Turkey, which has" both go on with "has".
        """
        if self.clause.joined(j):
            return j
        put_in = self.clause.gap(j) == ", " and self.clause.low(j) in cues("verb", "parenthesis")
        return j + 1 if put_in else -1

    def dateline(self, span: Span) -> bool:
        """Whether a name opens its sentence in capitals or before an agency: "WASHINGTON Turnout", "Beirut (AP)"."""
        i, j = self.clause.at(span)
        name = span.of(self.clause.text)
        shouted = name.isupper() and len(name) > 4
        return self.clause.words[i].first and (shouted or self.clause.gap(j).lstrip().startswith(_AGENCY))

    def of_body(self, span: Span, i: int) -> str:
        """Return the head of a name that a place ends: "University of Aleppo", "CBC Edmonton"."""
        k = i - 1
        if not self.clause.joined(i):
            return ""
        if self.clause.low(k) in ("of", "for") and self.clause.joined(k):
            k -= 1
        low = self.clause.low(k)
        if not self.clause.capital(k) or low in cues("join", "direction") | cues("beside", "function"):
            return ""
        if low in cues("beside", "describing"):
            return ""
        if low in cues("body", "words" if k < i - 1 else "before"):
            return low
        around = Span(self.clause.words[k].start, span.end)
        return low if low not in cues("kind", "before") and self.model(around) == "organisation" else ""

    def model(self, span: Span) -> str:
        """Return the kind that the encoder gives the words of a name; empty where it marks none."""
        first = bisect(self.names, (span.start - LONGEST_MENTION,))
        last = bisect(self.names, (span.end,))
        return next((k for s, e, k in self.names[first:last] if s <= span.start and e >= span.end), "")


def _is_wide(entry: Entry | None) -> bool:
    return entry is not None and entry.kind in ("country", "adm1")
