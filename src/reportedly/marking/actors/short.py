"""Later short forms of an actor that the text named in full before: "Eid", "the Observatory", "SOHR", "the army"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.knowledge.actors import Body, Known, actor_words, word_set
from reportedly.marking.actors.bodies import form_at
from reportedly.marking.actors.parts import Part, covered, part, state_body
from reportedly.marking.actors.words import Word

_ACRONYM = re.compile(
    r"[’'´]?s?\s?\(\s?(?:the\s)?[\"“'‘]?((?=[^\s)]{0,9}[A-Z][^\s)]{0,9}[A-Z])[A-Za-z/&-]{2,10})[\"”'’]?[),;]"
)
_ALONE = ("coalition", "observatory", "alliance")
_REGIMES = ("regime", "regimes")
_BESIDE = (*_REGIMES, "government", "loyalist", "opposition", "rebel")  # the sides, as words before "forces"
_PLAIN = frozenset(
    {
        "government",
        "army",
        "armed-forces",
        "air-force",
        "navy",
        "police",
        "security-forces",
        "parliament",
        "opposition",
        "armed-opposition",
    }
)


@dataclass
class _Memory:
    """What was named so far: actors by surname, by head noun and by acronym, and bodies of states by their kind."""

    surnames: dict[str, Known] = field(default_factory=dict)
    heads: dict[str, Known] = field(default_factory=dict)
    acronyms: dict[str, Known] = field(default_factory=dict)
    bodies: dict[str, list[Known]] = field(default_factory=dict)
    focus: str | None = None
    regime: str | None = None

    def keep(self, text: str, words: Sequence[Word], p: Part) -> None:
        """Remember a part."""
        if p.known is None or p.known.kind == "state":
            return
        if p.body:
            self.bodies.setdefault(p.body, []).append(p.known)
            if words[p.last - 1].lower in _REGIMES:
                self.regime = p.known.country
        acronym = _ACRONYM.match(text, p.end)
        if acronym:
            self.acronyms[acronym.group(1)] = p.known
        if p.kind == "person" and p.known.kind == "person" and _has_surname(words, p):
            self.surnames[words[p.last - 1].lower] = p.known
        elif p.kind != "person":
            for word in words[p.first : p.last]:
                if word.lower in word_set("heads"):
                    self.heads[word.lower] = p.known

    def body(self, body: Body, first: str) -> Known | None:
        """Return the body of that sort of the state that the text is about, else the one named last."""
        family: list[str] = actor_words()["words"]["military_family"]
        ids = [body.id, *(f for f in family if f != body.id)] if body.id in family else [body.id]
        named = [k for i in ids for k in self.bodies.get(i, ())]
        land = self.regime if first in _REGIMES and self.regime else self.focus
        mine = next((k for k in reversed(named) if k.country == land), None)
        if mine:
            return mine
        if first in _BESIDE:
            return state_body(body, land) if land else None
        return named[-1] if named else None


def short_forms(text: str, words: Sequence[Word], parts: Sequence[Part]) -> list[Part]:
    """Return the parts and, between them, the short forms of actors named before."""
    starts = {p.first: p for p in parts}
    taken = covered(parts)
    memory = _Memory(focus=_focus(parts))
    done: list[Part] = []
    at = 0
    while at < len(words):
        found = starts.get(at)
        if found is None and at not in taken:
            found = _short(words, at, memory)
        if found is None or found.first < at:
            at += 1
            continue
        memory.keep(text, words, found)
        done.append(found)
        at = max(found.last, at + 1)
    return done


def _has_surname(words: Sequence[Word], p: Part) -> bool:
    """Whether the name ends with a surname and not with a by-name ("Omar the Chechen")."""
    return p.last - p.first > 1 and all(w.lower != "the" for w in words[p.first : p.last])


def _focus(parts: Sequence[Part]) -> str | None:
    """Return the country that most of the named states and bodies of states belong to."""
    named = (p.known for p in parts if p.known and (p.use in ("name", "demonym", "body") or p.kind == "military"))
    lands = Counter(k.country for k in named if k.country)
    land, times = lands.most_common(1)[0] if lands else (None, 0)
    return land if 2 * times > lands.total() else None


def _short(words: Sequence[Word], at: int, memory: _Memory) -> Part | None:
    word = words[at]
    if word.text in memory.acronyms:
        known = memory.acronyms[word.text]
        return part(words, at, at + 1, _kind(known), known, use="short")
    after_the = at > 0 and words[at - 1].lower == "the" and word.joined
    if word.text[0].isupper():
        return _capitalised(words, at, memory, after_the) or _body(words, at, memory, after_the)
    if after_the and word.lower in _ALONE and word.lower in memory.heads and not _goes_on(words, at):
        return part(words, at, at + 1, _kind(memory.heads[word.lower]), memory.heads[word.lower], use="short")
    return _body(words, at, memory, after_the)


def _capitalised(words: Sequence[Word], at: int, memory: _Memory, after_the: bool) -> Part | None:
    word = words[at]
    known = memory.surnames.get(word.lower) or memory.surnames.get(word.lower.removesuffix("s"))
    if known and not _inside_name(words, at):
        return part(words, at, at + 1, "person", known, use="short")
    known = memory.heads.get(word.lower)
    if known and after_the and not _goes_on(words, at):
        return part(words, at, at + 1, _kind(known), known, use="short")
    return None


def _body(words: Sequence[Word], at: int, memory: _Memory, after_the: bool) -> Part | None:
    """Return a state's body without its state ("the army", "the Interior Ministry", "government forces")."""
    found = form_at(words, at, joined=False)
    if not found or (at and words[at].joined and words[at].hyphen):
        return None
    end, body = found
    if not (after_the and _nameable(body)) and not _by_itself(words, at, end):
        return None
    if body.id == "air-force" and not words[end - 1].lower.startswith("force"):
        return None
    known = memory.body(body, words[at].lower)
    if known is None and (end - at < 2 or body.kind == "office"):
        return None
    return part(words, at, end, body.mention, known, use="short" if known else "noun", body=body.id if known else None)


def _nameable(body: Body) -> bool:
    return body.id in _PLAIN or body.id.startswith("ministry.")


def _by_itself(words: Sequence[Word], at: int, end: int) -> bool:
    return end - at > 1 and words[at].lower in (*_BESIDE, "security", "state")


def _kind(known: Known) -> str:
    kinds: dict[str, str] = actor_words()["kinds"]
    return kinds.get(known.kind, "organisation")


def _inside_name(words: Sequence[Word], at: int) -> bool:
    """Whether a capitalised word stands right before: another given name."""
    before = words[at - 1] if at and words[at].joined else None
    if before is None or not before.text[0].isupper():
        return False
    return before.lower not in word_set("titles") and before.lower not in word_set("openers")


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether the name continues ("the Council of Europe", "the Front Line")."""
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
    return bool(after and (after.text[0].isupper() or after.lower in ("of", "for")))


def states(words: Sequence[Word], parts: Sequence[Part], places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Return the parts, each state's name read as a government or as a place; `places` are the model's."""
    for p in parts:
        if p.use != "name" or p.known is None:
            yield p
            continue
        if _acts(words, p, places):
            yield p
        else:
            yield Part(p.first, p.last, p.start, p.end, "place", None, p.use)


def _acts(words: Sequence[Word], p: Part, places: Sequence[tuple[int, int]]) -> bool:
    at = p.first - 1
    while at >= 0 and words[at].lower == "the":
        at -= 1
    if words[p.last - 1].owner and _deed(words, p.last):
        return True
    before = words[at].lower if at >= 0 and words[p.first].joined else ""
    if before in word_set("places"):
        return False
    after = words[p.last].lower if p.last < len(words) and words[p.last].joined else ""
    # "Yemen's capital" is in Yemen; bodies of Yemen were composed before.
    if after in word_set("based") or words[p.last - 1].owner:
        return False
    if before in word_set("agents") or after in word_set("says"):
        return True
    at = bisect_left(places, (p.end, 0))
    return not any(start < p.end and p.start < end for start, end in places[max(at - 2, 0) : at])


def _deed(words: Sequence[Word], at: int) -> bool:
    """Whether a government's deed follows, perhaps after an adjective ("diplomatic efforts")."""
    return any(word.joined and word.lower in word_set("deeds") for word in words[at : at + 2])
