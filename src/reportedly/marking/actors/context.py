"""Which of several actors a name means, and whether a short name means one at all, by what else the text names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.actors import word_set
from reportedly.marking.actors.linking import Evidence, Weighed, abstained, best, weigh
from reportedly.marking.actors.list import Find
from reportedly.marking.actors.parts import Linkage, Part, mention_kind, part
from reportedly.marking.actors.words import Word
from reportedly.records import Published

_OTHER = "not linked: a surname behind another given name"


@dataclass(frozen=True, slots=True)
class Decided:
    """Names with a clear meaning, and names of known actors whose meaning is left open, by their first words."""

    parts: list[Part]
    open: list[Part]


def decide(words: Sequence[Word], finds: Sequence[Find], published: Published | None = None) -> Decided:
    """Return one part for each find: decided where it has a clear meaning in this text, else open."""
    sure = [f.entries[0].known for f in finds if len(f.entries) == 1 and not f.entries[0].needs_context]
    evidence = Evidence.of(sure, published)
    found = Decided([], [])
    for find in finds:
        weighed = weigh(find.entries, evidence)
        one = best(weighed)
        if one is None:
            found.open.append(_open(words, find, weighed, abstained(weighed)))
        elif one.entry.known.kind == "person" and _part_of_other_name(words, find):
            found.open.append(_open(words, find, weighed, _OTHER))
        else:
            found.parts.append(_linked(words, find, one, weighed))
    return found


def _linked(words: Sequence[Word], find: Find, one: Weighed, weighed: Sequence[Weighed]) -> Part:
    entry = one.entry
    kind = "nationality" if entry.use == "demonym" else mention_kind(entry.known)
    told = entry.needs_context or len(weighed) > 1
    link = Linkage(tuple(w.candidate() for w in weighed) if told else (), "; ".join(one.reasons) if told else "")
    return part(words, find.first, find.last, kind, entry.known, use=entry.use, link=link)


def _open(words: Sequence[Word], find: Find, weighed: Sequence[Weighed], why: str) -> Part:
    kinds = {mention_kind(w.entry.known) for w in weighed}
    kind = kinds.pop() if len(kinds) == 1 else "organisation"
    link = Linkage(tuple(w.candidate() for w in weighed), why)
    return part(words, find.first, find.last, kind, None, use="open", link=link)


def _part_of_other_name(words: Sequence[Word], find: Find) -> bool:
    """Whether a surname follows another given name ("Mohammed Abbas") and so may be somebody else's."""
    if find.last - find.first > 1 or find.first == 0:
        return False
    word, before = words[find.first], words[find.first - 1]
    if not word.joined or before.owner or not before.text[0].isupper() or before.text.isupper():
        return False
    if before.lower in word_set("titles"):
        return False
    return word.outer < word.start or not _opens(words, find.first - 1)


def _opens(words: Sequence[Word], at: int) -> bool:
    return at == 0 or not words[at].joined
