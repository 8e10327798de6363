"""Why one place of a name was chosen and the others were not, in words: by what set them apart the most."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.knowledge.gazetteer import Entry

LEAST = 0.3  # of a power of ten: smaller differences decide nothing


class Standing(NamedTuple):
    """What speaks for one place of a name, in powers of ten: its size and kind, what the text says, what lies near."""

    parent: float = 0.0
    beside: float = 0.0
    kind: float = 0.0
    spelling: float = 0.0
    size: float = 0.0
    country: float = 0.0
    near: float = 0.0

    @property
    def total(self) -> float:
        """The sum of all that speaks for it."""
        return sum(self)


_CHOSEN = {
    "parent": "lies in the area named with it",
    "beside": "lies in an area named beside it",
    "kind": "the place: no word asks for the area named after it",
    "spelling": "is spelled most alike",
    "size": "the most prominent of this name",
    "country": "in the country that the text is about",
    "near": "near the other places of the text",
}
_REFUSED = {
    "parent": "not in the area named with it",
    "beside": "not in an area named beside it",
    "kind": "an area that no word asks for",
    "spelling": "is spelled less alike",
    "size": "less prominent",
    "country": "the text is less about its country",
    "near": "farther from the other places of the text",
}


def chosen(best: Standing, second: Standing | None, kinds: frozenset[str], entry: Entry) -> str:
    """Return why the best place was chosen over the second (None where the name has no other)."""
    if second is None:
        return "the only place of this name"
    part = _apart(best, second)
    if part == "kind" and entry.kind in kinds:
        return f"is what the word beside it says ({entry.kind})"
    return _CHOSEN[part]


def refused(mine: Standing, best: Standing, entry: Entry, winner: Entry) -> str:
    """Return why a place was not chosen."""
    part = _apart(best, mine)
    if part == "size" and 0 < entry.population < winner.population:
        return f"less prominent ({entry.population:,} people against {winner.population:,})"
    if part == "kind" and mine.kind >= 0:
        return f"not what the word beside the name says ({winner.kind})"
    return _REFUSED[part]


def _apart(better: Standing, worse: Standing) -> str:
    """Return the first part that decides, in the order of the fields where several are as good."""
    gaps = [b - w for b, w in zip(better, worse, strict=True)]
    most = max(gaps)
    return Standing._fields[gaps.index(most)] if most >= LEAST else "size"
