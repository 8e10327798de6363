"""The extractor's tree becomes text."""

import pytest
from lxml import etree

from reportedly.intake.paragraphs import paragraphs, with_title


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p>One <hi>two</hi>\nthree.</p><p>Four</p>", "One two three.\n\nFour"),
        ("<p>One<lb/>two</p>", "One\ntwo"),
        ("<list><item>a</item><item>b</item></list>tail", "a\n\nb\n\ntail"),
        (
            "<table><row><cell>Town</cell><cell>Dead</cell></row><row><cell>Hama</cell><cell>3</cell></row></table>",
            "Town\tDead\n\nHama\t3",
        ),
        ("<head>Title</head><quote><p>Said.</p></quote>", "Title\n\nSaid."),
        ("<p> </p>", ""),
    ],
)
def test_trees(inner, text):
    assert paragraphs(etree.fromstring(f"<body>{inner}</body>")) == text


@pytest.mark.parametrize(
    ("text", "title", "headings", "first"),
    [
        ("The story.", "A  title", ("A title",), "A title"),
        ("A title\n\nThe story.", "A title", ("A title",), "A title"),  # there already
        ("The story.", "A title - Site", ("A title",), "The story."),  # not shown so on the page
        ("The story.", None, ("A title",), "The story."),
        ("", "A title", ("A title",), ""),
    ],
)
def test_the_headline_comes_first_if_the_page_shows_it(text, title, headings, first):
    assert with_title(text, title, headings).split("\n\n")[0] == first
