"""One happening as one passage of one report tells it: everything that linking needs, without the report."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.event import Bounds
from reportedly.records.ref import Ref
from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Site:
    """Where something happened. `lat`, `lon` in degrees (WGS 84), `radius_km` around them; None where unknown.

    `precision` is one of point, town, district, region, country, area.
    """

    name: str
    gazetteer: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose word a telling is.

    `outlet` is the report's publisher; `agency` whom the whole report is credited to ("(Reuters)"); `holders` are the
    names of the chain of voices, nearest first, without the report's own; `kind` is the nearest voice's VOICE_KIND.
    A holder without a name stands in its own words ("a military source").
    """

    outlet: str | None
    agency: str | None = None
    holders: tuple[str, ...] = ()
    kind: str = "reporter"


@dataclass(frozen=True, slots=True)
class Toll:
    """How many were killed or injured, with the words that say it."""

    bounds: Bounds
    span: Span
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage of a report tells of one happening.

    `ref` is its leading Event (the deed), `events` all Event ids that it joins (the deed and what came of it);
    `passage` is the sentence; `earliest`, `latest` are ISO days; `published` is the report's latest day;
    `who`, `whom`, `arms` are names (of actors where known, else the words); `stage` and `status` are those of the deed
    and of its claim; `claim` is the Claim id. `head` is the last word of the trigger; `words` are the content words of
    the passage, `context` those of the whole report, sorted; all three in lower case.
    `again` are Event ids of its report that its words go back to, `definite` says that it is told as known ("the
    attack"), `another` that its words set it apart from what was told before, `whole` that it sums up months or a war.
    """

    ref: Ref
    events: tuple[str, ...]
    type: str
    mode: str | None
    trigger: Span
    passage: Span
    stage: str
    teller: Teller
    published: str | None = None
    earliest: str | None = None
    latest: str | None = None
    site: Site | None = None
    who: tuple[str, ...] = ()
    who_span: Span | None = None
    whom: tuple[str, ...] = ()
    arms: tuple[str, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    claim: str | None = None
    status: str = "asserted"
    certainty: str = "certain"
    head: str = ""
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    definite: bool = False
    another: bool = False
    whole: bool = False
    maker: str = "tellings/2"
