"""Names and noun phrases that stand for somebody or something, and the raw marks of the encoder."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.arms import ArmsType
from reportedly.records.span import Span

MENTION_KINDS = (
    "person", "organisation", "military", "armed_group", "government", "place", "facility",
    "weapon", "vehicle", "platform", "document", "nationality", "group",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """An actor of the lists that a name may mean. `score` (0 to 1) ranks the bearers of a name, `why` says why."""

    name: str
    kind: str
    country: str | None
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A numbered unit of forces: "3rd Infantry Brigade" is 3, infantry, brigade. `branch` is None where not told."""

    number: int
    branch: str | None
    echelon: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What a description is made of: the words of a role, the Actor id of whose it is, the Place id of where it is."""

    role: Span
    of: str | None
    place: str | None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names or describes an actor, a place or a thing.

    `kind` is one of MENTION_KINDS; `actor` an Actor id, `place` a Place id, both None where unknown. `candidates` are
    whom the lists know by that name, the best first; `how` says why it is linked, or to nobody; `parts` what a
    description says of somebody, who is not the body described; `arms` the type of a weapon, vehicle or platform.
    """

    id: str
    span: Span
    kind: str
    score: float
    maker: str
    actor: str | None = None
    place: str | None = None
    candidates: tuple[ActorCandidate, ...] = ()
    how: str = ""
    parts: Parts | None = None
    arms: ArmsType | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted with what, as marked in the text; each role may be discontinuous or absent."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    maker: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """The word or words that name an event, with a PLOVER type and mode where known."""

    trigger: Span
    type: str
    score: float
    maker: str
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """What the model takes for a participant or place of an event: `role` is who, whom or where."""

    trigger: Span
    role: str
    span: Span
    score: float
