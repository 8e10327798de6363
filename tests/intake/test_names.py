"""What looks like one person's name."""

from time import process_time

import pytest

from reportedly.intake.names import person


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ines Kaya", "Ines Kaya"),
        ("Dr. Omar al-Said", "Omar al-Said"),
        ("J. R. O’Neill", "J. R. O’Neill"),
        ("Jean-Paul van der Berg", "Jean-Paul van der Berg"),
        ("Şule Çelik", "Şule Çelik"),
        ("Kaya", None),
        ("the council", None),
        ("Monday Morning", None),
        ("Our Correspondent", None),
        ("Ines Kaya said", None),
        ("", None),
    ],
)
def test_names(words, name):
    assert person(words) == name


@pytest.mark.parametrize("words", ["A-b" * 20_000, "Al " * 20_000, "A. " * 20_000, "A'" * 20_000])
def test_long_words_take_no_time(words):
    start = process_time()
    person(words)
    assert process_time() - start < 0.5
