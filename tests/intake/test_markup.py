"""Markup that no editor wrote is seen before a parser meets it."""

import pytest

from reportedly.intake.markup import oddity


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>ordinary</p>" * 1000,
        "<p>unclosed" * 5000,  # the end tag may be left out
        "<br>" * 5000,
        "<div>" * 200 + "</div>" * 200,
        '<div data-a="' + "word " * 5000 + '">',  # one value
    ],
)
def test_ordinary_markup(page):
    assert oddity(page) is None


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("<div>" * 300, "levels"),
        ("<a><b><i>" * 60_000, "levels"),
        ("<br>" * 200_001, "tags"),
        ("<div " + " ".join(f"a{n}=1" for n in range(300_000)) + ">", "attributes"),
        ("<div " + " ".join(f'a{n}="1"' for n in range(3000)), "attributes"),
    ],
)
def test_hostile_markup(page, word):
    assert word in oddity(page)
