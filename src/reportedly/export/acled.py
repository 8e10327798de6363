"""Rows in the columns of ACLED (codebook 2023), made from what one report tells. They are not ACLED's data."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.cells import Cell, Row
from reportedly.export.told import SAID, Party, Told, report_key, told
from reportedly.knowledge.countries import countries
from reportedly.knowledge.formats import codes
from reportedly.knowledge.schemes import schemes
from reportedly.records import Code, Report

STATE, CIVILIANS, EXTERNAL = 1, 7, 8
_CROWDS = ("Protests", "Riots")


def acled_rows(report: Report, *, strict: bool = False) -> Iterator[Row]:
    """A row for each event that the codebook gave an ACLED type; `strict`: only those told as done."""
    for one in told(report):
        code = next((code for code in one.event.codes if code.scheme == "acled"), None)
        if code is not None and (one.real or not strict):
            yield {**_what(one, code), **_who(one, code), **_when(one), **_where(one), **own_columns(one)}


def _what(one: Told, code: Code) -> dict[str, Cell]:
    return {
        "event_id_cnty": one.id,
        "disorder_type": codes().disorder.get(code.name),
        "event_type": code.name,
        "sub_event_type": code.code,
        "source": "; ".join(part for part in (one.attribution, one.report.document.publisher) if part),
        "notes": _notes(one),
        "fatalities": one.event.killed.low if one.event.killed else None,
        "tags": "crowd size=no report" if code.name in _CROWDS else None,
    }


def _notes(one: Told) -> str:
    day = f"On {one.start}, " if one.days == 1 else ""
    speaker = one.attribution or "the report itself"
    return f"{day}{speaker} {SAID.get(one.status or 'asserted', 'said')}: “{one.quote}”"


def _who(one: Told, code: Code) -> dict[str, Cell]:
    first, second = _side(one.who, one), _side(one.whom, one)
    if code.name in _CROWDS:
        second = (None, None, None)
    numbers = sorted(n for n in (first[2], second[2]) if n is not None)
    aimed = second[2] == CIVILIANS and code.name not in _CROWDS
    return {
        "actor1": first[0],
        "assoc_actor_1": first[1],
        "inter1": first[2],
        "actor2": second[0],
        "assoc_actor_2": second[1],
        "inter2": second[2],
        "interaction": _interaction(numbers),
        "civilian_targeting": "Civilian targeting" if aimed else None,
    }


def _side(parties: tuple[Party, ...], one: Told) -> tuple[str | None, str | None, int | None]:
    """The first party, the others as its associates, and the first one's category."""
    if not parties:
        return None, None, None
    lead = parties[0]
    return lead.name, "; ".join(party.name for party in parties[1:]) or None, _inter(lead, one)


def _inter(party: Party, one: Told) -> int | None:
    side = schemes().sides.by_words(party.raw)
    number = codes().inter.get(party.kind) or codes().inter_sides.get(side or "")
    abroad = party.country is not None and one.place is not None and one.place.country not in (None, party.country)
    return EXTERNAL if number == STATE and abroad else number


def _interaction(numbers: list[int]) -> int | None:
    if not numbers:
        return None
    return numbers[0] * 10 + (numbers[1] if len(numbers) > 1 else 0)


def _when(one: Told) -> dict[str, Cell]:
    return {
        "event_date": one.start,
        "year": int(one.start[:4]) if one.start else None,
        "time_precision": _time_precision(one.days),
    }


def _time_precision(days: int | None) -> int | None:
    if days is None:
        return None
    return 1 if days == 1 else 2 if days <= 7 else 3


def _where(one: Told) -> dict[str, Cell]:
    place = one.place
    if place is None:
        return {}
    country = countries().get(place.country or "")
    return {
        "iso": country.numeric if country else None,
        "region": country.acled_region if country else None,
        "country": country.name if country else None,
        "admin1": place.name if place.precision == "region" else None,
        "location": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": codes().precision.get(place.precision or "", (None, None))[0],
    }


def own_columns(one: Told) -> dict[str, Cell]:
    """The columns of our own that follow those of ACLED and of UCDP."""
    killed, place = one.event.killed, one.place
    return {
        "x_report_id": report_key(one.report),
        "x_claim_ids": one.claim.id if one.claim else None,
        "x_epistemic": one.status,
        "x_attribution": one.attribution or "report voice",
        "x_fatalities_low": killed.low if killed else None,
        "x_fatalities_high": killed.high if killed else None,
        "x_date_start": one.start,
        "x_date_end": one.end,
        "x_geo_uncertainty_m": round(place.radius_km * 1000) if place and place.radius_km is not None else None,
        "x_review_status": "machine",
        "x_quote": one.quote,
    }
