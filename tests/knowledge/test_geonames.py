"""GeoNames' lines are read as places and names, or refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import KINDS
from reportedly.knowledge.geonames import _kinds, is_name_row, is_place_row, read_name, read_place
from tests.knowledge.dumps import name_line, place_line


def test_a_line_is_a_place_with_all_its_names() -> None:
    draft = read_place(place_line(5, "Ḩawr an Nīl", "Haur en Nil,حور النيل"))
    assert draft is not None
    assert (draft.id, draft.label, draft.country, draft.admin1) == (5, "Hawr an Nil", "SY", "11")
    assert (draft.lat, draft.lon, draft.population) == (34.9, 36.2, 4200)
    assert draft.names == {"Ḩawr an Nīl", "Haur en Nil", "حور النيل"}


@pytest.mark.parametrize(
    ("code", "population", "kind"),
    [
        ("PPL", "99999", "town"), ("PPL", "100000", "city"), ("PPLC", "5", "capital"), ("PPLX", "200000", "suburb"),
        ("ADM1", "", "adm1"), ("ADM4", "0", "adm3"), ("WAD", "0", "river"), ("AIRB", "0", "airbase"),
        ("PSTB", "0", "crossing"), ("CMPRF", "0", "camp"), ("MT", "0", "mountain"),
    ],
)  # fmt: skip
def test_feature_codes_are_kinds(code: str, population: str, kind: str) -> None:
    draft = read_place(place_line(5, "Orvin", code=code, population=population))
    assert draft is not None
    assert draft.kind == kind


@pytest.mark.parametrize("code", ["SCH", "FRM", "ST", "WLL", "PPLXX"])
def test_other_features_are_left_out(code: str) -> None:
    assert read_place(place_line(5, "Orvin School", code=code)) is None


def test_every_kind_of_the_table_is_one_of_the_gazetteer() -> None:
    assert set(_kinds().values()) <= set(KINDS)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "5\tOrvin",
        place_line(5, "Orvin", lat="95"),
        place_line(5, "Orvin", lon="east"),
        place_line(5, "Orvin", lat="nan"),
        place_line(0, "Orvin"),
        place_line(5, "Orvin", population="many"),
    ],
)
def test_a_broken_line_is_an_error(line: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_place(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [(name_line(5, "Hor en-Nil"), "Hor en-Nil"), (name_line(5, "https://x.example", "link"), None), (name_line(5, " "), None)],
)  # fmt: skip
def test_alternate_names_are_names_and_no_links(line: str, name: str | None) -> None:
    other = read_name(line)
    assert (other.name if other else None) == name


def test_places_and_names_are_told_apart() -> None:
    assert is_place_row(place_line(5, "Orvin"))
    assert not is_place_row(name_line(5, "Orvin"))
    assert is_name_row(name_line(5, "Orvin"))
    assert not is_name_row("ADM1_EN\tADM1_PCODE")


@given(st.text(max_size=80) | st.lists(st.text(max_size=8), min_size=19, max_size=19).map("\t".join))
def test_any_line_is_read_or_refused(line: str) -> None:
    try:
        draft = read_place(line)
    except ValueError:
        return
    assert draft is None or -90 <= draft.lat <= 90
