"""What looks like one person's name."""

import pytest

from reportedly.intake.names import person
from tests.growth import grows_in_proportion


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


@pytest.mark.parametrize("piece", ["A-b", "Al ", "A. ", "A'"])
def test_long_words_take_time_in_proportion(piece):
    assert grows_in_proportion(lambda times: person(piece * times), 5_000)
