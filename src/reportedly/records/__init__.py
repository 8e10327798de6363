"""What everything is: frozen records, standard library only, no input or output."""

from reportedly.records.actor import Actor, ExternalId, Label, Role
from reportedly.records.arms import ArmsType
from reportedly.records.claim import (
    CERTAINTIES,
    CLOSENESS,
    STATUSES,
    VOICE_KINDS,
    Claim,
    Due,
    Flow,
    Forecast,
    Voice,
)
from reportedly.records.component import Component
from reportedly.records.document import Document, Published
from reportedly.records.event import AUXILIARY_MODES, PLOVER_TYPES, STAGES, Bounds, Code, Event, Relation, Wording
from reportedly.records.figure import EFFECTS, Figure, Reading
from reportedly.records.incident import Incident
from reportedly.records.judgement import VERDICTS, Judgement
from reportedly.records.link import ASPECTS, CHANGES, RELATIONS, Change, Copy, Link, Reason
from reportedly.records.mention import (
    MENTION_KINDS,
    ActorCandidate,
    Argument,
    Attribution,
    EventMention,
    Mention,
    Parts,
    Unit,
)
from reportedly.records.place import Candidate, Place
from reportedly.records.problem import Problem
from reportedly.records.ref import Ref
from reportedly.records.report import Report
from reportedly.records.span import Span
from reportedly.records.telling import Site, Teller, Telling, Toll
from reportedly.records.time import Time
from reportedly.records.track import Rate, TrackRecord

__all__ = [
    "ASPECTS",
    "AUXILIARY_MODES",
    "CERTAINTIES",
    "CHANGES",
    "CLOSENESS",
    "EFFECTS",
    "MENTION_KINDS",
    "PLOVER_TYPES",
    "RELATIONS",
    "STAGES",
    "STATUSES",
    "VERDICTS",
    "VOICE_KINDS",
    "Actor",
    "ActorCandidate",
    "Argument",
    "ArmsType",
    "Attribution",
    "Bounds",
    "Candidate",
    "Change",
    "Claim",
    "Code",
    "Component",
    "Copy",
    "Document",
    "Due",
    "Event",
    "EventMention",
    "ExternalId",
    "Figure",
    "Flow",
    "Forecast",
    "Incident",
    "Judgement",
    "Label",
    "Link",
    "Mention",
    "Parts",
    "Place",
    "Problem",
    "Published",
    "Rate",
    "Reading",
    "Reason",
    "Ref",
    "Relation",
    "Report",
    "Role",
    "Site",
    "Span",
    "Teller",
    "Telling",
    "Time",
    "Toll",
    "TrackRecord",
    "Unit",
    "Voice",
    "Wording",
]
