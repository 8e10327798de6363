from __future__ import annotations

import pytest

from reportedly.export.phrases import (
    bounds,
    content,
    in_quotes,
    interval,
    one_of,
    published,
    reach,
    reading,
    standing,
    teller,
    voice_name,
    words_of,
)
from reportedly.records import Claim, Document, Figure, Place, Published, Reading, Report, Span, Voice


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
    assert reading(Figure("f1", Span(0, 1), 3, 3, False, None, "men", None, "killed", ())) == "3 killed"


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


@pytest.mark.parametrize(
    ("low", "high", "digits", "said"),
    [(401, None, 400, "more than 400"), (400, None, 400, "400 or more"), (None, 19, 20, "fewer than 20")],
)
def test_an_open_bound_is_told_as_it_was_said(low: int | None, high: int | None, digits: int, said: str) -> None:
    figure = Figure("f1", Span(0, 1), low, high, False, None, "men", None, None, (Reading(digits, "digits"),))
    assert reading(figure) == said


@pytest.mark.parametrize(
    ("status", "certainty", "polarity", "said"),
    [
        ("asserted", "certain", "+", ""),
        ("asserted", "possible", "+", "possible"),
        ("predicted", "certain", "+", "predicted"),
        ("denied", "certain", "-", "denied"),
        ("alleged", "probable", "-", "alleged, probable, negative"),
    ],
)
def test_standing_names_only_what_is_not_plain(status: str, certainty: str, polarity: str, said: str) -> None:
    assert standing(Claim("c1", (), None, None, (), status, certainty, polarity, ())) == said


def test_the_date_tells_its_basis() -> None:
    given = Published("2016-06-07", "2016-06-09", "inferred", "a Monday")
    assert published(Document("sha256:0", "", published=given)) == "2016-06-07 to 2016-06-09, inferred (a Monday)"
    assert published(Document("sha256:0", "")) == "not stated"


def test_the_report_itself_is_not_named_at_the_end_of_a_line() -> None:
    voices = (Voice("v0", "reporter", None, None), Voice("v1", "named", "Omar", Span(0, 4)))
    report = Report(Document("sha256:0", "Omar"), voices=voices)
    assert [teller(report, key) for key in ("v0", "v1", "v9", None)] == ["", "Omar", "", ""]


def test_the_words_for_a_voice_stand_only_where_they_say_more_than_its_name() -> None:
    text = "Arab League chief Al-Arabi. Elaraby. Nabil Elaraby."
    spans = (Span(0, 26), Span(28, 35), Span(37, 50))
    assert words_of(spans, text, "Nabil Elaraby") == "“Arab League chief Al-Arabi”"
    assert words_of(spans, text, "“A doctor”") == ""
    assert words_of([Span(0, 8)], "The army", "army") == ""


def test_words_are_counted_and_cut() -> None:
    words = [("gangs", 3), ("thugs", 1), ("dogs", 1), ("rats", 1)]
    assert one_of(words, 2) == "“gangs” 3×, “thugs”, … 2 more"
    assert one_of(words, 3) == one_of(words, None) == "“gangs” 3×, “thugs”, “dogs”, “rats”"


@pytest.mark.parametrize(
    ("km", "basis", "lines", "said"),
    [
        (None, None, (), None),
        (5.0, "its people", (), "5 km around, by its people"),
        (2.0, "its kind", (), "2 km around, estimated by its kind"),
        (93.5, "computed", (((34.0, 36.0), (34.5, 36.5)),), "93.5 km around, computed; along a line of 2 points"),
    ],
)
def test_reach(
    km: float | None, basis: str | None, lines: tuple[tuple[tuple[float, float], ...], ...], said: str | None
) -> None:
    place = Place(
        "p1", Span(0, 1), "x", None, 34.0, 36.0, "town", "literal", None, (), 1.0,
        radius_km=km, radius_basis=basis, lines=lines,
    )  # fmt: skip
    assert reach(place) == said
