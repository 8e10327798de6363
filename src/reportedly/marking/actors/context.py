"""Which of several actors a name means, and whether a short name means one at all, by what else the text names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.knowledge.actors import Known, word_set
from reportedly.marking.actors.list import Entry, Find
from reportedly.marking.actors.parts import Part, mention_kind, part
from reportedly.marking.actors.words import Word


def decide(words: Sequence[Word], finds: Sequence[Find]) -> list[Part]:
    """One part for each find that has a clear meaning in this text."""
    sure = [f.entries[0] for f in finds if len(f.entries) == 1 and not f.entries[0].needs_context]
    lands = Counter(e.known.country for e in sure if e.known.country)
    names = {e.known.name for e in sure}
    parts = []
    for find in finds:
        entry = _choose(find.entries, lands, names)
        if entry is None or (entry.known.kind == "person" and _part_of_other_name(words, find)):
            continue
        kind = "nationality" if entry.use == "demonym" else mention_kind(entry.known)
        parts.append(part(words, find.first, find.last, kind, entry.known, use=entry.use))
    return parts


def _choose(entries: Sequence[Entry], lands: Mapping[str, int], names: set[str]) -> Entry | None:
    fitting = [e for e in entries if not e.needs_context or _supported(e.known, lands, names)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    named = [e for e in fitting if e.known.name in names]
    if len(named) == 1:
        return named[0]
    ranked = sorted(fitting, key=lambda e: -_times(e, lands))
    # Two that fit equally well are left open.
    return ranked[0] if _times(ranked[0], lands) > _times(ranked[1], lands) else None


def _times(entry: Entry, lands: Mapping[str, int]) -> int:
    return lands.get(entry.known.country or "", 0)


def _supported(known: Known, lands: Mapping[str, int], names: set[str]) -> bool:
    if known.name in names or (known.country and lands.get(known.country)):
        return True
    return any(r.of in names for r in known.roles)


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
