"""An accusation and its denial in one report: who did it is contradicted, whatever words tell of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.linking import linking_words
from reportedly.linking.incidents import link_id
from reportedly.linking.names import akin
from reportedly.records import Link, Telling

_ALWAYS = ("denied", "denies", "refuted")
_REACH = 900  # characters between an accusation and its denial


def denials(tellings: Sequence[Telling]) -> tuple[Link, ...]:
    """The links between the denials of one report and the accusations nearest to them, before or behind.

    A denial is a verb of denying with somebody who denies; it answers an accusation, or a deed that names him. Who
    rejects or dismisses an offer denies nothing.
    """
    links = []
    for denial in (t for t in tellings if _denies(t)):
        answered = [t for t in tellings if t is not denial and _accuses(t, denial)]
        if answered:
            links.append(_link(min(answered, key=lambda t: (_gap(t, denial), t.trigger)), denial))
    return tuple(links)


def _denies(t: Telling) -> bool:
    if linking_words().saying.get(t.head) != "denying" or not t.who:
        return False
    return t.head in _ALWAYS or linking_words().offers.isdisjoint(t.words)


def _accuses(t: Telling, denial: Telling) -> bool:
    if t.ref.document != denial.ref.document or _gap(t, denial) > _REACH or _denies(t):
        return False
    if any(akin(a, b) for a in t.who for b in denial.who):
        return t.type in ("ASSAULT", "COERCE")
    return t.type == "ACCUSE" and (not t.whom or any(akin(a, b) for a in t.whom for b in denial.who))


def _gap(a: Telling, b: Telling) -> int:
    return max(a.passage.start, b.passage.start) - min(a.passage.end, b.passage.end)


def _link(accusation: Telling, denial: Telling) -> Link:
    made = Link(
        id="", left=accusation.ref, right=denial.ref, relation="contradicts", about="perpetrator",
        left_span=accusation.trigger, right_span=denial.trigger, independent=True, score=1.0,
        why=f"{denial.who[0]} denies what it is accused of (different sources).", maker="denials/1",
    )  # fmt: skip
    return replace(made, id=link_id(made))
