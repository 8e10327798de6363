"""Forecasts: what is said to come and could be found true or false, with the day by which."""

from dataclasses import replace

import pytest

from reportedly.claims.forecasts import make_forecasts
from reportedly.records import Claim, Due, Published, Span
from tests.claims.marked import day, marked, spans

PUBLISHED = Published("2013-10-15", "2013-10-15", "given", "")


def forecasts(text, status="predicted", iso="2013-11-23", published=PUBLISHED):
    """Forecasts of one claim that is the whole text; a mark t is a day."""
    bare, found = marked(text)
    times = [day("t1", s, iso) for s in spans(found, "t")]
    claim = Claim("c1", (Span(0, len(bare)),), None, None, ("v1", "v0"), status, "certain", "+", ())
    return make_forecasts(bare, [claim], times, published)


def due(text, **given):
    return forecasts(text, **given)[0].due


@pytest.mark.parametrize(
    ("status", "text", "count"),
    [
        ("predicted", "talks will begin", 1),
        ("conditional", "the truce will hold if they stop", 1),
        ("conditional", "it would not have fallen without them", 0),
        ("asserted", "talks began", 0),
        ("demanded", "both sides to stop", 0),
    ],
)
def test_what_can_still_come_true_is_a_forecast(status, text, count):
    assert len(forecasts(text, status)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks will be held on {t:23 November}", Due("2013-11-23", "2013-11-23")),
        ("it would be launched before {t:23 November}", Due(None, "2013-11-23")),
        ("it will be over after {t:23 November}", Due("2013-11-23", None)),
        ("the campaign will begin very soon", Due("2013-10-15", None)),
        ("the campaign will begin", None),
    ],
)
def test_due_is_an_interval_open_where_the_text_leaves_it_open(text, expected):
    assert due(text) == expected


def test_a_day_that_was_past_when_the_report_came_out_is_no_due_day():
    assert due("the truce of {t:4 August}", iso="2013-08-04") is None


def test_a_stretch_behind_the_report_that_a_comparison_names_is_no_due_day():
    bare, found = marked("it will be bloodier than the battle {t:earlier this year}")
    (span,) = spans(found, "t")
    year = replace(day("t1", span, "2013-10-15"), earliest="2013-01-01", latest="2013-10-15")
    claim = Claim("c1", (Span(0, len(bare)),), None, None, ("v0",), "predicted", "certain", "+", ())
    assert make_forecasts(bare, [claim], [year], PUBLISHED)[0].due is None


def test_soon_without_a_date_of_publication_is_open():
    assert due("the campaign will begin soon", published=None) is None


def test_what_is_foretold_is_quoted_in_one_line_and_held_by_the_nearest_voice():
    (fc,) = forecasts("the campaign\nwill  begin")
    assert (fc.id, fc.what, fc.holder, fc.claim) == ("fc1", "the campaign will begin", "v1", "c1")
