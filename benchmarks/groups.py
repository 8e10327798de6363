"""Groups of reports on one day and place: what each tells, which tellings are of one incident, and how they agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import Any

from benchmarks.documents import report, span
from reportedly.linking.agreement import agreement
from reportedly.linking.copies import copy, taken
from reportedly.linking.denials import denials
from reportedly.linking.incidents import Joined, join
from reportedly.marking.sentences import sentences
from reportedly.pipeline import told
from reportedly.records import Copy, Link, Report, Telling, Toll

CODED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "AGREE"})


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Incidents of one group, and the links within them."""
    read = {
        one["id"]: report({**one, "published": one.get("published") or line.get("published")})
        for one in line["reports"]
    }
    return predicted(line["doc"], read)


def predicted(doc: str, read: dict[str, Report]) -> dict[str, Any]:
    """The same of reports that are read."""
    # one article may stand under two names
    read = {name: replace(r, document=replace(r.document, id=name)) for name, r in read.items()}
    tellings = {name: [t for t in told(r) if _coded(t)] for name, r in read.items()}
    names = {name: name for name in read}
    joined = Joined((), (), (), {})
    members: dict[str, tuple[Telling, ...]] = {}
    for found in tellings.values():
        joined = join(found, members)
        members = {k: v for k, v in members.items() if k not in joined.dissolved} | joined.members
    copies = _copies(read.values())
    links = [x for name, ms in members.items() for x in agreement(ms, copies, name)]
    links += [x for r in read.values() for x in denials(told(r))]
    return {
        "doc": doc,
        "incidents": [i for ms in members.values() if (i := _incident(ms, names))["mentions"]],
        "links": [_link(x, names) for x in links],
    }


def _coded(t: Telling) -> bool:
    return t.type in CODED and t.stage in ("accomplished", "ongoing")


def _copies(read: Iterable[Report]) -> list[Copy]:
    prints = [taken(r.document, sentences(r.document.text)) for r in read]
    return [c for a, b in combinations(prints, 2) if (c := copy(a, b))]


def _incident(members: tuple[Telling, ...], names: dict[str, str]) -> dict[str, Any]:
    days = sorted({(t.earliest, t.latest) for t in members if t.earliest and t.latest}, key=str)
    return {
        "type": members[0].type,
        "date": "/".join(dict.fromkeys(map(str, days[0]))) if days else None,
        "mentions": [_mention(t, names) for t in _spokesmen(members)],
    }


def _spokesmen(members: tuple[Telling, ...]) -> list[Telling]:
    """One telling a report, where it gives a toll or comes back to the incident; a word in passing is none."""
    of_report: dict[str, list[Telling]] = {}
    for t in members:
        of_report.setdefault(t.ref.document, []).append(t)
    return [min(ts, key=_leading) for ts in of_report.values() if len(ts) > 1 or ts[0].killed or ts[0].injured]


def _leading(t: Telling) -> tuple[bool, int]:
    """The telling with a toll comes before others of its report, then the one that stands first."""
    return t.killed is None and t.injured is None, t.trigger.start


def _mention(t: Telling, names: dict[str, str]) -> dict[str, Any]:
    return {
        "report": names[t.ref.document],
        "trigger": span(t.trigger),
        "killed": _bounds(t.killed),
        "injured": _bounds(t.injured),
        "blames": t.who[0] if t.who else None,
    }


def _bounds(toll: Toll | None) -> list[int | None] | None:
    return [toll.bounds.low, toll.bounds.high] if toll else None


def _link(link: Link, names: dict[str, str]) -> dict[str, Any]:
    sides = ((link.left, link.left_span), (link.right, link.right_span))
    left, right = ({"report": names[ref.document], "span": span(at) if at else None} for ref, at in sides)
    return {"left": left, "right": right, "relation": link.relation, "about": link.about}
