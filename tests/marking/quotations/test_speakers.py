"""The noun phrase of a speaker beside a cue."""

import pytest

from reportedly.marking.quotations.speakers import covering, line_of, speaker_after, speaker_before
from reportedly.records import Span


def before(text, cue):
    line = line_of(text, Span(0, len(text)))
    found = speaker_before(line, line.index(text.index(cue)))
    return line.span(*found).of(text) if found else None


def after(text, cue):
    line = line_of(text, Span(0, len(text)))
    found = speaker_after(line, line.index(text.index(cue) + len(cue)))
    return line.span(*found).of(text) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said so.", "The army"),
        ("On Monday the army said so.", "the army"),
        ("The Syrian Observatory for Human Rights said so.", "The Syrian Observatory for Human Rights"),
        ("A source at the police command said so.", "A source at the police command"),
        ("The army later said so.", "The army"),
        ("Omar Karim, a doctor in the town, said so.", "Omar Karim"),
        ("He said so.", "He"),
        ("Rebels in Aleppo said so.", "Rebels in Aleppo"),
        ("The town was said to be calm.", None),
    ],
)
def test_left_of_the_cue(text, expected):
    assert before(text, "said ") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("according to the army, shells fell", "the army"),
        ("according to residents of the town", "residents of the town"),
        ("according to Omar Karim on Monday", "Omar Karim"),
        ("according to reports Russian jets flew", "reports"),
        ("according to him", "him"),
        ("according to which", None),
    ],
)
def test_right_of_the_cue(text, expected):
    assert after(text, "according to") == expected


def test_is_and_us_in_capitals_are_names():
    text = "IS said it. US said it."
    assert line_of(text, Span(0, len(text))).low[0] == "i.s"
    assert before("IS said so.", "said") == "IS"


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (4, 0), (7, 1), (-1, -1)])
def test_the_last_span_that_begins_before_an_offset(offset, index):
    assert covering((Span(0, 5), Span(6, 9)), offset) == index
