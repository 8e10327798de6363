from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.times.publication import decide_published, infer_published
from reportedly.records import Published, Span


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fri 07 Apr 2017 at 0914 Governor says strike caused deaths.", "2017-04-07"),
        ("Published: 12 March 2014\n\nThe army moved.", "2014-03-12"),
        ("Strikes hit the town\nDate of publication 16 September 2016 Two were killed.", "2016-09-16"),
        ("BEIRUT, 3 August 2013 (Reuters) - Rebels said they took it.", "2013-08-03"),
        ("Storm kills 4 AFP Sunday 30 Mar 2014 Some 70 houses fell.", "2014-03-30"),
        ("2013-10-14\nThe army moved.", "2013-10-14"),
    ],
)
def test_a_dateline_is_the_day_of_publication(text, day):
    found = infer_published(text)
    assert found is not None
    assert (found.earliest, found.latest, found.basis) == (day, day, "text")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing there"),
        ("The army moved on Tuesday.", "a weekday alone"),
        ("On 4 August the army moved.", "a day without a year"),
        ("On 4 August 2013 the army moved into the hills.", "a day inside a sentence bounds nothing from above"),
        ("On Monday, 14 October, he warned them.", "a weekday fixes no year without a year near it"),
        ("The war began in 2011.", "a year alone"),
    ],
)
def test_a_text_that_says_too_little_stays_undated(text, why):
    assert infer_published(text) is None, why


def test_what_is_past_and_what_is_to_come_bound_the_publication():
    text = "The war began in 2011. The talks could be held on 23 November. On Monday, 14 October, he warned them."
    found = infer_published(text)
    assert found is not None
    assert (found.earliest, found.latest, found.basis) == ("2013-10-14", "2013-11-23", "inferred")
    assert found.why == (
        "Monday, 14 October is past (a weekday with a day fixes the year 2013); 23 November is still to come"
    )


def test_a_past_day_with_its_year_needs_a_day_to_come():
    found = infer_published("On 4 August 2013 the army moved. The two sides will meet on 23 November.")
    assert found is not None
    assert (found.earliest, found.latest) == ("2013-08-04", "2013-11-23")


def test_a_day_before_a_later_year_is_not_recent():
    assert infer_published("It began on Friday, 11 March 2011. The town fell in 2013.") is None


def test_a_later_past_day_moves_the_lower_bound():
    text = "The war began in 2011. On Monday, 14 October, he warned them. They attacked on 20 October. They will meet on 23 November."
    found = infer_published(text)
    assert found is not None
    assert (found.earliest, found.latest) == ("2013-10-20", "2013-11-23")


def test_a_weekday_with_a_day_alone_counts_as_recent():
    found = infer_published("The war began in 2011. On Monday, 14 October, he warned them.")
    assert found is not None
    assert (found.earliest, found.latest) == ("2013-10-14", "2013-11-14")


def test_silent_stretches_do_not_count():
    text = "On Monday, 14 October, he warned them.\n\nHe started his blog in 2011."
    assert infer_published(text) is not None
    assert infer_published(text, [Span(text.index("He started"), len(text))]) is None


def test_a_dateline_without_a_year_takes_the_latest_year_named():
    text = "BEIRUT, Aug 3 (Reuters) - Rebels took the town, which fell on 5 May {year} in the war that began in 2011."
    days = [(p := infer_published(text.format(year=y))) and p.earliest for y in (2012, 2013)]
    assert days == ["2012-08-03", "2013-08-03"]


@given(st.dates(date(2012, 1, 1), date(2016, 12, 1)))
def test_a_weekday_with_a_day_is_dated_in_the_first_year_that_fits(day):
    text = f"The war began in {day.year}. On {day.strftime('%A')}, {day.day} {day.strftime('%B')}, he warned them."
    found = infer_published(text)
    assert found is not None
    assert found.earliest == day.isoformat()


@given(st.text(max_size=200))
def test_no_text_breaks_the_inference(text):
    found = infer_published(text)
    assert found is None or found.earliest <= found.latest


@pytest.mark.parametrize(
    ("text", "basis", "day", "decided"),
    [
        ("TAL ZAYTUN, 23 August 2013 (HW) - A shell fell.", "metadata", "2013-08-15", ("2013-08-23", "text")),
        ("TAL ZAYTUN, 23 August 2013 (HW) - A shell fell.", "given", "2013-08-15", ("2013-08-15", "given")),
        ("TAL ZAYTUN, 23 August 2013 (HW) - A shell fell.", "metadata", "2013-08-23", ("2013-08-23", "metadata")),
        ("A shell fell on 23 August 2013 at the crossing.", "metadata", "2013-08-15", ("2013-08-15", "metadata")),
        ("05-03-2014 A shell fell.", "metadata", "2014-05-03", ("2014-05-03", "metadata")),
        ("05-03-2014 A shell fell.", "metadata", "2014-05-04", ("2014-03-05", "text")),
    ],
)
def test_a_dateline_outweighs_metadata_but_not_what_a_person_gave(text, basis, day, decided):
    found = decide_published(text, Published(day, day, basis, ""))
    assert found is not None
    assert (found.earliest, found.basis) == decided


def test_where_dateline_and_metadata_differ_the_reason_tells_both():
    found = decide_published("23 August 2013\n\nA shell fell.", Published("2013-08-15", "2013-08-15", "metadata", ""))
    assert found is not None
    assert found.why == "dateline: 23 August 2013; metadata: 2013-08-15"
