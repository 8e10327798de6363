"""PLOVER's auxiliary modes: historical, future, hypothetical, negated."""

import pytest

from reportedly.claims.auxiliary import auxiliary_of
from reportedly.marking.sentences import sentences
from reportedly.records import AUXILIARY_MODES, Published
from tests.claims.marked import day, marked, spans

ISSUED = Published("2016-05-01", "2016-05-01", "given", "")


def mode(text, stage="accomplished", type_="ASSAULT", iso=None, published=ISSUED):
    bare, found = marked(text)
    trigger = spans(found, "e")[0]
    sentence = next(s for s in sentences(bare) if s.covers(trigger))
    when = day("t1", trigger, iso) if iso else None
    return auxiliary_of(bare, trigger, sentence, type_, stage, when, published)


@pytest.mark.parametrize(
    ("stage", "type_", "expected"),
    [
        ("accomplished", "ASSAULT", None),
        ("ongoing", "ASSAULT", None),
        ("denied", "ASSAULT", "negated"),
        ("planned", "CONSULT", "future"),
        ("threatened", "ASSAULT", "hypothetical"),
        ("threatened", "THREATEN", None),
        ("planned", "AGREE", None),
    ],
)
def test_a_stage_makes_a_mode_unless_the_type_says_it(stage, type_, expected):
    assert mode("Troops {e:moved}.", stage, type_) == expected
    assert expected is None or expected in AUXILIARY_MODES


@pytest.mark.parametrize(
    ("text", "iso", "expected"),
    [
        ("Troops {e:shelled} it.", "2014-03-01", "historical"),
        ("Troops {e:shelled} it.", "2016-03-01", None),
        ("Troops {e:shelled} it in the 1980s.", None, "historical"),
        ("Three years ago troops {e:shelled} it.", None, "historical"),
        ("Troops {e:shelled} it after the truce of three years ago.", None, None),
        ("Troops {e:shelled} it.", None, None),
    ],
)
def test_what_ended_more_than_a_year_before_is_historical(text, iso, expected):
    assert mode(text, iso=iso) == expected


def test_without_a_day_of_publication_no_date_makes_history():
    assert mode("Troops {e:shelled} it.", iso="2014-03-01", published=None) is None
