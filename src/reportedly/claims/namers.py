"""Who names the doer of a violent act: the voice of the claim in which the doer stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.claims.holders import holders_of
from reportedly.records import Claim, Event, Mention

_VIOLENT = frozenset(("ASSAULT", "COERCE"))


def with_namers(events: Sequence[Event], mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[Event, ...]:
    """The violent events with `named_by`: the voice id that gives the first of `who`, v0 outside all claims."""
    spans = {m.id: m.span for m in mentions}
    violent = [e for e in events if e.type in _VIOLENT and e.who and e.who[0] in spans]
    voices: Mapping[str, str] = dict(
        zip((e.id for e in violent), holders_of([spans[e.who[0]] for e in violent], claims), strict=True)
    )
    return tuple(replace(e, named_by=voices[e.id]) if e.id in voices else e for e in events)
