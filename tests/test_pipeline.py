"""Where stages meet: what one stage found settles what another may make of the same words."""

from __future__ import annotations

import pytest

from reportedly.pipeline import read_document
from reportedly.records import Document


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Fighters near Homs fired 122 mm Grad rockets at the barracks.", ["Homs"]),
        ("They fired from Grad at the barracks, a town in Slovenia.", ["Grad", "Slovenia"]),
        ("Syrian T-72 tanks rolled into Homs.", ["Syrian", "Homs"]),
    ],
)
def test_a_weapons_name_is_no_town(text: str, places: list[str]) -> None:
    report = read_document(Document("sha256:0", text))
    assert [place.span.of(text) for place in report.places] == places
