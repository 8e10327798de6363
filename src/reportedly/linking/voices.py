"""Whose word the tellings of an incident are: those that rest on one source together, a copy with its original."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.linking.tellers import ultimate
from reportedly.records import Copy, Telling


def voices(members: Sequence[Telling], copies: Iterable[Copy] = ()) -> int:
    """How many independent sources tell of an incident; unnamed ones count once a report, copies once in all."""
    return len(set(_sources(members, copies)))


def by_voice(members: Sequence[Telling], copies: Iterable[Copy] = ()) -> tuple[tuple[Telling, ...], ...]:
    """The tellings by whose word they are, in the order given; unnamed sources of a report by how it describes them."""
    held: dict[tuple[str, ...], list[Telling]] = {}
    for telling, source in zip(members, _sources(members, copies), strict=True):
        unnamed = telling.teller.holders[:1] if ultimate(telling.teller) is None else ()
        held.setdefault((source, *map(str.casefold, unnamed)), []).append(telling)
    return tuple(map(tuple, held.values()))


def _sources(members: Sequence[Telling], copies: Iterable[Copy]) -> list[str]:
    """The source of each telling; what a copy says itself is what its original says itself, where that one tells."""
    before = {copy.right: copy.left for copy in copies}
    own = {t.ref.document: _source(t, t.ref.document) for t in members if not t.teller.holders}
    found = []
    for telling in members:
        first = _first(telling.ref.document, before)
        copied = not telling.teller.holders and first in own
        found.append(own[first] if copied else _source(telling, first))
    return found


def _source(telling: Telling, document: str) -> str:
    return ultimate(telling.teller) or f"unnamed|{document}"


def _first(document: str, before: dict[str, str]) -> str:
    seen = {document}
    while (earlier := before.get(document)) is not None and earlier not in seen:
        seen.add(document := earlier)
    return document
