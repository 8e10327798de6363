"""Within an incident: which tellings support, contradict or update one another, on whose word, and why in a sentence.

No verdict on truth: a relation holds between what is told, and stays beside both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from reportedly.linking.incidents import link_id
from reportedly.linking.positions import Position, in_words, positions
from reportedly.linking.tellers import independent
from reportedly.linking.verdicts import relation
from reportedly.records import ASPECTS, Copy, Link, Teller, Telling

_TOLLS = ("killed", "injured")
_BETWEEN = {
    "supports": "{right} says the same of {about} as {left}: {a} and {b}",
    "contradicts": "{left} and {right} cannot both be right on {about}: {a} against {b}",
    "updates": "{right} tells more of {about} than {left}: {b} after {a}",
}
_SOURCES = {
    True: "different sources",
    False: "one source, so it counts once",
    None: "whether they rest on one source is not told",
}


def agreement(members: Sequence[Telling], copies: Iterable[Copy] = (), incident: str | None = None) -> tuple[Link, ...]:
    """The links between the members of one incident, in the order in which they were told.

    Two tellings of one report are held against each other where different voices tell them. `copies` names pairs of
    reports that are one voice.
    """
    copied = frozenset(frozenset((c.left, c.right)) for c in copies)
    ordered = sorted(members, key=lambda t: (t.published or "9", t.ref.document, t.trigger.start))
    links = [
        replace(found, incident=incident, id=link_id(found))
        for about in ASPECTS
        for found in _about(about, ordered, copied)
    ]
    return tuple(links)


def _about(about: str, ordered: Sequence[Telling], copied: frozenset[frozenset[str]]) -> Iterator[Link]:
    held = [p for t in ordered for p in positions(t) if p.about == about]
    for earlier, later in combinations(held, 2):
        a, b = earlier.telling, later.telling
        if a.ref.document == b.ref.document and a.teller == b.teller:
            continue
        alone = independent(a.teller, b.teller, copied=frozenset((a.ref.document, b.ref.document)) in copied)
        kind = relation(earlier, later, independent=alone)
        if kind and _says_something(earlier, later, kind):
            yield _link(earlier, later, kind, alone)


def _says_something(earlier: Position, later: Position, kind: str) -> bool:
    """Whether a relation is news: that they share a day, and happened, is why tellings were joined.

    Within one report only voices that differ on figures, on who did it or on whether it happened are news.
    """
    about = earlier.about
    one_report = earlier.telling.ref.document == later.telling.ref.document
    if one_report and kind == "supports":
        return about in _TOLLS and bool(independent(earlier.telling.teller, later.telling.teller))
    if kind == "supports" and about in ("date", "happened at all"):
        return False
    return not one_report or about in (*_TOLLS, "perpetrator", "happened at all")


def _link(earlier: Position, later: Position, kind: str, alone: bool | None) -> Link:
    a, b = earlier.telling, later.telling
    said = _BETWEEN[kind].format(
        left=name(a.teller), right=name(b.teller), about=earlier.about, a=in_words(earlier), b=in_words(later)
    )
    return Link(
        id="", left=a.ref, right=b.ref, relation=kind, about=earlier.about, left_span=earlier.span,
        right_span=later.span, independent=alone, score=1.0, why=f"{said} ({_SOURCES[alone]}).",
    )  # fmt: skip


def name(teller: Teller) -> str:
    """Whose word it is, for a sentence: the nearest holder and the outlet that carries it."""
    outlet = teller.outlet or "the report"
    via = f"{outlet} ({teller.agency})" if teller.agency else outlet
    return f"{teller.holders[0]} in {via}" if teller.holders else via
