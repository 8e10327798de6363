"""Places that the gazetteer lacks, put in the area that the text names."""

from __future__ import annotations

import pytest

from reportedly.marking.places.parents import inherited
from reportedly.records import Place, Span


def places(text: str, area: str, precision: str, sense: str = "literal") -> list[Place]:
    """The unknown village Zzahwid and the area of a sentence."""
    village, start = text.index("Zzahwid"), text.index(area)
    unknown = Place(
        "", Span(village, village + 7), "Zzahwid", None, None, None, None, "literal", None, (), 0.5, "found"
    )
    known = Place("", Span(start, start + len(area)), area, "SY", 35.9, 36.5, precision, sense, "g:1", (), 0.9)
    return sorted((unknown, known), key=lambda p: p.span)


PUT_IN = [
    ("the village of Zzahwid in Idlib province", "Idlib", "region", "literal"),
    ("Zzahwid, Syria, was hit", "Syria", "country", "literal"),
    ("Zzahwid in the northern Idlib countryside", "Idlib", "region", "literal"),
    ("Syria's northern town of Zzahwid", "Syria", "country", "attribute"),
    ("the Syrian village of Zzahwid", "Syrian", "country", "modifier"),
]


@pytest.mark.parametrize(("text", "area", "precision", "sense"), PUT_IN)
def test_an_unknown_place_is_in_the_area_named_with_it(text: str, area: str, precision: str, sense: str) -> None:
    (place,) = (p for p in inherited(text, places(text, area, precision, sense)) if p.lat is None)
    assert place.country == "SY"
    assert [(c.name, c.precision) for c in place.candidates] == [(area, precision)]
    assert area in place.how
    assert (place.lat, place.lon, place.precision, place.gazetteer) == (None, None, None, None)


APART = [
    ("Zzahwid and Idlib were hit", "Idlib", "region", "listed side by side"),
    ("Zzahwid fell. In Idlib it rained", "Idlib", "region", "another sentence"),
    ("Zzahwid in Idlib was hit", "Idlib", "town", "a town holds no other"),
    ("Syrian rebels left Zzahwid", "Syrian", "country", "a people elsewhere"),
]


@pytest.mark.parametrize(("text", "area", "precision", "why"), APART)
def test_an_area_that_is_only_near_gives_nothing(text: str, area: str, precision: str, why: str) -> None:
    found = inherited(text, places(text, area, precision))
    assert all(p.candidates == () for p in found), why
    assert found == places(text, area, precision)
