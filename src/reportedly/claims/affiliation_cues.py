"""Where a text says whose side somebody is on: "Turkish-backed rebels", "loyal to X", "al-Qaeda's affiliate Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.actors import Country, countries
from reportedly.knowledge.affiliations import affiliation_words
from reportedly.records import Mention, Span

_REACH = 150  # code points between a party and what is said of it
_SIDES = ("person", "organisation", "military", "armed_group", "government", "group")
_PATRONS = (*_SIDES, "nationality")
_ADJECTIVES = r"(?:[\w’'-]+\s){0,3}"
_BEHIND = re.compile(rf"\s{_ADJECTIVES}\Z")
_TO_PATRON = re.compile(r"(?:\sand\s\w+|\sor\s\w+)?(?:\sby)?\s(?:the\s|an?\s)?(?:[a-z]+\s){0,2}\Z")
_NOUN_PATRON = re.compile(r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}\Z")
_APPOSITION = re.compile(r",?\s(?:(?:in|of)\s\w+,?\s)?(?:the\s)?\Z")
_LISTED = re.compile(r"(?:,|,?\s(?:and|or))\s(?:the\s)?")
_NAME = re.compile(r"\b(?:(?:The|An?|Some|Many|Several|Two|But|And|When)\s)?((?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*)\Z")
_NAME_BEHIND = re.compile(r"(?:the\s)?((?:[A-Z]\.){2,}|[A-Z]\w*(?:\s[A-Z]\w*){0,2})")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What a text says of a party: its type, the party, its patron, the words, whether they deny it."""

    type: str
    party: Span
    patron: Span
    trigger: Span
    denied: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with its sentences and mentions by their places."""

    text: str
    lines: Shelf[Span]
    sides: Shelf[Mention]
    patrons: Shelf[Mention]

    @classmethod
    def of(cls, text: str, lines: tuple[Span, ...], mentions: tuple[Mention, ...]) -> Scene:
        """Shelve what the cues need."""
        sides = [m for m in mentions if m.kind in _SIDES]
        patrons = [m for m in mentions if m.kind in _PATRONS or (m.kind == "place" and country(m.span.of(text)))]
        return cls(text, Shelf(lines, lambda s: s), Shelf(sides, lambda m: m.span), Shelf(patrons, lambda m: m.span))


def affiliations(scene: Scene) -> Iterator[Affiliation]:
    """Return all that is said of whose side parties are on, by the place of the words."""
    words = affiliation_words()
    for where in ("hyphen", "pro", "by", "before", "noun"):
        for match in getattr(words, where).finditer(scene.text):
            found = _FIND[where](scene, Span(*match.span()))
            if found is None or found[1].covers(found[0]):
                continue
            party, first, denied = found
            kind = words.type_of(where, match.group())
            for patron in (first, *_further(scene, first.end, where)):
                yield Affiliation(kind, party, patron, Span(*match.span()), denied)


def _near(shelf: Shelf[Mention], start: int, end: int) -> list[Mention]:
    return shelf.overlapping(Span(start, end)) if 0 <= start < end else []


Found = tuple[Span, Span, bool] | None


def _hyphen(scene: Scene, cue: Span) -> Found:
    patron = _patron_before(scene, cue.start - 1)
    party = _party_behind(scene, cue.end) if patron else None
    return (party, patron, False) if party and patron else None


def _pro(scene: Scene, cue: Span) -> Found:
    patron = _patron_behind(scene, cue.end + 1, re.compile(r"\Z"))
    party = _party_behind(scene, patron.end) if patron else None
    return (party, patron, False) if party and patron else None


def _before(scene: Scene, cue: Span) -> Found:
    patron = _patron_behind(scene, cue.end, _TO_PATRON)
    told = _party_before(scene, cue) if patron else None
    return (told[0], patron, told[1]) if told and patron else None


def _noun(scene: Scene, cue: Span) -> Found:
    patron = _mention_before(scene, cue.start)
    if patron is None or scene.text[cue.end : cue.end + 4] == " of ":
        return None
    line = sentence_at(scene.lines, cue)
    for m in _near(scene.sides, cue.end, line.end):
        if m.span.start > cue.end and _APPOSITION.fullmatch(scene.text, cue.end, m.span.start):
            return m.span, patron, False
    told = _party_before(scene, patron)
    return (told[0], patron, told[1]) if told else None


_FIND = {"hyphen": _hyphen, "pro": _pro, "by": _before, "before": _before, "noun": _noun}


def _further(scene: Scene, end: int, where: str) -> Iterator[Span]:
    """The patrons that are listed behind the first ("by Turkey, Qatar and the Kremlin")."""
    for m in _near(scene.patrons, end, end + 120) if where in ("by", "before") else ():
        if m.span.start > end and _LISTED.fullmatch(scene.text, end, m.span.start):
            yield m.span
            end = m.span.end


def country(words: str) -> Country | None:
    """Return the state that some words name, also as an adjective."""
    return _countries().get(words.removeprefix("the ").removesuffix("'s").replace(".", ""))


@cache
def _countries() -> dict[str, Country]:
    return {name: c for c in reversed(countries()) for name in (*c.names, *c.demonyms)}


def _patron_before(scene: Scene, end: int) -> Span | None:
    """Return the name that ends at a place, as a mention or as capitalised words."""
    ending = [m.span for m in _near(scene.patrons, end - 1, end) if m.span.end == end]
    if ending:
        return max(ending, key=len)
    name = _NAME.search(scene.text, max(0, end - 40), end)
    return Span(name.start(1), end) if name else None


def _mention_before(scene: Scene, end: int) -> Span | None:
    near = [m for m in _near(scene.patrons, max(0, end - 40), end) if m.span.end < end]
    noun = affiliation_words().noun
    fitting = [
        m.span
        for m in near
        if _NOUN_PATRON.fullmatch(scene.text, m.span.end, end) and not noun.search(m.span.of(scene.text))
    ]
    return max(fitting, default=None)


def _patron_behind(scene: Scene, start: int, gap: re.Pattern[str]) -> Span | None:
    near = [m.span for m in _near(scene.patrons, start, start + 40)]
    fitting = [s for s in near if s.start >= start and gap.match(scene.text, start, s.start)]
    if fitting:
        return min(fitting, key=lambda s: (s.start, -s.end))
    lead = re.compile(r"(?:\sand\s\w+)?(?:\sby)?\s?").match(scene.text, start)
    name = _NAME_BEHIND.match(scene.text, lead.end() if lead else start)
    # Any other word behind it may be a place that is fought for.
    return Span(*name.span(1)) if name and country(name.group(1)) else None


def _party_behind(scene: Scene, start: int) -> Span | None:
    """Return the party that an adjective stands before: a mention around or behind it, or a noun for parties."""
    end = min(sentence_at(scene.lines, Span(start - 1, start)).end, start + 60)
    named = [m.span for m in _near(scene.sides, start, end)]
    noun = affiliation_words().parties.search(scene.text, start, end)
    nouns = [Span(*noun.span())] if noun else []
    fitting = (s for s in (*named, *nouns) if s.start < start or _BEHIND.fullmatch(scene.text, start, s.start))
    nearest = min(fitting, key=lambda s: (s.start, -s.end), default=None)
    if nearest in nouns:
        # "the militia Dawn Brigade"
        return next((s for s in named if nearest.end in (s.start - 1, s.end) or s.covers(nearest)), nearest)
    return nearest


def _party_before(scene: Scene, cue: Span) -> tuple[Span, bool] | None:
    """Return the party that a cue says something of, and whether it is denied; only joining words stand between."""
    words, start = affiliation_words(), max(sentence_at(scene.lines, cue).start, cue.start - _REACH)
    named = [m.span for m in _near(scene.sides, start, cue.start) if m.span.end < cue.start]
    nouns = [Span(*m.span()) for m in words.parties.finditer(scene.text, start, cue.start)]
    for span in sorted({*named, *nouns}, key=lambda s: (s.end, len(s)), reverse=True):
        gap = scene.text[span.end : cue.start]
        if all(w.lower() in words.joining for w in re.findall(r"[\w’'-]+", gap)) and not re.search(r"[.;:]", gap):
            return _widest(span, named), bool(words.denying.search(gap))
    return None


def _widest(span: Span, named: list[Span]) -> Span:
    """Return the mention that ends with a noun, else the noun itself."""
    return max((s for s in named if s.end == span.end), key=len, default=span)
