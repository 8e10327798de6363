"""The first line is a headline if it stands alone and is no sentence, byline or date."""

import pytest

from reportedly.intake.headline import headline_of


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Army takes town\n\nThe army took it.", "Army takes town"),
        ("\n  Army takes town  \n\nThe army took it.", "Army takes town"),
        ("Who shelled the market?\n\nNobody says.", "Who shelled the market?"),
        ("The army took the town.\n\nIt was quiet.", None),  # a sentence
        ("By Nabil Harfoush\n\nThe army took it.", None),
        ("7 June 2016\n\nThe army took it.", None),
        ("Army takes town", None),  # nothing follows
        ("Army takes town\nand moves on.", None),  # does not stand alone
        ("army takes town\n\nThe army", None),
        ("Homs\n\nThe army took it.", None),  # one word may be a place
        ("word " * 60 + "\n\nThe army took it.", None),
        ("", None),
    ],
)
def test_headlines(text, headline):
    assert headline_of(text) == headline
