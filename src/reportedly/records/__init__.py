"""What everything is: frozen records, standard library only, no input or output."""

from reportedly.records.actor import Actor, ExternalId, Label, Role
from reportedly.records.claim import (
    CERTAINTIES,
    STATUSES,
    VOICE_KINDS,
    Claim,
    Due,
    Flow,
    Forecast,
    Voice,
)
from reportedly.records.document import Document, Published
from reportedly.records.event import PLOVER_TYPES, STAGES, Bounds, Event, Relation, Wording
from reportedly.records.figure import EFFECTS, Figure, Reading
from reportedly.records.mention import MENTION_KINDS, Argument, Attribution, EventMention, Mention
from reportedly.records.place import Candidate, Place
from reportedly.records.problem import Problem
from reportedly.records.report import Report
from reportedly.records.span import Span
from reportedly.records.time import Time

__all__ = [
    "CERTAINTIES",
    "EFFECTS",
    "MENTION_KINDS",
    "PLOVER_TYPES",
    "STAGES",
    "STATUSES",
    "VOICE_KINDS",
    "Actor",
    "Argument",
    "Attribution",
    "Bounds",
    "Candidate",
    "Claim",
    "Document",
    "Due",
    "Event",
    "EventMention",
    "ExternalId",
    "Figure",
    "Flow",
    "Forecast",
    "Label",
    "Mention",
    "Place",
    "Problem",
    "Published",
    "Reading",
    "Relation",
    "Report",
    "Role",
    "Span",
    "Time",
    "Voice",
    "Wording",
]
