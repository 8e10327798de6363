from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.times.tokens import time_tokens


def classes(text: str) -> list[tuple[str, str, int | str]]:
    tokens = time_tokens(text)
    return [(tokens.word(i), tokens.kind(i), tokens.values[i]) for i in range(len(tokens.starts))]


@pytest.mark.parametrize(
    ("word", "kind", "value"),
    [
        ("August", "month", 8),
        ("Tuesday", "weekday", 2),
        ("2013", "year", 2013),
        ("31", "day", 31),
        ("40", "digits", 40),
        ("4:30", "clock", "04:30"),
        ("25:30", "other", 0),
        ("2013-10-14", "date", "2013-10-14"),
        ("2013-14-10", "other", 0),
        ("10/14/2013", "date", "2013-10-14"),
        ("14/10/2013", "date", "2013-10-14"),
        ("14.10.2013", "date", "2013-10-14"),
        ("41/52/2013", "other", 0),
        ("14-10-2013", "date", "2013-10-14"),
        ("03-11-2014", "date", "2014-11-03"),
        ("10-14-2013", "date", "2013-10-14"),
        ("041630ZAUG13", "moment", "2013-08-04T16:30Z"),
        ("041630Z MAY 2013", "moment", "2013-05-04T16:30Z"),
        ("041630C AUG 2013", "moment", "2013-08-04T16:30+03:00"),
        ("041630R AUG 2013", "moment", "2013-08-04T16:30-05:00"),
        ("041630J AUG 2013", "moment", "2013-08-04T16:30"),
        ("420000ZAUG13", "other", 0),
        ("1980s", "decade", 1980),
        ("21st", "ordinal", 21),
        ("'13", "year", 13),
        ("nineteen ninety-four", "year", 1994),
        ("Nineteen hundred", "year", 1900),
        ("p.m.", "meridiem", "p"),
        ("BC", "era", "BC"),
        ("Christmas Eve", "feast", "12-24"),
        ("New Year’s Day", "feast", "01-01"),
        ("40.000", "digits", "40.000"),
    ],
)
def test_a_word_has_its_class_and_meaning(word, kind, value):
    assert classes(word) == [(word, kind, value)]


@pytest.mark.parametrize("text", ["01-2345-2014", "12-12-12", "1-12-2013-4", "40-50-2013"])
def test_other_numbers_with_hyphens_are_no_date(text):
    assert "date" not in {kind for _, kind, _ in classes(text)}


@pytest.mark.parametrize(
    ("word", "kind"),
    [("may", "other"), ("MAY", "other"), ("May", "month"), ("march", "other"), ("sun", "other"), ("Sun", "weekday")],
)
def test_names_of_months_and_weekdays_need_a_capital(word, kind):
    assert classes(word)[0][1] == kind


def test_a_stop_belongs_to_shortened_names_only():
    assert [kind for _, kind, _ in classes("Sept. Aug. August.")] == [
        "month",
        "stop",
        "month",
        "stop",
        "month",
        "other",
    ]


def test_a_clock_time_without_a_colon_needs_a_zone():
    assert classes("0430 hrs")[0][1:] == ("clock", "04:30")
    assert classes("0430 men")[0][1] == "digits"


@given(st.text(max_size=100))
def test_words_stand_in_order_and_leave_out_only_blanks(text):
    tokens = time_tokens(text)
    assert tokens.starts == sorted(tokens.starts)
    kept = "".join(tokens.word(i) for i in range(len(tokens.starts)))
    assert "".join(kept.split()) == "".join(text.split())
    assert len(tokens.letters) == len(tokens.values) == len(tokens.starts) == len(tokens.ends)
