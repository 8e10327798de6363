"""Whether two tellings are of one happening: a few features, their weights, and the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.knowledge.linking import linking_words, pair_weights
from reportedly.knowledge.word_vectors import word_likeness
from reportedly.linking.intervals import days_apart, meet
from reportedly.linking.places import BROAD, apart
from reportedly.records import Reason, Telling, Toll

_NEAR_KM = 15.0
_FAR_KM = 60.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two tellings are of one thing (0 to 1), with the reasons, the strongest first."""

    score: float
    reasons: tuple[Reason, ...]


def likeness(a: Telling, b: Telling, weights: Mapping[str, float] | None = None) -> Likeness:
    """Score a pair by a logistic model: each feature that is told adds its weight to the log-odds."""
    one_report = a.ref.document == b.ref.document
    weighed = pair_weights(one_report=one_report) if weights is None else weights
    found = [Reason(name, weighed[name] * value, words) for name, value, words in features(a, b)]
    found.append(Reason("before", weighed["before"], "two tellings that share a day and a place or a name"))
    odds = sum(r.weight for r in found)
    return Likeness(1 / (1 + math.exp(-odds)), tuple(sorted(found, key=lambda r: (-abs(r.weight), r.name))))


def features(a: Telling, b: Telling) -> Iterator[tuple[str, float, str]]:
    """Name, value (0 to 1) and words of each feature that both sides tell."""
    yield from _types(a, b)
    yield from _days(a, b)
    yield from _sites(a, b)
    one_report = a.ref.document == b.ref.document
    parted = one_report and not _another_toll(*sorted((a, b), key=lambda t: t.trigger))
    yield from _tolls("killed", a.killed, b.killed, parted=parted)
    yield from _tolls("injured", a.injured, b.injured, parted=parted)
    yield from _parties(a, b)
    if a.head and b.head:
        yield _heads(a, b), word_likeness(a.head, b.head), " and ".join(dict.fromkeys((f"“{a.head}”", f"“{b.head}”")))
    yield "passage", overlap(a.words, b.words), f"the passages share {_shared(a.words, b.words)}"
    if one_report:
        yield from _references(*sorted((a, b), key=lambda t: t.trigger))
    else:
        yield "reports", overlap(a.context, b.context), f"the reports share {_shared(a.context, b.context)}"


def _heads(a: Telling, b: Telling) -> str:
    """Which weight the likeness of their words has: that both killed says less, since any two attacks can have."""
    return "outcomes" if {a.head, b.head} <= linking_words().outcomes else "word"


def _another_toll(first: Telling, second: Telling) -> bool:
    """Whether another voice gives its own toll of what was told before."""
    return second.head in linking_words().outcomes and first.teller != second.teller and _goes_back(first, second)


def _goes_back(first: Telling, second: Telling) -> bool:
    return not {*first.events, *first.again}.isdisjoint((*second.events, *second.again))


def _references(first: Telling, second: Telling) -> Iterator[tuple[str, float, str]]:
    """What the words of the later telling of a report say of the earlier one."""
    if _goes_back(first, second):
        yield "again", 1.0, "the report goes back to what it told before"
        if second.head in linking_words().outcomes:
            yield "outcome", 1.0, "it tells what came of it"
    elif second.definite:
        yield "definite", 1.0, "told as known already"
    if second.another:
        yield "another", 1.0, "its words set it apart"


def _types(a: Telling, b: Telling) -> Iterator[tuple[str, float, str]]:
    if a.whole != b.whole:
        yield "scope differs", 1.0, "one of them sums up months or a war"
    if a.type != b.type:
        yield "type differs", 1.0, f"{a.type} and {b.type}"
    elif a.mode and b.mode:
        same = a.mode == b.mode
        yield ("mode" if same else "mode differs"), 1.0, a.mode if same else f"{a.mode} and {b.mode}"


def _days(a: Telling, b: Telling) -> Iterator[tuple[str, float, str]]:
    between = days_apart((a.earliest, a.latest), (b.earliest, b.latest))
    if between is not None:
        name = ("day", "day near", "day apart")[min(between, 2)]
        yield name, 1.0, "the same day" if not between else f"{between} day{'s' * (between > 1)} apart"


def _sites(a: Telling, b: Telling) -> Iterator[tuple[str, float, str]]:
    km = apart(a.site, b.site)
    if km is None or a.site is None or b.site is None:
        return
    broad = a.site.precision in BROAD or b.site.precision in BROAD
    if km <= _NEAR_KM:
        yield ("place wide" if broad else "place"), 1.0, " and ".join(dict.fromkeys((a.site.name, b.site.name)))
    elif km > _FAR_KM:
        yield "place apart", 1.0, f"{a.site.name} and {b.site.name} lie {km:.0f} km apart"


def _tolls(effect: str, a: Toll | None, b: Toll | None, *, parted: bool) -> Iterator[tuple[str, float, str]]:
    """Other numbers part two happenings of one report; between reports they are the disagreement that is looked for."""
    if a is None or b is None:
        return
    if a.bounds == b.bounds or (a.bounds.low and a.bounds.low == b.bounds.low):
        yield effect, 1.0, f"the same number {effect}"
    elif parted and not meet(a.bounds, b.bounds):
        yield f"{effect} differ", 1.0, f"different numbers {effect}"


def _parties(a: Telling, b: Telling) -> Iterator[tuple[str, float, str]]:
    one, other = ({n.casefold() for n in (*t.who, *t.whom)} for t in (a, b))
    if one and other:
        shared = sorted(one & other)
        yield "parties", len(shared) / min(len(one), len(other)), f"both name {', '.join(shared) or 'nobody in common'}"


def _shared(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    found = sorted(set(a) & set(b), key=lambda w: (-len(w), w))
    return ", ".join(found[:5]) or "no words"


def overlap(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Cosine of two sets of words."""
    if not a or not b:
        return 0.0
    return len(set(a) & set(b)) / math.sqrt(len(a) * len(b))
