"""Rows in the columns of POLECAT (PLOVER events, release of 2023), from one report. Not POLECAT's data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reportedly.export.cells import Cell, Row
from reportedly.export.datapackage import generator
from reportedly.export.told import Party, Told, publication_day, told
from reportedly.knowledge.countries import countries
from reportedly.knowledge.formats import codes
from reportedly.records import Place, Report

_PEOPLE = ("person",)
_BODIES = ("organisation", "military", "armed_group", "government")


def polecat_rows(report: Report, *, strict: bool = False) -> Iterator[Row]:
    """A row for each event; with `strict` only those told as having taken place."""
    story = _story(report)
    for one in told(report):
        if one.real or not strict:
            yield {
                **_what(one),
                **_party("Actor", one.who),
                **_party("Recipient", one.whom),
                **_where(one.place, report),
                **story,
            }


def _what(one: Told) -> dict[str, Cell]:
    event = one.event
    return {
        "Event ID": one.id,
        "Event Date": one.start,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": codes().intensity(event.type, event.mode),
        "Quad Code": codes().quads.get(event.type),
        "Contexts": ";".join(_contexts(one)) or None,
    }


def _contexts(one: Told) -> Iterator[str]:
    """PLOVER's auxiliary modes, which the manual puts among the contexts."""
    if one.event.stage == "denied" or (one.claim is not None and one.claim.polarity == "-"):
        yield "negation"
    if one.event.stage == "planned" or one.status == "predicted":
        yield "future"
    if one.event.stage == "threatened" or one.status == "conditional":
        yield "hypothetical"


def _party(role: str, parties: tuple[Party, ...]) -> dict[str, Cell]:
    sectors = [code for party in parties if (code := codes().sectors.get(party.kind))]
    return {
        f"{role} Name": _joined(parties, lambda party: party.name),
        f"{role} Country": _joined(parties, _iso3),
        f"Primary {role} Sector": sectors[0] if sectors else None,
        f"{role} Sectors": ";".join(dict.fromkeys(sectors)) or None,
        f"{role} Name Raw": _joined(parties, lambda party: party.raw),
    }


def _joined(parties: Iterable[Party], part: Callable[[Party], str | None]) -> str | None:
    return ";".join(dict.fromkeys(words for party in parties if (words := part(party)))) or None


def _iso3(party: Party) -> str | None:
    country = countries().get(party.country or "")
    return country.iso3 if country else None


def _where(place: Place | None, report: Report) -> dict[str, Cell]:
    if place is None:
        return {}
    country = countries().get(place.country or "")
    scheme, _, number = (place.gazetteer or "").partition(":")
    return {
        "Placename": place.name,
        "City": place.name if place.precision == "town" else None,
        "District": place.name if place.precision == "district" else None,
        "Province": place.name if place.precision == "region" else None,
        "Country": country.iso3 if country else None,
        "Latitude": place.lat,
        "Longitude": place.lon,
        "GeoNames ID": number if scheme == "geonames" else None,
        "Raw Placename": place.span.of(report.document.text),
        "Feature Type": place.precision,
    }


def _story(report: Report) -> dict[str, Cell]:
    document = report.document
    return {
        "Source": document.publisher,
        "Publication Date": publication_day(report),
        "Story People": _named(report, _PEOPLE),
        "Story Organizations": _named(report, _BODIES),
        "Story Locations": ";".join(dict.fromkeys(p.name for p in report.places if p.sense == "literal")) or None,
        "Language": document.language,
        "Version": generator(),
    }


def _named(report: Report, kinds: tuple[str, ...]) -> str | None:
    actors = {actor.id: actor.name for actor in report.actors}
    names = (actors[m.actor] for m in report.mentions if m.kind in kinds and m.actor in actors)
    return ";".join(dict.fromkeys(names)) or None
