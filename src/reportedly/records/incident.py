"""What several events are judged to be about."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.ref import Ref


@dataclass(frozen=True, slots=True)
class Incident:
    """What the tellings of several reports are judged to be about; derived, never edited.

    `id` is made of the telling that founded it; `type` a PLOVER root; `earliest`, `latest` are the ISO days within
    which all of them can be true (None where none is told); `place` is the most precise name told, `lat`, `lon` its
    degrees (WGS 84); `members` are the leading Events of the tellings, in order; `reports` the Document ids.
    """

    id: str
    type: str
    earliest: str | None
    latest: str | None
    place: str | None
    gazetteer: str | None
    lat: float | None
    lon: float | None
    members: tuple[Ref, ...]
    reports: tuple[str, ...]
    maker: str = "incidents/1"
