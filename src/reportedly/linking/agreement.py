"""Within an incident: which tellings support, contradict or update one another, on whose word, and why in a sentence.

No verdict on truth: a relation holds between what is told, and stays beside both. A newcomer is held against the first
tellings of each value, so that one more report costs the same however many say what was said before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.linking.incidents import link_id
from reportedly.linking.positions import Position, in_words, positions, value_key
from reportedly.linking.rivals import rivals, told_numbers
from reportedly.linking.tellers import independent
from reportedly.linking.verdicts import relation
from reportedly.records import ASPECTS, Copy, Link, Ref, Teller, Telling

_TOLLS = ("killed", "injured")
_SAID = 12  # tellings of one value that others are held against
_BETWEEN = {
    "supports": "{right} says the same of {about} as {left}: {a} and {b}",
    "contradicts": "{left} and {right} cannot both be right on {about}: {a} against {b}",
    "updates": "{right} tells more of {about} than {left}: {b} after {a}",
}
_ASKED = {"happened at all": "whether it happened"}  # an aspect whose name is no noun, within a sentence
_SOURCES = {
    True: "different sources",
    False: "one source, so it counts once",
    None: "whether they rest on one source is not told",
}


def agreement(
    members: Sequence[Telling],
    copies: Iterable[Copy] = (),
    incident: str | None = None,
    new: Collection[Ref] | None = None,
) -> tuple[Link, ...]:
    """The links between the members of one incident, given in the order in which they joined.

    Two tellings of one report are held against each other where different voices tell them; of two reports, each speaks
    by its first word on an aspect, but for tolls, of which every one counts. `copies` names pairs of reports that are
    one voice. With `new` only the links of those newcomers, who must stand at the end, to all that stood before them.
    """
    copied = frozenset(frozenset((c.left, c.right)) for c in copies)
    links = [
        replace(found, incident=incident, id=link_id(found))
        for about in ASPECTS
        for pair in _pairs(_held(about, members), new)
        for found in _between(pair, copied)
    ]
    return tuple(links)


def _held(about: str, members: Sequence[Telling]) -> list[tuple[Position, bool]]:
    """What the members say on an aspect, and whether it is the word of their report to others."""
    held = [p for t in members for p in positions(t) if p.about == about]
    first: dict[str, Position] = {}
    for p in held:
        first.setdefault(p.telling.ref.document, p)
    return [(p, about in _TOLLS or first[p.telling.ref.document] is p) for p in held]


def _pairs(held: Sequence[tuple[Position, bool]], new: Collection[Ref] | None) -> Iterator[tuple[Position, Position]]:
    said: dict[object, list[tuple[Position, bool]]] = {}
    numbers = told_numbers(p for p, _ in held)
    for position, speaks in held:
        if new is None or position.telling.ref in new:
            for other, spoke in (one for alike in said.values() for one in alike):
                if _comparable(other.telling, position.telling, speak=spoke and speaks) and rivals(
                    other, position, numbers
                ):
                    yield other, position
        alike = said.setdefault(value_key(position), [])
        if len(alike) < _SAID:
            alike.append((position, speaks))


def _comparable(a: Telling, b: Telling, *, speak: bool) -> bool:
    return a.teller != b.teller if a.ref.document == b.ref.document else speak


def _told_first(p: Position) -> tuple[str, str, int]:
    return p.telling.published or "9", p.telling.ref.document, p.telling.trigger.start


def _between(pair: tuple[Position, Position], copied: frozenset[frozenset[str]]) -> Iterator[Link]:
    earlier, later = sorted(pair, key=_told_first)
    a, b = earlier.telling, later.telling
    alone = independent(a.teller, b.teller, copied=frozenset((a.ref.document, b.ref.document)) in copied)
    kind = relation(earlier, later, independent=alone)
    if kind and _says_something(earlier, later, kind, copied=frozenset((a.ref.document, b.ref.document)) in copied):
        yield _link(earlier, later, kind, alone)


def _says_something(earlier: Position, later: Position, kind: str, *, copied: bool) -> bool:
    """Whether a relation is news: that they share a day, and happened, is why tellings were joined.

    Within one report only voices that differ on figures, on who did it or on whether it happened are news, and the
    same figure where two whom it cites give it: its own words repeat whom it cites. That a copy says the same is why it
    is one; only its figures are news, since figures are what is counted.
    """
    about = earlier.about
    one_report = earlier.telling.ref.document == later.telling.ref.document
    if one_report and kind == "supports":
        cited = all(p.telling.teller.holders for p in (earlier, later))
        return about in _TOLLS and cited and bool(independent(earlier.telling.teller, later.telling.teller))
    if copied and kind == "supports" and about not in _TOLLS:
        return False
    if kind == "supports" and about in ("date", "happened at all"):
        return False
    return not one_report or about in (*_TOLLS, "perpetrator", "happened at all")


def _link(earlier: Position, later: Position, kind: str, alone: bool | None) -> Link:
    a, b = earlier.telling, later.telling
    said = _BETWEEN[kind].format(
        left=name(a.teller),
        right=name(b.teller),
        about=_ASKED.get(earlier.about, earlier.about),
        a=in_words(earlier),
        b=in_words(later),
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
