from __future__ import annotations

import pytest

from reportedly.export.phrases import bounds, content, in_quotes, interval, reading, voice_name
from reportedly.records import Document, Figure, Span, Voice


@pytest.mark.parametrize(
    ("low", "high", "approximate", "said"),
    [
        (14, 14, False, "14"),
        (40000, 40000, True, "about 40,000"),
        (26, None, False, "26 or more"),
        (None, 30, False, "up to 30"),
        (40, 60, False, "40 to 60"),
        (0, None, False, "0 or more"),
        (None, 0, False, "up to 0"),
        (1.5, 1.5, False, "1.5"),
        (None, None, False, "no number"),
    ],
)
def test_bounds(low: float | None, high: float | None, approximate: bool, said: str) -> None:
    assert bounds(low, high, approximate=approximate) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2016-06-06", "2016-06-06", "2016-06-06"),
        ("2016-06-06", "2016-06-30", "2016-06-06 to 2016-06-30"),
        (None, "2016-06-30", "until 2016-06-30"),
        ("2016-06-06", None, "from 2016-06-06"),
        (None, None, "open"),
    ],
)
def test_interval(earliest: str | None, latest: str | None, said: str) -> None:
    assert interval(earliest, latest) == said


def test_reading_tells_unit_rate_and_effect() -> None:
    figure = Figure("f1", Span(0, 1), 40, 60, False, "tonnes", None, "day", None, ())
    assert reading(figure) == "40 to 60 tonnes per day"
    assert reading(Figure("f1", Span(0, 1), 3, 3, False, None, "men", None, "killed", ())) == "3, killed"


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice("v0", "reporter", None, None), "the report itself (Halden Wire)"),
        (Voice("v1", "named", "Omar", Span(0, 2)), "Omar"),
        (Voice("v2", "anonymous", None, Span(0, 8)), "“A doctor”"),
        (Voice("v3", "document", None, None), "document"),
    ],
)
def test_voice_name(voice: Voice, said: str) -> None:
    assert voice_name(voice, Document("sha256:0", "A doctor said so", publisher="Halden Wire")) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Shells fell", "“Shells fell”"),
        ("“Shells fell”", "“Shells fell”"),
        ('"Shells fell"', "“Shells fell”"),
        ("“Shells” and “mines”", "““Shells” and “mines””"),
        ("“Shells fell", "““Shells fell”"),
        ("“", "““”"),
    ],
)
def test_words_that_are_a_quotation_are_not_quoted_twice(words: str, said: str) -> None:
    assert in_quotes(words) == said


def test_pieces_are_joined_by_an_ellipsis() -> None:
    assert content((Span(0, 3), Span(8, 11)), "The big old man") == "“The … old”"
