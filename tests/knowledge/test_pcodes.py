"""Both forms of OCHA's tables give the same areas, larger ones first, each once."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.pcodes import Area, country_codes, is_pcode_header, read_areas

IDLIB = Area("SY07", ("Idleb",), 1, "SY", "SY")
HARIM = Area("SY0703", ("Harim",), 2, "SY07", "SY")
WIDE = """ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE
#country,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code
Syria,SY,Idleb,SY07,Harim,SY0703
Syria,SY,Idleb,SY07,Ariha,SY0704"""
LONG = """Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
#country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start
SYR,1,SY07,Idleb,SY,2020-01-01
SYR,2,SY0703,Harim,SY07,2020-01-01"""


def test_the_wide_form_gives_each_area_once() -> None:
    found = list(read_areas(WIDE.splitlines()))
    assert found == [IDLIB, HARIM, Area("SY0704", ("Ariha",), 2, "SY07", "SY")]


def test_the_long_form_gives_the_same_areas() -> None:
    assert list(read_areas(LONG.splitlines())) == [IDLIB, HARIM]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("admin1Name_en;admin1Pcode;admin2Name_en;admin2Pcode", "Idleb;SY07;Harim;SY0703"),
        ("adm0_pcode,adm1_name,adm1_pcode,adm2_name,adm2_pcode", "SYR,Idleb,SY07,Harim,SY0703"),
        ("ADM2_PCODE\tADM2_EN\tADM1_PCODE\tADM1_EN", "SY0703\tHarim\tSY07\tIdleb"),
    ],
)
def test_headers_of_several_years_are_known(header: str, row: str) -> None:
    assert is_pcode_header(header)
    assert [a and (a.code, a.names, a.country) for a in read_areas([header, row])] == [
        ("SY07", ("Idleb",), "SY"), ("SY0703", ("Harim",), "SY"),
    ]  # fmt: skip


def test_english_comes_before_other_languages() -> None:
    table = ["ADM1_AR,ADM1_EN,ADM1_PCODE", "إدلب,Idleb,SY07"]
    assert [a and a.names for a in read_areas(table)] == [("Idleb", "إدلب")]


def test_coordinates_are_those_of_the_smallest_area() -> None:
    table = ["ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,center_lat,center_lon", "Idleb,SY07,Harim,SY0703,36.2,36.5"]
    assert [a and a.at for a in read_areas(table)] == [None, (36.2, 36.5)]


@pytest.mark.parametrize("row", ["XQX,1,Q1,Nowhere,", "SYR,one,SY07,Idleb,", "SYR,1,,Idleb,", "SYR,1"])
def test_a_row_that_lacks_something_is_none(row: str) -> None:
    assert list(read_areas([LONG.splitlines()[0], row])) == [None]


@pytest.mark.parametrize("line", ["", "name,country,lat", "Location,Name", "pcode", "adm1_pcodes"])
def test_other_tables_are_no_table_of_pcodes(line: str) -> None:
    assert not is_pcode_header(line)


def test_countries_are_known_by_two_letters() -> None:
    assert {"SY", "LB", "SS", "XK"} <= country_codes()
    assert all(len(code) == 2 for code in country_codes())


@given(st.lists(st.text(max_size=40), max_size=5))
def test_any_rows_are_read_or_refused(rows: list[str]) -> None:
    try:
        found = list(read_areas([WIDE.splitlines()[0], *rows]))
    except csv.Error:
        return
    assert all(a is None or (a.code and a.names) for a in found)
