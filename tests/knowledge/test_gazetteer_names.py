"""A place is found by its usable spellings, each flagged for what it is."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_names import plain, spellings


def draft(label: str, *names: str, kind: str = "town", country: str = "SY", population: int = 0) -> Draft:
    return Draft(1, None, label, country, None, 35.0, 36.0, kind, population, set(names))


@pytest.mark.parametrize(("label", "bare"), [("Ţarţūs", "Tartus"), ("Ma‘arrat", "Maarrat"), ("Homs", "Homs")])
def test_marks_of_romanisation_are_left_out(label: str, bare: str) -> None:
    assert plain(label) == bare


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (draft("Tall Orvin", "Tel Orvin"), {"tall orvin": 1, "tel orvin": 0}),
        (draft("Orvin", "OVN", "Орвин", "حور"), {"orvin": 1, "حور": 0}),  # initials, and letters not used there
        (draft("Orvin", "Орвин", country="UA"), {"orvin": 1, "орвин": 0}),
        (draft("Orvin", "Zubetal", country="FR"), {"orvin": 1}),  # a small place, and another name altogether
        (draft("Orvin", "Zubetal", country="FR", population=20_000), {"orvin": 1, "zubetal": 0}),
        (draft("Orvin District", kind="adm2"), {"orvin district": 1, "orvin": 0}),
        (draft("Ur"), {}),  # too short
    ],
)
def test_spellings_are_folded_and_flagged(place: Draft, found: dict[str, int]) -> None:
    assert spellings(place) == found


def test_demonyms_and_names_of_own_lists_are_flagged() -> None:
    place = draft("Orvinia", kind="country")
    place.demonyms, place.listed = {"Orvinian"}, {"Orvinia"}
    assert spellings(place) == {"orvinia": 5, "orvinian": 2}
