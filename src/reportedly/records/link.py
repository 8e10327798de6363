"""How records of different documents stand to one another, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.ref import Ref
from reportedly.records.span import Span

RELATIONS = ("same", "supports", "contradicts", "updates")
ASPECTS = ("killed", "injured", "perpetrator", "weapon", "place", "date", "happened at all")
CHANGES = ("toll", "verb", "lead", "cut", "added")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a score: its name, what it adds to the log-odds, and the same in words."""

    name: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two tellings held against each other: `left` came first where the reports tell it.

    `relation` is one of RELATIONS, `about` one of ASPECTS (None for same); the spans are the words compared, in the
    text of the document of their side. `independent`: True if the ultimate sources differ, False if they are one,
    None where the texts do not tell. `why` says it all in one sentence.
    """

    id: str
    left: Ref
    right: Ref
    relation: str
    about: str | None
    left_span: Span | None
    right_span: Span | None
    independent: bool | None
    score: float
    why: str
    reasons: tuple[Reason, ...] = ()
    incident: str | None = None
    maker: str = "agreement/1"


@dataclass(frozen=True, slots=True)
class Change:
    """What a copy says otherwise than its source: `kind` is one of CHANGES; a side without words is None."""

    kind: str
    left: Span | None
    right: Span | None
    why: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports of which one repeats the other's text, or both repeat a third: one voice, not two.

    `left` and `right` are Document ids, the earlier first where known; `contained` is the share of the smaller
    text's word sequences that stand in the other (0 to 1); `credit` is the agency that both credit, where they do.
    """

    left: str
    right: str
    contained: float
    credit: str | None
    changes: tuple[Change, ...]
    why: str
    maker: str = "copies/1"
