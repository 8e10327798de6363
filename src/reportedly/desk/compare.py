"""One incident as its sources tell it: who says what on each aspect, and how the tellings stand to one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportedly.linking.agreement import name
from reportedly.linking.positions import in_words, positions
from reportedly.linking.voices import by_voice, voices
from reportedly.records import ASPECTS, Copy, Link, Span, Telling
from reportedly.store import derived
from reportedly.store.asking.incidents import incident_of
from reportedly.store.asking.references import reference
from reportedly.store.asking.texts import texts_of
from reportedly.store.judging import judgements_on
from reportedly.store.standing import visible

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ORDER = {"contradicts": 0, "updates": 1, "supports": 2}


def comparison(connection: Connection, given: str, reviewer: str | None = None) -> dict[str, Any]:
    """The incident, its voices and whose word each telling is, the tellings with their aspects, links and copies.

    Of what people judged, only what the reviewer may see.

    Raises:
        StoreError: if there is no such incident.
    """
    incident = incident_of(connection, given)
    told = sorted(
        derived.members(connection, [incident["id"]]).get(incident["id"], ()),
        key=lambda t: (t.published or "9", t.ref.document, t.trigger.start),
    )
    documents = sorted({t.ref.document for t in told})
    copies = derived.copies_among(connection, documents)
    texts = texts_of(connection, documents)
    return {
        "incident": incident,
        "voices": voices(told, copies),
        "columns": [_column(voice) for voice in by_voice(told, copies)],
        "tellings": [_telling(t, texts) for t in told],
        "links": [_link(one, texts) for one in _ordered(derived.agreement_of(connection, [incident["id"]]), told)],
        "copies": [_copy(one, texts) for one in copies],
        "joins": [
            {"why": one.why, "score": round(one.score, 3)} for one in derived.joins_of(connection, incident["id"])
        ],
        "judgements": _judgements(connection, told, reviewer),
    }


def _column(voice: Sequence[Telling]) -> dict[str, Any]:
    """One voice of the matrix: who it is, which reports carry it, and its tellings by reference."""
    teller = voice[0].teller
    outlets = dict.fromkeys(t.teller.outlet for t in voice if t.teller.outlet)
    who = next(filter(None, (*teller.holders[:1], teller.agency, teller.outlet)), "the report")
    return {
        "who": who, "kind": teller.kind,
        "carried_by": list(outlets), "reports": len({t.ref.document for t in voice}),
        "tellings": [reference(t.ref.document, t.ref.id) for t in voice],
    }  # fmt: skip


def _telling(telling: Telling, texts: Mapping[str, str]) -> dict[str, Any]:
    text, teller = texts[telling.ref.document], telling.teller
    held = {position.about: in_words(position) for position in positions(telling)}
    return {
        "ref": reference(telling.ref.document, telling.ref.id), "who": name(teller), "outlet": teller.outlet,
        "holders": list(teller.holders), "kind": teller.kind, "published": telling.published,
        "status": telling.status, "certainty": telling.certainty, "text": telling.passage.of(text),
        "aspects": {about: held[about] for about in ASPECTS if about in held},
        "killed": _toll(telling.killed, text), "injured": _toll(telling.injured, text),
    }  # fmt: skip


def _toll(toll: Any, text: str) -> dict[str, Any] | None:
    return None if toll is None else {"low": toll.bounds.low, "high": toll.bounds.high, "text": toll.span.of(text)}


def _link(link: Link, texts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "relation": link.relation, "about": link.about, "why": link.why, "independent": link.independent,
        "left": reference(link.left.document, link.left.id), "right": reference(link.right.document, link.right.id),
        "left_text": _quote(link.left_span, texts[link.left.document]),
        "right_text": _quote(link.right_span, texts[link.right.document]),
    }  # fmt: skip


def _copy(copy: Copy, texts: Mapping[str, str]) -> dict[str, Any]:
    left, right = texts[copy.left], texts[copy.right]
    changes = [
        {"kind": c.kind, "why": c.why, "left": _quote(c.left, left), "right": _quote(c.right, right)}
        for c in copy.changes
    ]
    return {
        "left": reference(copy.left), "right": reference(copy.right), "contained": copy.contained,
        "credit": copy.credit, "why": copy.why, "changes": changes,
    }  # fmt: skip


def _quote(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _ordered(links: Iterable[Link], told: Sequence[Telling]) -> Sequence[Link]:
    """What contradicts first, aspect by aspect, in the order of the tellings."""
    place = {telling.ref: n for n, telling in enumerate(told)}
    return sorted(
        links, key=lambda one: (_ORDER[one.relation], ASPECTS.index(one.about or ""), place[one.left], place[one.right])
    )


def _judgements(connection: Connection, told: Iterable[Telling], reviewer: str | None) -> list[dict[str, Any]]:
    found = (one for telling in told for one in judgements_on(connection, telling.ref))
    pairs: dict[frozenset[str], dict[str, dict[str, Any]]] = {}
    for one in sorted(found, key=lambda one: str(one["added"])):
        pairs.setdefault(frozenset((one["target"], one["other"])), {})[one["added"]] = one
    return [dict(one) for words in pairs.values() for one in visible([*words.values()], reviewer)]
