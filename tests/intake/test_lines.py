"""Printed lines become paragraphs; page numbers and running heads go."""

import pytest

from reportedly.intake.lines import DIVIDED, Line, join_hyphens, paragraphs_of, runs_on, without_furniture


def column(*texts, left=60, right=500, size=11, gap=15, first=780):
    """Lines below one another, all of full width."""
    return [
        Line(text, left, right, first - gap * number + size, first - gap * number, size)
        for number, text in enumerate(texts)
    ]


def test_lines_of_one_paragraph_are_joined():
    assert paragraphs_of(column("The army shelled", "the town at dawn.")) == ["The army shelled the town at dawn."]


def test_a_wide_gap_divides():
    lines = column("First.", "Also first.", "Still first.") + column("Second.", first=700)
    assert paragraphs_of(lines) == ["First. Also first. Still first.", "Second."]


def test_a_larger_type_is_a_heading():
    lines = column("Heading", size=18) + column("The text", "goes on", first=760)
    assert paragraphs_of(lines)[0] == "Heading"


def test_an_item_begins_a_paragraph():
    assert paragraphs_of(column("Arms seen:", "• two mortars", "• a tank")) == [
        "Arms seen:",
        "• two mortars",
        "• a tank",
    ]


def test_without_places_a_short_sentence_ends_a_paragraph():
    assert paragraphs_of([Line("It ended."), Line("Then it began again.")]) == ["It ended.", "Then it began again."]


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        ("The army had", "shelled the town", True),
        ("The army had shelled it.", "The town burned", False),
        ("in Homs, Hama,", "Idlib and Aleppo", True),
        ("Summary", "The army", False),
        ("", "shelled", False),
    ],
)
def test_sentences_over_page_ends(before, after, goes_on):
    assert runs_on(before, after) is goes_on


@pytest.mark.parametrize(
    ("text", "known", "joined"),
    [
        (f"bombard{DIVIDED}ment", (), "bombardment"),
        (f"Saudi{DIVIDED}backed", (), "Saudi-backed"),
        (f"anti{DIVIDED}tank", (), "anti-tank"),
        (f"cease{DIVIDED}fire", ("cease-fire",), "cease-fire"),  # as the document writes it elsewhere
        (f"Deir{DIVIDED}Zor", (), "Deir-Zor"),  # a capital begins a word of its own
    ],
)
def test_hyphens_at_line_ends(text, known, joined):
    assert join_hyphens(text, frozenset(known)) == joined


def test_page_numbers_and_repeated_heads_are_dropped():
    pages = [
        [Line("Weekly Report"), Line(f"Text of page {word}"), Line(f"Page {n} of 3")]
        for n, word in ((1, "one"), (2, "two"), (3, "three"))
    ]
    kept = [[line.text for line in page] for page in without_furniture(pages)]
    assert kept == [["Weekly Report", "Text of page one"], ["Text of page two"], ["Text of page three"]]
