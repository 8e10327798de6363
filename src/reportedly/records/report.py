"""Everything that was read out of one document."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.actor import Actor, Label
from reportedly.records.claim import Claim, Flow, Forecast, Voice
from reportedly.records.component import Component
from reportedly.records.document import Document
from reportedly.records.event import Event, Relation, Wording
from reportedly.records.figure import Figure
from reportedly.records.mention import Mention
from reportedly.records.place import Place
from reportedly.records.problem import Problem
from reportedly.records.time import Time


@dataclass(frozen=True, slots=True)
class Report:
    """One read document: the layers in the order of the JSON contract.

    The same document gives the same report wherever `made_with` is the same.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    labels: tuple[Label, ...] = ()
    voices: tuple[Voice, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    flows: tuple[Flow, ...] = ()
    wording: tuple[Wording, ...] = ()
    relations: tuple[Relation, ...] = ()
    problems: tuple[Problem, ...] = ()
    made_with: tuple[Component, ...] = ()
