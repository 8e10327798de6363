"""The location slot."""

import pytest

from benchmarks.muc4.locations import home, path
from reportedly.records import Place, Span


def _place(text, name, country=None):
    start = text.index(name)
    return Place("p1", Span(start, start + len(name)), name, country, None, None, None, "literal", None, (), 1.0)


@pytest.mark.parametrize(
    ("name", "country", "wanted"),
    [
        ("MIRAFLORES", None, "PERU: LIMA: MIRAFLORES"),
        ("MEDELLIN", None, "COLOMBIA: MEDELLIN"),
        ("VENTALUNA", "CHILE", "CHILE: VENTALUNA"),
        ("BOLIVIAN", "CHILE", "BOLIVIA"),
        ("VENTALUNA DEPARTMENT", "CHILE", "CHILE: VENTALUNA"),
        ("OUTSKIRTS OF VENTALUNA", "CHILE", "CHILE: VENTALUNA"),
        ("40 KM NORTH OF VENTALUNA", "CHILE", "CHILE: VENTALUNA"),
        ("GUATEMALA CITY", None, "GUATEMALA: GUATEMALA CITY"),
    ],
)
def test_a_path_from_the_country_inwards(name, country, wanted):
    text = f"A BOMB WENT OFF IN {name} TODAY."
    assert path(_place(text, name), text, country) == wanted


def test_without_a_place_the_country_stands_alone():
    assert path(None, "A BOMB WENT OFF.", "CHILE") == "CHILE"
    assert path(None, "A BOMB WENT OFF.", None) is None


def test_the_country_that_a_text_is_about():
    assert home("THE CHILEAN JUDGE WENT FROM CHILE TO PERU.", "") == "CHILE"
    assert home("THE MAYOR OF MEDELLIN SPOKE.", "") == "COLOMBIA"
    assert home("NOBODY SAYS WHERE.", "") is None
