"""Who says what, how sure they are, and what is foretold or moved."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span

CLOSENESS = ("witness", "responder", "party", "monitor", "activist", "official", "expert", "press", "hearsay")
VOICE_KINDS = ("reporter", "named", "role", "anonymous", "collective", "document")
STATUSES = ("asserted", "alleged", "denied", "predicted", "conditional", "demanded")
CERTAINTIES = ("certain", "probable", "possible")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `kind` is one of VOICE_KINDS; the report's own voice has no span. `actor` is an Actor id.

    `closeness` is one of CLOSENESS where the text says how near the speaker stands to the events; `unnamed` the words
    that say why there is no name ("because he feared arrest").
    """

    id: str
    kind: str
    name: str | None
    span: Span | None
    actor: str | None = None
    why: str = ""
    closeness: str | None = None
    unnamed: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition with its holders.

    `voices` runs from the nearest holder outwards and never ends before the reporter; `cues` are the words
    that decided status, certainty or polarity; `why` gives the reasons in words; `events` are Event ids. `stances`
    tell the status with which each of `voices` passes it on (what X denied that Y had claimed: alleged, denied,
    asserted), `distance` the words by which the report stands off from it ("so-called").
    """

    id: str
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    voices: tuple[str, ...]
    status: str
    certainty: str
    polarity: str
    cues: tuple[Span, ...]
    events: tuple[str, ...] = ()
    score: float = 1.0
    why: str = ""
    maker: str = "claims/1"
    stances: tuple[str, ...] = ()
    distance: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """When a forecast falls due, as ISO days; None where open."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim on the future that later reports can bear out or not. `holder` is a Voice id."""

    id: str
    claim: str
    span: Span
    what: str
    holder: str
    due: Due | None
    resolution: str | None = None
    maker: str = "forecasts/1"


@dataclass(frozen=True, slots=True)
class Flow:
    """What moves (arms, money, fighters, aid); `source`, `via` and `target` are names in the text or None."""

    id: str
    span: Span
    what: str
    kind: str
    source: str | None
    via: str | None
    target: str | None
    claim: str | None
    status: str
    maker: str = "flows/1"
