"""Paragraphs about the author stand at the end; people of the story are not authors."""

import pytest

from reportedly.intake.about_author import subject_of
from reportedly.intake.boilerplate import mark_silent
from tests.intake.test_boilerplate import STORY


def about(text, authors=()):
    return "\n\n".join(span.of(text) for span in mark_silent(text, authors)[1])


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ines Kaya is the founder and editor of The Dune Post. She can be contacted at the office.",
        "Dr. Omar al-Said is a lecturer in history and a regular contributor to this site.",
        "Tom Brand is an independent journalist based in Beirut. Follow him on Twitter at @tombrand.",
        "Ines Kaya is a journalist.\n\nShe has written for many newspapers. Her blog is well known.",
        "Ines Kaya is a staff writer at The Dune Post.\n\nTom Brand is a freelance writer and photographer.",
        "The author is a political scientist and writes about the region. She can be reached by e-mail.",
        "About the author\n\nInes Kaya grew up in Homs and lives in Beirut.",
    ],
)
def test_paragraphs_about_the_author(paragraph):
    assert about(f"{STORY}\n\n{paragraph}\n\nSharing is caring!\n\nLeave a Reply") == paragraph


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ines Kaya is a doctor at the hospital of Hama.",  # no calling of authors
        "Ines Kaya is an activist in the village and has counted the shells since May.",  # a calling alone
        "Rami Haddad was killed on Sunday by a shell that hit his house.",
        "He was killed on Sunday.",
        "General Haitham Darwish has written about the battle.",  # a rank, not a calling
    ],
)
def test_people_of_the_story_are_not_authors(paragraph):
    assert about(f"{STORY}\n\n{paragraph}") == ""


def test_whoever_is_told_of_above_is_part_of_the_story():
    paragraph = "Ines Kaya is a journalist and writes for The Dune Post."
    assert about(f"{STORY}\n\nSoldiers held Ines Kaya for two days.\n\n{paragraph}") == ""


def test_a_paragraph_on_a_journalist_inside_the_story_is_not_marked():
    before, after = STORY.rsplit("\n\n", 1)
    assert about(f"{before}\n\nTom Brand is a freelance journalist. Follow him on Twitter.\n\n{after}") == ""


def test_for_a_known_author_one_word_is_enough():
    paragraph = "Ines Kaya is a journalist based in Beirut."
    assert (about(f"{STORY}\n\n{paragraph}"), about(f"{STORY}\n\n{paragraph}", ("Ines Kaya",))) == ("", paragraph)


def test_a_text_that_is_nothing_else_is_not_silenced():
    assert about("Ines Kaya is the founder and editor of The Dune Post. She can be contacted at the office.") == ""


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Dr. Omar al-Said is a lecturer.", "Omar al-Said"),
        ("Ines M. Kaya, a native of Homs, writes about Syria.", "Ines M. Kaya"),
        ("Ines Kaya and Tom Brand are journalists.", None),  # two
        ("The army is at the gates.", None),
        ("Kaya is a journalist.", None),
    ],
)
def test_the_name_that_a_paragraph_begins_with(paragraph, name):
    assert subject_of(paragraph) == name
