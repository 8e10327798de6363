"""Authors and outlets as bylines, datelines and paragraphs about the author name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.boilerplate import mark_silent
from reportedly.intake.byline import byline_of, credits_in, is_author, reporters_in
from tests.intake.test_boilerplate import STORY


def with_line(line):
    title, rest = STORY.split("\n\n", 1)
    return f"{title}\n\n{line}\n\n{rest}"


@pytest.mark.parametrize(
    ("line", "authors", "publisher"),
    [
        ("By Ines Kaya", ["Ines Kaya"], None),
        ("by INES KAYA", ["Ines Kaya"], None),
        ("By Ines Kaya and Tom Brand", ["Ines Kaya", "Tom Brand"], None),
        ("By Ines Kaya, Tom Brand and Omar al-Said", ["Ines Kaya", "Tom Brand", "Omar al-Said"], None),
        ("By Ines Kaya, Tom Brand, Omar al-Said", ["Ines Kaya", "Tom Brand", "Omar al-Said"], None),
        ("By Ines Kaya, Abu Dhabi", ["Ines Kaya"], None),  # a town
        ("By Ines Kaya in Hama", ["Ines Kaya"], None),
        ("By Ines Kaya, Dune News", ["Ines Kaya"], "Dune News"),
        ("By Ines Kaya | Reuters | 7 June 2016", ["Ines Kaya"], "Reuters"),
        ("Written by: Dr. Ines Kaya", ["Ines Kaya"], None),
        ("Posted by Ines Kaya on 7 June 2016", ["Ines Kaya"], None),
        ("Ines Kaya | Reuters", ["Ines Kaya"], "Reuters"),
        ("By Reuters", [], "Reuters"),
        ("Hama Conflict Monitor, 15 June 2016", [], "Hama Conflict Monitor"),
        ("The Westmark Courier, June 8, 2016", [], "The Westmark Courier"),
        ("HAMA, Syria, June 7, 2016 (Dune Wire) - Shells fell on the town.", [], "Dune Wire"),
        ("BEIRUT (Reuters) – Shells fell on the town.", [], "Reuters"),
        ("BEIRUT, 7 June (AFP) -- Shells fell.", [], "AFP"),
        ("Hama (SANA) Shells fell on the town.", [], "SANA"),
        ("MOSCOW, June 7. /TASS/. Shells fell on the town.", [], "TASS"),
    ],
)
def test_bylines(line, authors, publisher):
    assert byline_of(with_line(line)) == (tuple(authors), publisher)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday Evening",
        "By the river, soldiers dug in.",
        "By Sunday morning the army had left Homs.",
        "From Damascus to Beirut",
        "Damascus, 15 June 2016",  # a place
        "Some (Left Bank) - others did not.",
        "HAMA (UPDATE) - Shells fell.",
        "The council (SNC) met on Monday - nobody spoke.",
        "A report by the monitor | 7 June",
        "Author unknown",
        "By Breaking News Staff",
        "Ines Kaya - Hama Police Office booking photo",
    ],
)
def test_lines_that_are_no_bylines(line):
    assert byline_of(with_line(line)) == ((), None)


def test_a_byline_far_down_is_not_the_reports():
    assert byline_of(f"{STORY}\n\n" * 3 + "By Ines Kaya") == ((), None)


def test_an_editor_names_the_author_and_the_outlet_that_the_report_names_too():
    text = f"{STORY} The Dune Post saw the hill.\n\nInes Kaya is the founder and editor of The Dune Post. She can be contacted."
    assert credits_in(text, mark_silent(text)[1]) == (("Ines Kaya",), "The Dune Post")


def test_an_outlet_that_the_report_does_not_name_may_be_another():
    text = f"{STORY}\n\nInes Kaya is the founder and editor of The Dune Post. She can be contacted."
    assert credits_in(text, mark_silent(text)[1]) == (("Ines Kaya",), None)


def test_under_a_heading_the_paragraph_names_the_author():
    text = f"{STORY}\n\nAbout the author\n\nInes Kaya lives in Beirut."
    assert credits_in(text, mark_silent(text)[1]) == (("Ines Kaya",), None)


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("(Reporting by Ines Kaya in Hama; Editing by Tom Brand)", ("Ines Kaya",)),
        (
            "Reporting by Ines Kaya, Tom Brand and Omar al-Said; Editing by A. Bell",
            ("Ines Kaya", "Tom Brand", "Omar al-Said"),
        ),
        ("Additional reporting by Omar Said; Editing by Tom Brand", ()),
    ],
)
def test_credit_lines_name_reporters_but_not_editors(credit, names):
    text = f"{STORY}\n\n{credit}"
    assert reporters_in(text, mark_silent(text)[0]) == names


@pytest.mark.parametrize(
    ("name", "human"),
    [
        ("Ines Kaya", True),
        ("Hama Conflict Monitor", True),
        ("admin", False),
        ("x@news.example", False),
        ("https://news.example", False),
        (" ", False),
    ],
)
def test_names_of_accounts_and_addresses_are_no_authors(name, human):
    assert is_author(name) is human


@given(st.text(alphabet="By Abc|,/()-–.\n&1", max_size=80))
def test_no_line_raises(text):
    authors, publisher = byline_of(text)
    assert all(author.strip() for author in authors)
    assert publisher is None or publisher.strip()
