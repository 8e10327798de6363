"""What descriptions are made of: "an Islamic State commander in Raqqa" is a role, whose it is, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.knowledge.person_roles import role_words
from reportedly.records import Mention, Parts, Place, Span, Unit

MAKER = "composition/1"
_SCORE = 0.6
_PEOPLE = ("person", "armed_group", "military", "organisation", "government", "group")
_BODIES = ("armed_group", "military", "organisation", "government", "person")
_LEADS = re.compile(r"(?:['’]s?)?[\s-](?:own\s)?\Z")
_ARTICLE = re.compile(r"\b(?:an?|the|another|one)\s(?:\w+\s)?\Z", re.IGNORECASE)
_NEAR = 80  # code points that a description reaches


def with_parts(text: str, mentions: Sequence[Mention], places: Sequence[Place]) -> tuple[Mention, ...]:
    """Return the mentions with their parts, and mentions of one person that only a role and a body describe.

    The latter are numbered behind the others. Whose role it is never makes an identity: `actor` stays as it is.
    """
    kept = {m.id: m for m in mentions}
    where = _Around(mentions, places)
    for match in role_words().role.finditer(text):
        role = Span(*match.span())
        body, end = _body(text, role, where)
        place = _place(text, role, end, where)
        if body is None and place is None:
            continue
        holder = (
            where.holder(role, body)
            or where.bearer(text, role)
            or _described(text, role, body or place, f"m{len(kept) + 1}")
        )
        if holder is not None and (body is None or body.id != holder.id or holder.span.covers(role)):
            parts = Parts(role, body.actor if body else None, place.id if place else None)
            earlier = kept.get(holder.id, holder).parts
            kept[holder.id] = replace(holder, parts=earlier or parts)
    found = (_with_unit(text, m, where) for m in kept.values())
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end)))


class _Around:
    """The bodies and places of a text by where they stand."""

    def __init__(self, mentions: Sequence[Mention], places: Sequence[Place]) -> None:
        self.people = sorted((m for m in mentions if m.kind in _PEOPLE), key=lambda m: m.span)
        self.bodies = [m for m in self.people if m.kind in _BODIES and m.actor]
        self.places = sorted((p for p in places if p.sense not in ("demonym", "comparison")), key=lambda p: p.span)

    def holder(self, role: Span, body: Mention | None) -> Mention | None:
        """The smallest mention of people around a role, the body last."""
        around = [m for m in _between(self.people, role.start - _NEAR, role.end) if m.span.covers(role)]
        return min(around, key=lambda m: (m is body, len(m.span)), default=None)

    def bearer(self, text: str, role: Span) -> Mention | None:
        """The person whose office stands right behind the name."""
        near = _between(self.people, role.start - _NEAR, role.start)
        return next((m for m in near if m.span.end < role.start and _bears(text, m, role)), None)


def _bears(text: str, m: Mention, role: Span) -> bool:
    """Whether a role is the office of the person before it ("Nasr Odeh Secretary General"), not of his people."""
    named = m.kind == "person" and len(m.span.of(text).split()) > 1 and text[role.start].isupper()
    return named and _LEADS.fullmatch(text, m.span.end, role.start) is not None


def _between(marks: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    return marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)]


def _start(mark: Mention | Place) -> int:
    return mark.span.start


def _body(text: str, role: Span, where: _Around) -> tuple[Mention | None, int]:
    """Return whose role it is, and where the words for it end: before it ("SDF spokesman"), within it or behind."""
    near = _between(where.bodies, role.start - _NEAR, role.end + _NEAR)
    before = [m for m in near if m.span.end <= role.start and _LEADS.fullmatch(text, m.span.end, role.start)]
    before = [m for m in before if not _bears(text, m, role)]
    if before:
        return max(before, key=lambda m: (m.span.end, -len(m.span))), role.end
    behind = [
        m for m in near if m.span.start > role.end and role_words().to_body.fullmatch(text, role.end, m.span.start)
    ]
    if behind:
        found = min(behind, key=lambda m: (m.span.start, -m.span.end))
        return found, found.span.end
    around = [m for m in near if m.span.covers(role) and m.kind != "person"]
    return (min(around, key=lambda m: len(m.span)), role.end) if around else (None, role.end)


def _place(text: str, role: Span, end: int, where: _Around) -> Place | None:
    """Return where it is: named behind the role or the body, else right before the role ("the Aleppo governor")."""
    places = where.places
    near = places[bisect_left(places, role.start - _NEAR, key=_start) : bisect_left(places, end + _NEAR, key=_start)]
    behind = [p for p in near if p.span.start > end and role_words().to_place.fullmatch(text, end, p.span.start)]
    if behind:
        return behind[0]
    before = [p for p in near if p.span.end <= role.start and _LEADS.fullmatch(text, p.span.end, role.start)]
    return before[-1] if before else None


def _described(text: str, role: Span, beside: Mention | Place | None, id_: str) -> Mention | None:
    """Return a mention for one person whom no mention covers ("an Islamic State commander")."""
    if beside is None or role.of(text).rsplit(maxsplit=1)[-1].lower() not in role_words().single:
        return None
    start = min(role.start, beside.span.start)
    article = _ARTICLE.search(text, max(0, start - 20), start)
    return Mention(id_, Span(article.start() if article else start, role.end), "person", _SCORE, MAKER)


def _with_unit(text: str, m: Mention, where: _Around) -> Mention:
    """Return a mention of a numbered unit with number, branch and echelon, and the body that it is named a part of."""
    if m.kind not in ("armed_group", "military", "organisation"):
        return m
    found = role_words().unit.search(text, m.span.start, m.span.end)
    if found is None or found.end() != m.span.end:
        return m
    written = found["number"] or found["number2"]
    number = role_words().ordinals.get(written.lower()) or int(re.sub(r"\D", "", written))
    branch = found["branch"]
    unit = Unit(number, branch.lower() if branch else None, (found["echelon"] or found["echelon2"]).lower())
    body = _body(text, Span(*found.span()), where)[0]
    of = body.actor if body and body.id != m.id and body.actor != m.actor else None
    return replace(m, parts=replace(m.parts or Parts(Span(*found.span()), of, None), unit=unit))
