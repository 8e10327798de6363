"""Who acts or speaks: names, arms and known actors merged into one ordered list of mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.knowledge.actor_ids import actor_ids
from reportedly.knowledge.actor_parents import parents_of
from reportedly.knowledge.actors import Known, countries
from reportedly.marking.actors.bodies import capitals, compose
from reportedly.marking.actors.context import decide
from reportedly.marking.actors.list import find_known
from reportedly.marking.actors.names import Named, merge, renamed
from reportedly.marking.actors.parts import Part, covered, valid
from reportedly.marking.actors.people import surnames_of_strangers, whole_names, without_namesakes
from reportedly.marking.actors.short import short_forms, states
from reportedly.marking.actors.words import words_of
from reportedly.records import Actor, Mention, Published


def mark_actors(
    text: str, names: Sequence[Mention], arms: Sequence[Mention] = (), published: Published | None = None
) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    """All mentions of a text in order, m1 onwards, and the actors that they name, a1 onwards.

    `names` are the model's, `arms` those of mark_arms. A name that no list knows is an actor with origin "text".
    With `published` only the roles that held then are shown. What a report calls a party is never its actor.
    """
    names = whole_names(text, names)
    parts, left_open = _parts(text, names, published)
    found = merge(text, names, parts, arms, left_open)
    known: dict[str, Known] = {}
    for named in found:
        if named.known:
            known.setdefault(_identity(named.known), named.known)
    ids = {key: f"a{i}" for i, key in enumerate(known, 1)}
    mentions = tuple(renamed(n, f"m{i}", _id(n, ids)) for i, n in enumerate(found, 1))
    written: dict[str | None, dict[str, None]] = {}
    for m in mentions:
        written.setdefault(m.actor, {})[m.span.of(text)] = None
    actors = tuple(_actor(ids[key], k, written[ids[key]], published) for key, k in known.items())
    return mentions, actors


def _parts(text: str, names: Sequence[Mention], published: Published | None) -> tuple[list[Part], list[Part]]:
    """Return the stretches that name a known actor or stand for one named before, and those left open."""
    words = words_of(text)
    decided = decide(words, list(find_known(words)), published)
    strangers = surnames_of_strangers(text, names, decided.parts)
    parts = compose(words, without_namesakes(words, decided.parts, strangers))
    parts += capitals(words, covered(parts))
    parts.sort(key=lambda p: (p.first, -p.last))
    places = sorted((m.span.start, m.span.end) for m in names if m.kind == "place")
    return list(states(words, short_forms(text, words, parts), places)), decided.open


def _identity(known: Known) -> str:
    return f"{known.origin == 'text'}/{known.kind if known.origin == 'text' else ''}/{known.name}"


def _id(named: Named, ids: dict[str, str]) -> str | None:
    return ids[_identity(named.known)] if named.known else None


def _actor(id_: str, known: Known, surfaces: Iterable[str], published: Published | None) -> Actor:
    written = [a.words for a in known.aliases]
    if known.kind == "state" and known.country:
        written += next(c.names for c in countries() if c.iso == known.country)
    # Others go by the names of the list; what a text calls them may be a label.
    if known.origin in ("text", "bodies"):
        written += surfaces
    aliases = tuple(dict.fromkeys(" ".join(a.split()) for a in written if a != known.name))
    ids = () if known.origin == "text" else actor_ids().get(known.name, ())
    roles, parents = valid(known.roles, published), valid(parents_of(known), published)
    return Actor(id_, known.name, known.kind, known.country, aliases, roles, known.origin, ids, parents)
