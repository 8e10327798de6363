"""Groups of reports on one day and place: what each tells, which tellings are of one incident, and how they agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from benchmarks.documents import report, span
from reportedly.knowledge.linking import linking_words
from reportedly.linking.agreement import agreement
from reportedly.linking.copies import copy, taken
from reportedly.linking.denials import denials
from reportedly.linking.incidents import join
from reportedly.linking.places import BROAD
from reportedly.marking.sentences import sentences
from reportedly.pipeline import told
from reportedly.records import Copy, Link, Ref, Report, Span, Telling, Toll

CODED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "AGREE"})
_TOLLS = ("killed", "injured")
_DETAILS, _OPENING = 3, 4


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Incidents of one group, and the links within them."""
    return predicted(line["doc"], read(line))


def read(line: dict[str, Any]) -> dict[str, Report]:
    """The reports of a group by name; one article may stand under two."""
    found = {
        one["id"]: report({**one, "published": one.get("published") or line.get("published")})
        for one in line["reports"]
    }
    return {name: replace(r, document=replace(r.document, id=name)) for name, r in found.items()}


def predicted(doc: str, reports: dict[str, Report]) -> dict[str, Any]:
    """The same of reports that are read, under their names."""
    tellings = {name: told(r) for name, r in reports.items()}
    incidents = joined([t for t in found if _coded(t)] for found in tellings.values())
    copies = _copies(reports.values())
    links = [x for name, members in incidents.items() for x in agreement(members, copies, name)]
    links += [x for found in tellings.values() for x in denials(found)]
    places = {name: _sentence_numbers(r) for name, r in reports.items()}
    mentions = one_a_passage([mentioned(members, places) for members in incidents.values()])
    return {
        "doc": doc,
        "incidents": [incident(told) for told in mentions if told],
        "links": [_link(x) for x in links],
    }


def joined(reports: Iterable[Sequence[Telling]]) -> dict[str, tuple[Telling, ...]]:
    """The members of each incident, of the tellings of each report."""
    members: dict[str, tuple[Telling, ...]] = {}
    for found in reports:
        grown = join(found, members, blocked=False)  # a group is one day and place
        members = {k: v for k, v in members.items() if k not in grown.dissolved} | grown.members
    return members


def _coded(t: Telling) -> bool:
    return t.type in CODED and t.stage in ("accomplished", "ongoing")


def _sentence_numbers(of: Report) -> dict[int, int]:
    return {s.start: n for n, s in enumerate(sentences(of.document.text))}


def _copies(read: Iterable[Report]) -> list[Copy]:
    prints = [taken(r.document, sentences(r.document.text)) for r in read]
    return [c for a, b in combinations(prints, 2) if (c := copy(a, b))]


def mentioned(members: Sequence[Telling], places: dict[str, dict[int, int]]) -> list[Telling]:
    """For each report the telling that speaks for it, where one does more than touch on the incident, and others'.

    Another voice that gives another toll is a mention of its own.
    """
    of_report: dict[str, list[Telling]] = {}
    for t in members:
        of_report.setdefault(t.ref.document, []).append(t)
    found = []
    for document, own in of_report.items():
        lead = min(own, key=_leading)
        if _in_its_own_right(spoken := _whole(lead, own), places[document][lead.passage.start]):
            found += [spoken, *_other_tolls(lead, own)]
    return found


def _other_tolls(lead: Telling, told: Sequence[Telling]) -> list[Telling]:
    """The tellings by which other voices than the leading one give other tolls, the first of each."""
    found: dict[tuple[Any, ...], Telling] = {_given(lead): lead}
    for t in told:
        if not (t.whole or _tollless(t) or t.teller == lead.teller):
            found.setdefault(_given(t), t)
    return list(found.values())[1:]


def _given(t: Telling) -> tuple[Any, ...]:
    return _bounds(t.killed), _bounds(t.injured)


def _whole(lead: Telling, told: Sequence[Telling]) -> Telling:
    """The leading telling with the tolls that other passages of its report give."""
    killed, injured = (next((n for t in (lead, *told) if (n := getattr(t, effect))), None) for effect in _TOLLS)
    return replace(lead, killed=killed, injured=injured)


def _leading(t: Telling) -> tuple[bool, bool, bool, int]:
    """A deed comes before what came of it, then one with a toll, one with a day, the one that stands first."""
    return t.head in linking_words().outcomes, _tollless(t), not t.earliest, t.trigger.start


def _tollless(t: Telling) -> bool:
    return t.killed is None and t.injured is None


def _in_its_own_right(t: Telling, sentence: int) -> bool:
    """A toll, or who, where and when; in the opening sentences one of these is enough. Sums of months never do."""
    details = bool(t.earliest) + bool(t.site and t.site.precision not in BROAD) + bool(t.who)
    told = bool(t.killed or t.injured) or details == _DETAILS or (details > 0 and sentence < _OPENING)
    return told and not t.whole


def one_a_passage(mentions: list[list[Telling]]) -> list[list[Telling]]:
    """What one sentence mentions beside its main happening is left out: tolls come first, then what is dated."""
    every = sorted((t for told in mentions for t in told), key=lambda t: (_tollless(t), not t.earliest, t.trigger))
    main: dict[tuple[str, Span], Ref] = {}
    for t in every:
        main.setdefault((t.ref.document, t.passage), t.ref)
    return [[t for t in told if main[t.ref.document, t.passage] == t.ref] for told in mentions]


def incident(mentions: Sequence[Telling]) -> dict[str, Any]:
    """An incident as the gold files have it."""
    days = sorted({(t.earliest, t.latest) for t in mentions if t.earliest and t.latest}, key=str)
    return {
        "type": mentions[0].type,
        "date": "/".join(dict.fromkeys(map(str, days[0]))) if days else None,
        "mentions": [_mention(t) for t in mentions],
    }


def _mention(t: Telling) -> dict[str, Any]:
    return {
        "report": t.ref.document,
        "trigger": span(t.trigger),
        "killed": _bounds(t.killed),
        "injured": _bounds(t.injured),
        "blames": t.who[0] if t.who else None,
    }


def _bounds(toll: Toll | None) -> tuple[int | None, int | None] | None:
    return (toll.bounds.low, toll.bounds.high) if toll else None


def _link(link: Link) -> dict[str, Any]:
    sides = ((link.left, link.left_span), (link.right, link.right_span))
    left, right = ({"report": ref.document, "span": span(at) if at else None} for ref, at in sides)
    return {"left": left, "right": right, "relation": link.relation, "about": link.about}
