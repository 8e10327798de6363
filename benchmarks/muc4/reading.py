"""From a read text to its templates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.dates import written
from benchmarks.muc4.features import Words
from benchmarks.muc4.fillers import Filler, entities, fillers
from benchmarks.muc4.incidents import TARGETS, Incident, Limits, incidents
from benchmarks.muc4.locations import home, path
from benchmarks.muc4.network import Network, sigmoid
from benchmarks.muc4.relevance import relevance
from benchmarks.muc4.templates import Setting, template
from benchmarks.muc4.wire import header_end, published
from reportedly.records import Place, Report, Time

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Choice:
    """The limits that were set on the development part, where they serve three networks of other seeds well on average.

    How likely a text must be relevant (`text` and `terms` weigh the network's logit and the score of its words), a time
    and a place the incident's, two stretches one thing (`same`), and a thing of a role what it is (`least`); `outside`
    is added to the score of no role. An incident is left out whose likeliest target falls below the share `alone` of
    the likeliest of all.
    """

    relevant: float = 0.4
    text: float = 1.0
    terms: float = 4.0
    outside: float = -0.3
    same: float = 0.5
    time: float = 0.5
    place: float = 0.4
    limits: Limits = field(default_factory=Limits)
    least: tuple[tuple[str, float], ...] = (
        ("HUM", 0.65), ("PERP ORG", 0.4), ("PERP IND", 0.5), ("PHYS", 0.6),
    )  # fmt: skip
    alone: float = 0.8


def templates(
    raw: str, dateline: str, words: Words, report: Report, net: Network, choice: Choice
) -> list[dict[str, Any]]:
    """The templates of one text; `raw` is the text in upper case, letter for letter the one that was read."""
    states = net.states(words)
    told_of = net.text(words)
    relevant = float(sigmoid(choice.text * told_of[0] + choice.terms * relevance(raw, net.weights)))
    if relevant < choice.relevant:
        return []
    found = entities(fillers(raw, words, states, net, choice.outside), net, choice.same)
    least = dict(choice.least)
    found = [e for e in found if e.score >= least.get(e.role, 0.0)]
    kinds = sigmoid(told_of[1:])
    told = incidents(found, net, kinds, choice.limits)
    if not told:
        told = [Incident((), kinds)]
    strongest = max((_strength(i) for i in told), default=0.0)
    told = [i for i in told if _strength(i) >= choice.alone * strongest]
    day, country = published(dateline, raw), home(raw, dateline)
    at = Setting(net, states.mean(0), lambda f: _before(raw, words, f))
    times = [t for t in report.times if t.span.start >= header_end(raw)]
    made = []
    for incident in told:
        time = _chosen(times, incident, words, states, net, "time", choice.time)
        place = _chosen(report.places, incident, words, states, net, "place", choice.place)
        made.append(template(incident, written(time, report.document.text, day), path(place, raw, country), at))
    return made


def _strength(incident: Incident) -> float:
    """How sure the network is of the incident's likeliest target, or else of anything in it."""
    targets = [e.score for e in incident.entities if e.role in TARGETS]
    return max(targets or [0.5 * e.score for e in incident.entities] or [0.0])


def _before(raw: str, words: Words, filler: Filler) -> str:
    start = int(words.starts[filler.start])
    return " ".join(raw[max(0, start - 80) : start].split()) + " "


def _chosen(marks: Any, incident: Incident, words: Words, states: Floats, net: Network, head: str, limit: float) -> Any:
    """The mark that is likeliest the incident's own; nothing where none is likely."""
    best: tuple[float, Time | Place | None] = (limit, None)
    every = [f for e in incident.entities for f in e.fillers]
    if not every:
        return None
    for mark in marks:
        start, end = words.of(mark.span)
        if start >= end:
            continue
        state = states[start:end].mean(0)
        chance = float(sigmoid(net.head(head, state))[0])
        if chance < limit / 4:
            continue
        near = sigmoid(
            net.pairs(np.stack([state, *(f.state for f in every)]), np.array([start, *(f.start for f in every)]))
        )
        score = chance * (0.5 + float(near[0, 1:].mean()))
        if score > best[0]:
            best = (score, mark)
    return best[1]
