"""The parties that a text names, in order, for who is meant by its labels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.actors import countries
from reportedly.knowledge.labels import label_words
from reportedly.records import Actor, Mention, Span

_AT_HOME = (
    "state", "state military", "government body", "security force", "political opposition", "monitor", "office",
    "rebel administration", "regional government",
)  # fmt: skip
_OPEN = re.compile(r"\([^)\n]*\Z")
_FORCES = ("military", "armed_group")
_TAKERS = ("state military", "security force", "international force", "armed group", "pro-government militia")
ARMED = ("armed group", "private military company", "pro-government militia")


@dataclass(frozen=True)
class Parties:
    """The actors of a text and where they are named, in order."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    actors: dict[str, Actor]
    people: tuple[Mention, ...]
    """Where persons are named, of the actors or not."""
    forces: tuple[Mention, ...]
    """Where those who can take a place are named or described."""
    rebels: tuple[int, ...]
    """Where the text speaks of rebels or of an armed opposition, without a name."""
    aside: frozenset[str]
    """The mentions that say more of another: in brackets, or part of a longer name."""
    focus: str | None
    """The country that the text is about, where one is named far more than others."""

    @classmethod
    def of(cls, text: str, mentions: Sequence[Mention], actors: Sequence[Actor]) -> Parties:
        """Gather the parties of a text."""
        known = {a.id: a for a in actors}
        naming = tuple(m for m in mentions if m.actor in known)
        people = tuple(m for m in mentions if m.kind == "person")
        forces = tuple(
            m for m in mentions if m.kind in _FORCES or (m.actor in known and known[m.actor].kind in _TAKERS)
        )
        rebels = tuple(m.start() for m in label_words().rebels.finditer(text))
        starts = tuple(m.span.start for m in naming)
        aside = frozenset(_asides(text, naming))
        return cls(naming, starts, known, people, forces, rebels, aside, _focus(text, mentions, known))

    @property
    def state_fights(self) -> bool:
        """Whether the text names a state's army or government."""
        return any(a.kind in ("state military", "security force", "government body") for a in self.actors.values())

    def actor(self, m: Mention) -> Actor:
        """Return the actor that a mention names."""
        return self.actors[str(m.actor)]

    def in_name(self, text: str, span: Span) -> bool:
        """Whether a word belongs to an actor's own name ("Al-Aqsa Martyrs' Brigades")."""
        word = span.of(text)
        if word[0].islower():
            return False
        near = self.between(span.start - 80, span.end)
        return any(m.span.covers(span) and self._names(m, word) for m in near)

    def _names(self, m: Mention, word: str) -> bool:
        actor = self.actor(m)
        if actor.origin in ("bodies", "text"):
            return False
        return any(word in a.replace("'", " ").split() for a in (actor.name, *actor.aliases))

    def groups_named(self, names: frozenset[str]) -> Iterator[Span]:
        """Where actors of these names are named."""
        return (m.span for m in self.mentions if self.actor(m).name in names)

    def last_before(self, span: Span, kinds: Sequence[str], start: int) -> Mention | None:
        """Return where an actor of some kinds is named last between `start` and a span."""
        at = bisect_left(self.starts, span.start)
        while at > 0 and start <= self.starts[at - 1]:
            at -= 1
            m = self.mentions[at]
            if m.span.end <= span.start and self._meant(m, kinds):
                return m
        return None

    def first_after(self, span: Span, kinds: Sequence[str], end: int) -> Mention | None:
        """Return where an actor of some kinds is named first between a span and `end`."""
        return next((m for m in self.between(span.end, end) if self._meant(m, kinds)), None)

    def force_before(self, span: Span, start: int, but: Actor | None = None) -> Mention | None:
        """Return where a force other than one is named or described last between `start` and a span."""
        known = [m for m in self.forces if start <= m.span.start and m.span.end <= span.start]
        return next((m for m in reversed(known) if not but or m.actor != but.id), None)

    def rebels_before(self, span: Span, start: int) -> int:
        """Return where the text speaks last of rebels between `start` and a span, else -1."""
        at = bisect_left(self.rebels, span.start)
        return self.rebels[at - 1] if at and self.rebels[at - 1] >= start else -1

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that begin in start..end."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def most_named(self, kinds: Sequence[str]) -> Actor | None:
        """Return the actor of some kinds that is named most, the first of equals."""
        counted = Counter(str(m.actor) for m in self.mentions if self._meant(m, kinds))
        return self.actors[counted.most_common(1)[0][0]] if counted else None

    def _meant(self, m: Mention, kinds: Sequence[str]) -> bool:
        actor = self.actor(m)
        return m.id not in self.aside and actor.kind in kinds and actor.name not in label_words().beside_only


def _asides(text: str, naming: Sequence[Mention]) -> Iterator[str]:
    longest: Mention | None = None
    for m in naming:
        bracket = _OPEN.search(text[max(0, m.span.start - 60) : m.span.start])
        inner = longest and longest.span.covers(m.span) and longest.actor != m.actor
        if bracket or inner:
            yield m.id
        if longest is None or m.span.end > longest.span.end:
            longest = m


def _focus(text: str, mentions: Sequence[Mention], known: dict[str, Actor]) -> str | None:
    names = {n: c.iso for c in countries() for n in (*c.names, *c.demonyms)}
    counted: Counter[str] = Counter()
    for m in mentions:
        actor = known.get(m.actor or "")
        written = m.span.of(text).removeprefix("the ")
        iso = actor.country if actor else names.get(written) or names.get(written.removesuffix("s"))
        # Groups fight abroad and outlets sit abroad.
        if iso and not (actor and actor.kind not in _AT_HOME):
            counted[iso] += 1
    first, second = (*counted.most_common(2), (None, 0), (None, 0))[:2]
    return first[0] if first[1] > second[1] else None
