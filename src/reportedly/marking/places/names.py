"""Finds words that may name a place: capitalised sequences that the gazetteer has, with what speaks for and against."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.knowledge.gazetteer import COMMON_WORD, GIVEN_NAME, SURNAME, Entry, Gazetteer
from reportedly.knowledge.place_cues import cues, feature_kinds
from reportedly.marking.places.ranking import lies_in
from reportedly.marking.places.words import COMMA, Chosen, Word, longest, sequences, split
from reportedly.records import Mention, Span

ACCEPTED = 1.5
LONGEST_MENTION = 200
LISTED = 1.6
PERSON = frozenset({"after a title or initial", "after a given name", "a person's name", "a given name before a name"})
PROMINENT = frozenset({"country", "capital", "continent"})
DOUBTFUL = 1.3  # so much below ACCEPTED a name may still be lifted by what the text says around it
_NUMBERED = re.compile(r"\d|I{1,3}|IV|V")
_DATELINE = re.compile(r"(?:, [A-Z][\w.]{1,12}\.?){0,2}(?: ?\([A-Z][^()\n]{1,20}\))? ?(?:[-–—]{1,2}) ")


@dataclass(frozen=True, slots=True)
class Found:
    """A sequence that the gazetteer has. `score` above ACCEPTED reads it as a place; `parent` names the area after it.

    `kinds` are the feature kinds that a word beside it asks for ("province"); `why` are the reasons.
    """

    span: Span
    name: str
    entries: tuple[Entry, ...]
    score: float
    why: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    person: bool = False
    parent: tuple[Entry, ...] = ()
    words: tuple[int, int] = field(default=(0, 0))


def find(text: str, names: Sequence[Mention], gazetteer: Gazetteer) -> list[Found]:
    """All sequences that may be places, in text order and without overlap, scored by their words and surroundings."""
    tokens = split(text)
    spans = list(sequences(text, tokens))
    entries = gazetteer.lookup_all({surface for *_, surface in spans})
    usage = gazetteer.usage({t.low for t in tokens if t.capital})
    chosen = longest(spans, entries)
    parents = {s: (j, e) for (i, j, s, e) in ((c[0], c[1], tokens[c[0]].start, c[3]) for c in chosen)}
    judge = _Judge(text, tokens, usage, parents, _covers(names))
    return [judge.found(c) for c in chosen]


def _covers(names: Sequence[Mention]) -> list[tuple[int, int, str, float]]:
    return sorted((m.span.start, m.span.end, m.kind, m.score) for m in names)


@dataclass(frozen=True)
class _Judge:
    text: str
    tokens: Sequence[Word]
    usage: Mapping[str, int]
    chosen: Mapping[int, tuple[int, tuple[Entry, ...]]]
    names: list[tuple[int, int, str, float]]

    def found(self, c: Chosen) -> Found:
        i, j, surface, entries = c
        start, end = self.tokens[i].start, self.tokens[j - 1].end
        if surface[0] in "=," and surface.endswith(".") and self.text[end : end + 1] == ".":
            end += 1
        parent = self.parent(j, end, entries)
        reasons: list[tuple[float, str]] = [_standing(entries), *self.before(i), *self.after(j, entries)]
        reasons += self.itself(i, j, surface, entries)
        reasons += self.model(start, end)
        reasons += self.dateline(i, j, end)
        if parent:
            reasons.append((3.0, "stands before the area that it lies in"))
        person = any(why in PERSON for _, why in reasons)
        return Found(
            Span(start, end), surface, entries, sum(p for p, _ in reasons), tuple(w for p, w in reasons if w),
            kinds=self.kinds(i, j), person=person, parent=parent, words=(i, j),
        )  # fmt: skip

    def low(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def gap(self, i: int) -> str:
        """Return what stands between word i-1 and word i."""
        if not 0 < i < len(self.tokens):
            return "\n"
        return self.text[self.tokens[i - 1].end : self.tokens[i].start]

    def before(self, i: int) -> Iterable[tuple[float, str]]:
        if i == 0 or self.tokens[i].first or self.gap(i) not in (" ", "\u00a0", "-", ". "):
            if i and COMMA.search(self.gap(i)) and self.tokens[i - 1].capital:
                yield 0.5, "after a comma and a name"
            return
        k = i - 1
        while k > 0 and (self.low(k) == "the" or self.low(k) in cues("join", "direction")) and self.gap(k) == " ":
            k -= 1
        word = self.low(k)
        if word == "of" and self.low(k - 1) in cues("kind", "before"):
            yield 3.0, f'"{self.low(k - 1)} of"'
        elif word in cues("locate", "strong"):
            yield 1.8, f'"{word}" before it'
        elif word in cues("locate", "medium") or word in cues("locate", "actions"):
            yield 0.9, f'"{word}" before it'
        elif word in cues("sense", "comparing"):
            yield 1.0, f'"{word}" before it'
        else:
            yield from self.name_before(i, k)

    def name_before(self, i: int, k: int) -> Iterable[tuple[float, str]]:
        token = self.tokens[k]
        flags = self.usage.get(token.low, 0)
        if not token.capital or self.gap(k + 1) == "-":
            return
        if token.low in cues("person", "titles") or (len(token.text) == 1 and token.low not in "a"):
            yield -4.0, "after a title or initial"
        elif flags & GIVEN_NAME and not flags & COMMON_WORD:
            yield -4.0, "after a given name"
        elif token.low in cues("kind", "inside") and not self.is_country(k):
            yield -4.0, f"a piece of a name with “{token.text}”"
        elif self.tokens[i].text[0].islower() and not feature_kinds(token.low):
            yield -3.0, "ends a longer name"
        elif not token.first and token.low not in cues("join", "direction") and not self.is_country(k):
            yield -1.2, "inside a longer name"

    def after(self, j: int, entries: tuple[Entry, ...]) -> Iterable[tuple[float, str]]:
        if j >= len(self.tokens) or self.gap(j) not in (" ", "\u00a0", "-"):
            return
        token = self.tokens[j]
        if token.low in cues("kind", "after") or (token.low in cues("organisation", "after") and token.capital):
            yield 1.5, f'"{token.low}" after it'
        elif _NUMBERED.fullmatch(token.text) and self.gap(j) == " ":
            yield -4.0, "a numbered meeting or thing"
        elif token.low in cues("office", "words"):
            yield 0.8, f'"{token.low}" after it'
        elif token.capital and token.low in cues("organisation", "media"):
            yield -4.0, "a newspaper's name"
        elif token.low in cues("person", "verbs") and not _is_government(entries):
            yield -1.0, "speaks like a person"
        elif token.low in cues("person", "after"):
            yield -4.0, "a person's name"
        elif token.capital and self.gap(j) != "-" and not _is_demonym(entries):
            yield from self.name_after(j)

    def is_chosen(self, j: int) -> bool:
        """Whether a name that the gazetteer has starts at word j."""
        return self.tokens[j].start in self.chosen

    def is_country(self, j: int) -> bool:
        """Whether a country or its people is named at word j."""
        return any(e.demonym or e.kind == "country" for e in self.chosen.get(self.tokens[j].start, (0, ()))[1])

    def name_after(self, j: int) -> Iterable[tuple[float, str]]:
        flags, after = (self.usage.get(self.tokens[at].low, 0) for at in (j - 1, j))
        surname = after & SURNAME and not after & COMMON_WORD
        if flags & GIVEN_NAME and (surname or not self.is_chosen(j)):
            yield -3.5, "a given name before a name"
        elif self.is_chosen(j):
            return
        elif surname:
            yield -1.8, "before a surname"
        else:
            yield -0.6, "before another name"

    def itself(self, i: int, j: int, surface: str, entries: tuple[Entry, ...]) -> Iterable[tuple[float, str]]:
        if surface[0] in "=,":
            yield 2.0, "an abbreviation"
            return
        if j - i > 1:
            yield 0.8, ""
            if self.low(i) in cues("kind", "inside"):
                yield 1.5, f'"{self.low(i)}" in its name'
            return
        token = self.tokens[i]
        if token.low in cues("never", "words") and not any(e.kind == "country" or e.demonym for e in entries):
            yield -6.0, "a common word"
            return
        if token.text.isupper() and token.low in cues("dateline", "agencies"):
            yield -6.0, "a news agency"
            return
        if feature_kinds(token.low) and not any(e.id.startswith("own:") for e in entries):
            yield -4.0, "a word for a kind of place"
        if any(e.kind in PROMINENT or e.demonym or (e.kind == "adm1" and e.main) for e in entries):
            return
        yield from self.otherwise(token)

    def otherwise(self, token: Word) -> Iterable[tuple[float, str]]:
        """Yield what else a single word may be: a common word, somebody's name, an acronym."""
        flags = self.usage.get(token.low, 0)
        if flags & COMMON_WORD:
            yield (-3.0 if token.first else -1.8), "a common word"
        if flags & GIVEN_NAME:
            yield -1.2, "also a given name"
        if flags & SURNAME:
            yield -0.6, "also a surname"
        if token.first and flags:
            yield -0.5, "starts the sentence"
        if token.text.isupper() and len(token.text) < 5:
            yield -2.5, "an acronym"

    def model(self, start: int, end: int) -> Iterable[tuple[float, str]]:
        """Yield what the encoder's mention of these words says; a description of a person keeps its places."""
        first = bisect(self.names, (start - LONGEST_MENTION,))
        last = bisect(self.names, (end,))
        for s, e, kind, score in self.names[first:last]:
            if s >= end or e <= start:
                continue
            if kind in ("place", "facility", "nationality"):
                yield 1.5 * score, "the model reads a place"
            elif kind == "person" and not self.described(s, e, start, end):
                yield -3.0 * score, "the model reads a person"

    def described(self, s: int, e: int, start: int, end: int) -> bool:
        """Whether the rest of a person's mention shows that the place only describes them ("an Edmonton resident")."""
        rest = re.findall(r"\w+", f"{self.text[s:start]} {self.text[end:e]}")
        return any(w[0].islower() and len(w) > 1 for w in rest) or not cues("office", "words").isdisjoint(
            w.lower() for w in re.findall(r"\w+", self.text[end:e])
        )

    def dateline(self, i: int, j: int, end: int) -> Iterable[tuple[float, str]]:
        """Yield for a name that opens a line and stands before a dash or an agency: "DAMASCUS (Reuters) -"."""
        opened = not self.text[max(0, self.tokens[i].start - 2) : self.tokens[i].start].strip(" \n")
        if opened and self.tokens[i].first and _DATELINE.match(self.text, end):
            yield 3.0, "a dateline"

    def parent(self, j: int, end: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return the areas named after a comma, if one of the entries lies in it."""
        if j >= len(self.tokens) or not re.fullmatch(r"\.?,[ \u00a0]", self.gap(j)):
            return ()
        _, areas = self.chosen.get(self.tokens[j].start, (0, ()))
        return tuple(a for a in areas if a.kind in ("country", "adm1", "adm2") and any(lies_in(e, a) for e in entries))

    def kinds(self, i: int, j: int) -> frozenset[str]:
        """Return the feature kinds that a word beside it asks for: "X province", "the city of X", "Mount X"."""
        after = feature_kinds(self.low(j)) if self.gap(j) in (" ", "\u00a0") else frozenset()
        if after or self.gap(i) not in (" ", "\u00a0"):
            return after
        return feature_kinds(self.low(i - 2 if self.low(i - 1) == "of" else i - 1))


def _is_demonym(entries: Sequence[Entry]) -> bool:
    return any(e.demonym for e in entries)


def _is_government(entries: Sequence[Entry]) -> bool:
    return any(e.kind in ("country", "capital", "adm1", "continent") or e.demonym for e in entries)


def _standing(entries: Sequence[Entry]) -> tuple[float, str]:
    """How well known the best of the places is."""
    return max((_fame(e) for e in entries), default=0.0), ""


def _fame(e: Entry) -> float:
    if e.kind in ("country", "continent") or e.demonym:
        return 3.0
    if e.kind in ("adm1", "capital", "sea") and e.main:
        return 2.5
    if not e.id.startswith(("geonames:", "ocha:")):
        return LISTED if e.kind in ("town", "suburb") else 2.0
    size = next((points for least, points in _SIZES if e.population >= least), 0.3) - (0 if e.main else 0.3)
    return max(size, LISTED) if e.listed else size


_SIZES = ((1_000_000, 2.2), (200_000, 1.7), (50_000, 1.2), (10_000, 0.8))
