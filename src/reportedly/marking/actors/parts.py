"""Stretches of a text that name an actor, on their way to mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.knowledge.actor_parents import body_parent
from reportedly.knowledge.actors import Alias, Body, Known, actor_words, country_names, known_actors
from reportedly.marking.actors.words import Word
from reportedly.records import ActorCandidate, Published, Role


@dataclass(frozen=True, slots=True)
class Linkage:
    """Why a name is linked to somebody or nobody: who else bears it, and what decided."""

    candidates: tuple[ActorCandidate, ...] = ()
    how: str = ""


UNLINKED = Linkage()


@dataclass(frozen=True, slots=True)
class Part:
    """Words first..last (exclusive) that name an actor. `kind` is that of the mention; `known` None for mere nouns.

    `use` is name (of a state), demonym, alias, body, short, noun or open; `body` the id of a state's body.
    """

    first: int
    last: int
    start: int
    end: int
    kind: str
    known: Known | None
    use: str
    body: str | None = None
    link: Linkage = UNLINKED


def part(
    words: Sequence[Word], first: int, last: int, kind: str, known: Known | None, *,
    use: str, body: str | None = None, link: Linkage = UNLINKED,
) -> Part:  # fmt: skip
    """Return a part over words first..last."""
    return Part(first, last, words[first].outer, words[last - 1].end, kind, known, use, body, link)


def mention_kind(known: Known) -> str:
    """Return the kind of mention that an actor makes."""
    kinds: dict[str, str] = actor_words()["kinds"]
    return kinds.get(known.kind, "organisation")


def state_body(body: Body, iso: str) -> Known:
    """Return the body of one state: that of the list where it has a name of its own, else composed."""
    own: dict[str, str] = actor_words()["own"]
    name = own.get(f"{iso}.{body.id}")
    if name:
        return by_name()[name]
    composed = body.name.format(country_names()[iso])
    return Known(composed, body.kind, iso, (Alias(composed, False, False),), body_parent(body, iso), "bodies")


_BY_NAME: dict[str, Known] = {}


def by_name() -> dict[str, Known]:
    """Return the actors of the list by their names."""
    if not _BY_NAME:
        _BY_NAME.update({k.name: k for k in known_actors()})
    return _BY_NAME


def valid(roles: Iterable[Role], published: Published | None) -> tuple[Role, ...]:
    """Return the roles that hold at the time of publication; all where it is unknown."""
    return tuple(r for r in roles if published is None or _holds(r, published))


def _holds(role: Role, published: Published) -> bool:
    # "~" sorts behind every date, so that "2012" ends with its last day.
    began = role.start is None or role.start <= published.latest
    return began and (role.end is None or role.end + "~" >= published.earliest)


def covered(parts: Iterable[Part]) -> set[int]:
    """Return the places of the words that already belong to a part."""
    return {i for p in parts for i in range(p.first, p.last)}
