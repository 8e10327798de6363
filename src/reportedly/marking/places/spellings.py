"""Looks up names that the gazetteer lacks as written by their sound, inside the countries of the report only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.knowledge.gazetteer import Entry, Gazetteer
from reportedly.knowledge.place_cues import cues, feature_kinds
from reportedly.marking.places.names import ACCEPTED, DOUBTFUL, Found
from reportedly.marking.places.words import Word, outside, sequences, split
from reportedly.records import Mention, Span

MOST_COUNTRIES = 3
_ARTICLE = re.compile(r"[AE]l[a-z]{4,}")
FOCUS = 0.12
SHORTEST = 4
LONGEST_NAME = 3
# Least likeness of the keys: where the encoder reads a place, and where only the words before it speak for one.
MARKED, UNMARKED = 80.0, 100.0
# Where names are many (more than 9,000 keys) vowels tell villages apart: at 80 every third Ukrainian name would be
# taken for a place elsewhere, at 90 every fifth (python -m benchmarks spellings).
CROWDED = {"UA": 90.0, "RU": 90.0, "TR": 90.0, "IR": 90.0}
# Least score of the encoder for a name that nothing in the gazetteer fits: after "near", and anywhere.
PROBABLE, SURE = 0.5, 0.8
SETTLED = frozenset({"town", "city", "suburb", "adm1", "adm2", "camp"})


def focus(countries: Mapping[str, float], total: float) -> tuple[str, ...]:
    """Return the countries that the text is about (ISO codes), at most three, the weightiest first."""
    kept = sorted((-w, c) for c, w in countries.items() if total and w / total >= FOCUS)
    return tuple(c for _, c in kept[:MOST_COUNTRIES])


def widened(found: Sequence[Found], countries: Sequence[str], gazetteer: Gazetteer) -> list[Found]:
    """Give names that only lie elsewhere the places of a like sound inside the countries as further candidates."""
    return [_widened(f, countries, gazetteer) for f in found]


def _widened(f: Found, countries: Sequence[str], gazetteer: Gazetteer) -> Found:
    known = any(e.country in countries or e.kind in ("country", "continent", "sea") or e.demonym for e in f.entries)
    if known or f.name[0] in "=," or any(e.population >= 500_000 for e in f.entries):
        return f
    like = [e for e in gazetteer.similar(f.name, countries) if (e.spelling or 0.0) >= UNMARKED]
    return replace(f, entries=(*f.entries, *like)) if like else f


def respelled(
    text: str, names: Sequence[Mention], found: Sequence[Found], countries: Sequence[str], gazetteer: Gazetteer
) -> list[Found]:
    """Return names without an entry of their own: those that the encoder reads as places, and those after "near".

    Marked names, and those that the text calls a town, are kept without entries where nothing fits; others only where
    a spelling key agrees.
    """
    tokens = split(text)
    taken = [f.span for f in found if f.score > ACCEPTED - DOUBTFUL]
    marked = {s: m.score for m in names if m.kind == "place" for s in _proper(text, tokens, m.span)}
    kinds = set(_before_kind(text, tokens)) - {m.span for m in names if m.kind != "place"}
    after = dict(_after_cue(text, tokens)) | dict.fromkeys(kinds, True)
    # "Wadi Sarif" before its kind is one name, though the gazetteer has a Wadi.
    whole = {s for s in kinds if all(s.covers(t) for t in taken if s.overlaps(t)) and s not in taken}
    free = sorted({*outside(sorted({*marked, *after}), taken), *whole})
    usage = gazetteer.usage({w.lower() for s in free for w in s.of(text).split()})
    out: list[Found] = []
    for span in free:
        if (out and out[-1].span.overlaps(span)) or _is_common(span.of(text), usage, span in marked or span in kinds):
            continue
        entries = _alike(span.of(text), MARKED if span in marked else UNMARKED, countries, gazetteer)
        if entries or after.get(span) or marked.get(span, 0.0) >= (PROBABLE if span in after else SURE):
            out.append(_found(text, span, entries, marked.get(span)))
    return out


def _found(text: str, span: Span, entries: tuple[Entry, ...], score: float | None) -> Found:
    why = "the model reads a place" if score is not None else "after a word of place"
    spelt = ("a like spelling in a country of the report",) if entries else ("not in the gazetteer",)
    return Found(span, span.of(text), entries, ACCEPTED + (score or 0.3), (why, *spelt))


def _alike(name: str, least: float, countries: Sequence[str], gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return places of a like sound; also of a name with its article grown on ("Alwaer") or its apostrophe lost."""
    for written in _written(name):
        found = tuple(e for e in gazetteer.similar(written, countries) if is_alike(e, least))
        if found:
            return found
    return ()


def is_alike(e: Entry, least: float = MARKED) -> bool:
    """Whether a place found by its key is like enough for the country that it lies in."""
    return (e.spelling or 0.0) >= max(least, CROWDED.get(e.country or "", least))


def _written(name: str) -> Iterable[str]:
    if name.endswith("s") and len(name) > SHORTEST + 1:
        yield name[:-1]
    yield name
    if _ARTICLE.match(name):
        yield name[2:]


def _proper(text: str, tokens: Sequence[Word], within: Span) -> Iterable[Span]:
    """Yield the longest capitalised sequence inside a mention: "the northern town of Tahwid" gives "Tahwid"."""
    inside = [t for t in tokens[_first(tokens, within.start) :][:12] if t.end <= within.end]
    spans = [Span(inside[i].start, inside[j - 1].end) for i, j, name in sequences(text, inside) if name[0] not in "=,"]
    yield from sorted(spans, key=lambda s: (-len(s), s.start))[:1]


def _first(tokens: Sequence[Word], start: int) -> int:
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].start < start else (low, middle)
    return low


def _after_cue(text: str, tokens: Sequence[Word]) -> Iterable[tuple[Span, bool]]:
    """Yield names after a word of place, and whether that word is its kind ("the village of X")."""
    strong = cues("locate", "strong") | cues("locate", "spelt") | cues("locate", "actions")
    for i in range(1, len(tokens)):
        before, token = tokens[i - 1], tokens[i]
        if not token.capital or token.text.isupper() or text[before.end : token.start] != " ":
            continue
        named = before.low == "of" and i > 1 and not SETTLED.isdisjoint(feature_kinds(tokens[i - 2].low))
        if not (named or before.low in strong):
            continue
        j = i + 1
        while j < len(tokens) and _goes_on(text, tokens[j - 1], tokens[j]):
            j += 1
        yield Span(token.start, next(t.end for t in reversed(tokens[i:j]) if t.capital)), named


def _before_kind(text: str, tokens: Sequence[Word]) -> Iterable[Span]:
    """Yield names of one to three words between a word of place or of its taking and a kind of place.

    "At the Wadi Sarif crossing", "stormed the Wadi Sarif crossing".
    """
    kinds, prepositions = cues("unlisted", "kinds"), cues("unlisted", "prepositions") | cues("locate", "actions")
    for j in range(2, len(tokens)):
        i = j
        while i > 0 and j - i < LONGEST_NAME and tokens[i - 1].capital and _blank(text, tokens, i):
            i -= 1
        before = i - 2 if i > 1 and tokens[i - 1].low == "the" else i - 1
        fits = tokens[j].low in kinds and not tokens[j].capital and i < j and before >= 0
        if fits and tokens[before].low in prepositions and _blank(text, tokens, before + 1) and _blank(text, tokens, i):
            yield Span(tokens[i].start, tokens[j - 1].end)


def _blank(text: str, tokens: Sequence[Word], i: int) -> bool:
    """Whether only a blank stands before word i."""
    return text[tokens[i - 1].end : tokens[i].start] == " "


def _goes_on(text: str, left: Word, right: Word) -> bool:
    joins = right.capital or (right.low in cues("join", "inner") and right.low not in ("and", "of", "the", "in", "on"))
    return joins and text[left.end : right.start] in ("-", " ")


def _is_common(name: str, usage: Mapping[str, int], marked: bool) -> bool:
    words = [w.lower() for w in name.split() if not w.islower()]
    if len(name) < SHORTEST or all(w in cues("never", "words") for w in words):
        return True
    return not marked and any(usage.get(w, 0) for w in words)
