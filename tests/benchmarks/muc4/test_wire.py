"""A wire text as the product reads it."""

from datetime import date

import pytest

from benchmarks.muc4.wire import key_date, plain, prepared, published


@pytest.mark.parametrize(
    ("dateline", "text", "day"),
    [
        ("QUITO, 7 MAR 89 (WIRE) --", "", date(1989, 3, 7)),
        ("", "LIMA, 30 DECEMBER 88 -- [TEXT] NOTHING NEW.", date(1988, 12, 30)),
        ("LIMA, 31 FEB 89 --", "", None),
        ("LIMA --", "NO DAY IS TOLD.", None),
    ],
)
def test_the_day_of_a_report(dateline, text, day):
    assert published(dateline, text) == day


def test_days_are_written_as_in_the_keys():
    assert key_date(date(1990, 5, 3)) == "03 MAY 90"


def test_wrapped_lines_are_joined_and_paragraphs_kept():
    assert plain("THE BRIDGE\nFELL.\n\n   NOBODY DIED.") == "The bridge fell.\n\n   Nobody died."


def test_only_input_fields_are_read():
    line = {
        "doc": "a",
        "text": "QUITO, 7 MAR 89 -- [TEXT] A BUS BURNED.",
        "dateline": "QUITO, 7 MAR 89 --",
        "templates": [1],
    }
    assert prepared(line) == {"doc": "a", "text": "Quito, 7 Mar 89 -- [TEXT] A bus burned.", "dct": "1989-03-07"}
