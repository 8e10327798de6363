"""Who is meant by a party label, by what the text names around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.knowledge.actors import countries
from reportedly.knowledge.labels import label_words
from reportedly.records import Actor, Mention, Span

_NEAR_BEFORE = re.compile(
    r"(?:[-–\s]{1,3}(?:linked|affiliated|aligned|inspired|led|allied))?[\s-]{0,2}(?:\w+\s){0,2}\Z"
)
_HEADS = "leader|president|ruler|groups?|rebel groups?|rebels|organi[sz]ations?|network|cells?|factions?|fighters?"
_LINKS = "such as|like|of|from|with|belonging to|affiliated with|loyal to|linked to"
_NEAR_AFTER = re.compile(rf"\s(?:{_HEADS}|forces?|elements)?,?\s?(?:{_LINKS})?\s?(?:the\s)?[\"“(]?\Z")
_NOUN = re.compile(r"\s(?:(?:of|the|all|these|more|new|some|other|from)\s)*([a-z-]{4,})")
_SUBJECT = re.compile(
    r"([\w'’-]+)\s(?:(?:was|were|is|are|has|have|had|been|being|be|fully|completely|recently|now|also)\s)+\Z"
)
_OBJECT = re.compile(
    r"\s(?:(?:of|in|the|[a-z]+|\w+-\w+)\s){0,4}?([A-Z][\w'’]*(?![\w'’]*-[a-z])(?:[-\s](?:[A-Z][\w'’-]*|al|ez|el))*)"
)
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n+")
_GROUP_FOLLOWS = re.compile(
    r"[\s-]+(?:groups?|organi[sz]ations?|networks?|factions?|militias?|cells?|outfits?|alliance|attacks?|rocket|mortar|bomb\w*|controlled|held)\b",
    re.IGNORECASE,
)
_AT_HOME = (
    "state", "state military", "government body", "security force", "political opposition", "monitor", "office",
    "rebel administration", "regional government",
)  # fmt: skip
_GOVERNMENTS = ("government body", "state")
_ARMED = ("armed group", "private military company", "pro-government militia")
_CALLED = (*_ARMED, "political party", "rebel administration")


@dataclass(frozen=True)
class Parties:
    """The actors of a text and where they are named, in order."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    actors: dict[str, Actor]
    focus: str | None
    """The country that the text is about, where one is named far more than others."""

    @classmethod
    def of(cls, text: str, mentions: Sequence[Mention], actors: Sequence[Actor]) -> Parties:
        """Gather the parties of a text."""
        known = {a.id: a for a in actors}
        naming = tuple(m for m in mentions if m.actor in known)
        return cls(naming, tuple(m.span.start for m in naming), known, _focus(text, mentions, known))

    def in_name(self, text: str, span: Span) -> bool:
        """Whether a word belongs to an actor's own name ("Al-Aqsa Martyrs' Brigades")."""
        word = span.of(text)
        if word[0].islower():
            return False
        near = self.between(span.start - 80, span.end)
        return any(m.span.covers(span) and self._names(m, word) for m in near)

    def _names(self, m: Mention, word: str) -> bool:
        actor = self.actors[str(m.actor)]
        if actor.origin in ("bodies", "text"):
            return False
        return any(word in a.replace("'", " ").split() for a in (actor.name, *actor.aliases))

    def groups_named(self, names: frozenset[str]) -> Iterator[Span]:
        """Where actors of these names are named."""
        return (m.span for m in self.mentions if self.actors[str(m.actor)].name in names)

    def last_before(self, span: Span, kinds: Sequence[str], start: int) -> Actor | None:
        """Return the nearest actor of some kinds that is named between `start` and a span."""
        at = bisect_left(self.starts, span.start)
        while at > 0 and start <= self.starts[at - 1]:
            at -= 1
            m = self.mentions[at]
            if m.span.end <= span.start and self._meant(m, kinds):
                return self.actors[str(m.actor)]
        return None

    def first_after(self, span: Span, kinds: Sequence[str], end: int) -> Actor | None:
        """Return the nearest actor of some kinds that is named between a span and `end`."""
        for m in self.between(span.end, end):
            if self._meant(m, kinds):
                return self.actors[str(m.actor)]
        return None

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that begin in start..end."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def most_named(self, kinds: Sequence[str]) -> Actor | None:
        """Return the actor of some kinds that is named most, the first of equals."""
        counted = Counter(str(m.actor) for m in self.mentions if self._meant(m, kinds))
        return self.actors[counted.most_common(1)[0][0]] if counted else None

    def _meant(self, m: Mention, kinds: Sequence[str]) -> bool:
        actor = self.actors[str(m.actor)]
        return actor.kind in kinds and actor.name not in label_words().beside_only

    def shown(self, text: str, span: Span, actor: Actor, kind: str = "armed") -> str:
        """Return the neutral name of a group, an acronym where the text uses one, or of its people."""
        written = {m.span.of(text).removeprefix("the ") for m in self.mentions if m.actor == actor.id}
        acronyms = [a for a in actor.aliases if a.isupper() and " " not in a]
        used = next((a for a in acronyms if any(a in w.split() for w in written)), None)
        name = actor.name
        if used and len(name.split()) > 2:
            name = used
        elif used or acronyms[:1] == list(actor.aliases[:1]):
            # The first alias is the best known short form.
            name = f"{name} ({used or acronyms[0]})" if acronyms else name
        words = label_words()
        people = kind == "armed" and actor.kind in _ARMED and not _GROUP_FOLLOWS.match(text, span.end)
        return words.referents["people"].format(name) if people else name


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


def referent(text: str, span: Span, kind: str, parties: Parties) -> tuple[str | None, str]:
    """Return the id and the neutral name of who a label means; the name is "unclear" where the text does not tell."""
    actor = _beside(text, span, parties)
    if kind in ("state", "ruler"):
        return _ruling(text, span, kind, actor, parties)
    if kind == "taken":
        return None, _place(text, span, parties)
    if actor and (kind != "armed" or actor.kind in _CALLED):
        return actor.id, parties.shown(text, span, actor, kind)
    if kind == "praised":
        return None, label_words().referents["killed" if "martyr" in span.of(text).lower() else "unclear"]
    if kind == "judged":
        return None, label_words().referents["unclear"]
    return _fighting(text, span, parties)


def _beside(text: str, span: Span, parties: Parties) -> Actor | None:
    """Return the actor that is named right before or behind a label, or that the label is a part of."""
    best: tuple[int, Actor] | None = None
    for m in parties.between(span.start - 80, span.end + 41):
        actor = parties.actors[str(m.actor)]
        gap = _gap(text, span, m.span)
        if gap is not None and (best is None or gap < best[0]):
            best = gap, actor
    return best[1] if best else None


def _gap(text: str, span: Span, other: Span) -> int | None:
    if other.overlaps(span):
        return 0
    if 0 <= span.start - other.end <= 24 and _NEAR_BEFORE.match(text[other.end : span.start]):
        return 1 + span.start - other.end
    if 0 <= other.start - span.end <= 40 and _NEAR_AFTER.match(text[span.end : other.start]):
        return 2 + other.start - span.end
    return None


def _ruling(text: str, span: Span, kind: str, actor: Actor | None, parties: Parties) -> tuple[str | None, str]:
    if actor and kind == "ruler" and actor.kind == "person":
        return actor.id, actor.name
    earlier = parties.last_before(span, ("government body",), 0)
    if actor and actor.country and actor.kind in (*_GOVERNMENTS, "person"):
        return _government(actor.country, parties)
    if earlier and earlier.country and kind == "state" and earlier.country == parties.focus:
        return _government(earlier.country, parties)
    if parties.focus and kind == "state":
        return _government(parties.focus, parties)
    return None, label_words().referents["unclear"]


def _government(iso: str, parties: Parties) -> tuple[str | None, str]:
    found = next((a for a in parties.actors.values() if a.country == iso and a.name.startswith("Government of")), None)
    demonym = next((c.demonyms[0] for c in countries() if c.iso == iso and c.demonyms), None)
    name = label_words().referents["state"].format(demonym) if demonym else f"Government of {iso}"
    return (found.id if found else None), name


def _fighting(text: str, span: Span, parties: Parties) -> tuple[str | None, str]:
    """Return the group named nearest in this sentence or the one before, else the one named most, if any."""
    word = span.of(text).lower()
    # Partisan reports call every opponent so; other words are kept for a group that is named.
    opponent = any(stem in word for stem in label_words().opponents)
    near = None if "mercenar" in word else _near(text, span, parties)
    if not near and not opponent:
        near = parties.last_before(span, _ARMED, 0) or parties.most_named(_ARMED)
    if near:
        return near.id, parties.shown(text, span, near)
    return None, label_words().referents["opposition" if opponent else "unclear"]


def _near(text: str, span: Span, parties: Parties) -> Actor | None:
    cuts = [m.end() for m in _SENTENCE.finditer(text, max(0, span.start - 600), span.start)]
    start = cuts[-2] if len(cuts) > 1 else max(0, span.start - 600)
    follows = _SENTENCE.search(text, span.end)
    end = follows.start() if follows else len(text)
    return parties.last_before(span, _ARMED, start) or parties.first_after(span, _ARMED, end)


def _place(text: str, span: Span, parties: Parties) -> str:
    """Return what is said to be liberated, as a capture: the subject of a passive, else what follows."""
    words = label_words().referents
    passive = _SUBJECT.search(text[max(0, span.start - 60) : span.start])
    match = passive or _OBJECT.match(text, span.end) or _NOUN.match(text, span.end)
    holder = parties.most_named(_ARMED)
    loser = words["from"].format(holder.name) if holder else ""
    return words["taken"].format(match.group(1)) + loser if match else words["unclear"]
