"""Places in the shape of the geoparsing sets, each set counting what it counts."""

from __future__ import annotations

import pytest

from benchmarks.geoparsing import toponyms
from reportedly.marking.places import mark_places


def quotes(text: str) -> list[str]:
    return [text[t["start"] : t["end"]] for t in toponyms(text, mark_places(text))]


def test_an_adjective_of_a_place_counts_and_its_people_do_not() -> None:
    assert quotes("The Turkish army and some Syrians left Homs.") == ["Turkish", "Homs"]


def test_geonames_ids_are_given_and_ids_of_other_lists_are_not() -> None:
    found = toponyms("", mark_places("Shells hit Homs and the Qalamoun region."))
    assert [t.get("geonameid") for t in found] == ["169577", None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells hit Homs.", "Literal"),
        ("Damascus said so.", "Metonymic"),
        ("The Homs Police Department closed.", "Embedded_Non_Lit"),
        ("He went to the University of Ohio.", "Embedded_Non_Lit"),
        ("The Turkish army left.", "Non_Literal_Modifier"),
    ],
)
def test_types_follow_the_sense_and_the_name_around(text: str, kind: str) -> None:
    assert [t["type"] for t in toponyms(text, mark_places(text))] == [kind]


def test_places_without_coordinates_are_left_out() -> None:
    assert quotes("It hit the village of Zzyzqua in Syria.") == ["Syria"]
