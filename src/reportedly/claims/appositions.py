"""Sources with the name beside them: "Omar Said, | a villager, | said" is said by Omar Said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.within import Shelf
from reportedly.knowledge.cues import cues
from reportedly.records import Attribution, Span

_COMMA = re.compile(r",\s")
_DESCRIBES = re.compile(r"(?:an?|the)\s[a-z]", re.IGNORECASE)
_STOP = re.compile(r"[.!?“”\"]")
_REACH = 80
_CLOSES = re.compile(r",\s|\s*$")


def with_names(text: str, said: Sequence[Attribution], people: Shelf[Span]) -> list[Attribution]:
    """The attributions, each source with the whole name of a person that it breaks off or stands in apposition to.

    A cue inside a name is none ("Omar Said | told"): an attribution to another, which rests on it, is left out.
    """
    kept = []
    for a in said:
        names = [p for c in a.cue for p in people.overlapping(c) if p.covers(c) and p != c]
        if names and not any(p.overlaps(s) for p in names for s in a.source):
            continue
        cue = tuple(_verb_behind(text, names[0], c) if names and names[0].covers(c) else c for c in a.cue)
        kept.append(replace(a, source=tuple(_named(text, s, people) for s in a.source), cue=cue))
    return kept


def _verb_behind(text: str, name: Span, cue: Span) -> Span:
    """The verb of saying behind a name; the cue itself where there is none."""
    m = cues().pattern.search(text, name.end, name.end + _REACH)
    return cue if m is None or _STOP.search(text, name.end, m.start()) else Span(*m.span())


def _named(text: str, source: Span, people: Shelf[Span]) -> Span:
    near = people.overlapping(Span(max(0, source.start - 3), source.end))
    around = next((p for p in near if p.covers(source) and p.start == source.start), None)
    if around is not None:
        return around
    before = next((p for p in near if p.end <= source.start and _COMMA.fullmatch(text, p.end, source.start)), None)
    described = before is not None and _DESCRIBES.match(text, source.start) and _CLOSES.match(text, source.end)
    return Span(before.start, source.end) if before is not None and described else source
