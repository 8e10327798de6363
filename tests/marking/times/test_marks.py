"""Sentences with the time in brackets, told on Thursday 17 October 2013 unless a test says otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.times import time_words
from reportedly.marking.times import mark_single_times, mark_times
from reportedly.records import Published, Time
from tests.growth import grows_in_proportion

PAPER = Published("2013-10-17", "2013-10-17", "given", "")


def unmarked(marked: str) -> tuple[str, list[str]]:
    """The sentence without brackets and what stood inside them."""
    inside = [piece.split("]")[0] for piece in marked.split("[")[1:]]
    return marked.replace("[", "").replace("]", ""), inside


def one(marked: str, published: Published | None = PAPER) -> Time:
    text, inside = unmarked(marked)
    found = mark_times(text, published)
    assert [t.span.of(text) for t in found] == inside
    return found[0]


@pytest.mark.parametrize(
    ("marked", "value", "earliest", "latest", "grain"),
    [
        ("Shells fell on [4 August 2013].", "2013-08-04", "2013-08-04", "2013-08-04", "day"),
        ("It began on [9 August between 5:15 and 6:10 a.m.] near the coast.", "2013-08-09T05:15/06:10", "2013-08-09T05:15", "2013-08-09T06:10", "minute"),
        ("They fought [from 20 to 21 August].", "2013-08-20/2013-08-21", "2013-08-20", "2013-08-21", "span"),
        ("The weapons came in [June and July].", "2013-06/2013-07", "2013-06-01", "2013-07-31", "span"),
        ("They used [the summer months] to dig in.", "2013-SU", "2013-06-01", "2013-08-31", "season"),
        ("The visit was in [the middle of August].", "2013-08", "2013-08-11", "2013-08-21", "month"),
        ("The town fell in [late 2012].", "2012", "2012-09-01", "2012-12-31", "year"),
        ("The town fell [earlier this year].", "2013", "2013-01-01", "2013-10-17", "year"),
        ("They will move [later this month].", "2013-10", "2013-10-17", "2013-10-31", "month"),
        ("Shells fell [this week].", "2013-W42", "2013-10-14", "2013-10-17", "week"),
        ("The clashes of [the 1980s] return.", "198", "1980-01-01", "1989-12-31", "decade"),
        ("It was built in [the 19th century].", "18", "1800-01-01", "1899-12-31", "century"),
        ("Sales rose in [the third quarter].", "2013-Q3", "2013-07-01", "2013-09-30", "quarter"),
        ("It was quiet in [the first half of 2013].", "2013-H1", "2013-01-01", "2013-06-30", "span"),
        ("It was quiet in [the first week of August].", "2013-08", "2013-08-01", "2013-08-07", "week"),
        ("The order is timed [041630ZAUG13].", "2013-08-04T16:30Z", "2013-08-04T16:30", "2013-08-04T16:30", "minute"),
        ("Jets struck at [dawn on Wednesday].", "2013-10-16TMO", "2013-10-16T05:00", "2013-10-16T11:59", "part"),
        ("A car bomb went off at [8:15 p.m. on Sunday].", "2013-10-13T20:15", "2013-10-13T20:15", "2013-10-13T20:15", "minute"),
        ("The army has advanced over [the past weeks].", "PXW", "2013-08-22", "2013-10-17", "span"),
        ("Chatter over [the recent weeks and days] is loud.", "PXW", "2013-08-22", "2013-10-17", "span"),
        ("In [the past two weeks] 30 died.", "P2W", "2013-10-03", "2013-10-17", "span"),
        ("Attacks are likely in [the next three months].", "P3M", "2013-10-17", "2014-01-17", "span"),
        ("The siege lasted [three months].", "P3M", None, None, "duration"),
        ("It will fall in [two months].", "P2M", "2013-10-17", "2013-12-17", "span"),
        ("It will fall [within three weeks].", "P3W", "2013-10-17", "2013-11-07", "span"),
        ("They took it in [three days].", "P3D", None, None, "duration"),
        ("They left [two days] before the battle.", "P2D", None, None, "duration"),
        ("Shares fell for [two trading days].", "P2D", None, None, "duration"),
        ("They broke the [week-long] siege.", "P1W", None, None, "duration"),
        ("It shrank in [the fiscal year 2012].", "2012", "2012-01-01", "2012-12-31", "year"),
        ("It began in [the year two thousand].", "2000", "2000-01-01", "2000-12-31", "year"),
        ("Sales fell in [the first quarter].", "2013-Q1", "2013-01-01", "2013-03-31", "quarter"),
        ("Sales are expected to rise in [the first quarter].", "2014-Q1", "2014-01-01", "2014-03-31", "quarter"),
        ("A vote is expected in [May].", "2014-05", "2014-05-01", "2014-05-31", "month"),
        ("It grew in [the latest year].", "2012", "2012-01-01", "2012-12-31", "year"),
        ("It may end in [the near future].", "FUTURE_REF", "2013-10-17", None, "vague"),
        ("They shell it [every day].", "P1D", None, None, "set"),
        ("They protest [every Friday].", "XXXX-WXX-5", None, None, "set"),
        ("They [recently] took it.", "PAST_REF", None, "2013-10-17", "vague"),
        ("They will attack [soon].", "FUTURE_REF", "2013-10-17", None, "vague"),
        ("The front is [now] quiet.", "PRESENT_REF", "2013-10-17", "2013-10-17", "vague"),
        ("It fell [a few days ago].", "PAST_REF", "2013-10-07", "2013-10-15", "vague"),
        ("The guns fell silent at [8 o'clock].", "2013-10-17T08:00", "2013-10-17T08:00", "2013-10-17T08:00", "minute"),
        ("Jets struck at [two o’clock in the morning].", "2013-10-17T02:00", "2013-10-17T02:00", "2013-10-17T02:00", "minute"),
        ("Jets struck at [4:30 in the afternoon].", "2013-10-17T16:30", "2013-10-17T16:30", "2013-10-17T16:30", "minute"),
        ("Jets struck at [17h30].", "2013-10-17T17:30", "2013-10-17T17:30", "2013-10-17T17:30", "minute"),
        ("It began on [4 August at 5 in the morning].", "2013-08-04T05:00", "2013-08-04T05:00", "2013-08-04T05:00", "minute"),
        ("Shells fell at [half past nine on Monday].", "2013-10-14T09:30", "2013-10-14T09:30", "2013-10-14T09:30", "minute"),
        ("Shells fell at [a quarter to six].", "2013-10-17T05:45", "2013-10-17T05:45", "2013-10-17T05:45", "minute"),
        ("It fell [two and a half years ago].", "2011-04", "2011-04-01", "2011-04-30", "month"),
        ("It fell [two and a half weeks ago].", "2013-09-29", "2013-09-29", "2013-09-29", "day"),
        ("The siege lasted [two and a half years].", "P2Y6M", None, None, "duration"),
        ("It fell on [10 Muharram 1435].", "2013-11-13/2013-11-15", "2013-11-13", "2013-11-15", "day"),
        ("It fell [some time ago].", "PAST_REF", None, "2013-10-17", "vague"),
        ("They met on [Newroz 2015].", "2015-03-21", "2015-03-21", "2015-03-21", "day"),
        ("They struck at [14:30 GMT on Monday].", "2013-10-14T14:30Z", "2013-10-14T14:30", "2013-10-14T14:30", "minute"),
        ("They struck at [8:15 p.m. EST].", "2013-10-17T20:15-05:00", "2013-10-17T20:15", "2013-10-17T20:15", "minute"),
        ("It grew in [the first three months of this year].", "2013-01/2013-03", "2013-01-01", "2013-03-31", "span"),
        ("It fell in [the last two weeks of August 2012].", "2012-08-18/2012-08-31", "2012-08-18", "2012-08-31", "span"),
        ("On [6/7/2013] it fell.", "2013-06-07", "2013-06-07", "2013-06-07", "day"),
        ("The campaign of [480 BC] failed.", "BC0480", None, None, "year"),
    ],
)  # fmt: skip
def test_a_time_has_its_value_bounds_and_grain(marked, value, earliest, latest, grain):
    found = one(marked)
    assert (found.value, found.earliest, found.latest, found.grain) == (value, earliest, latest, grain)


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("Rebels said on [Tuesday] that they held it.", "2013-10-15"),
        ("He spoke on [Thursday].", "2013-10-17"),
        ("They will meet on [Friday].", "2013-10-18"),
        ("The truce could begin as early as [Monday].", "2013-10-21"),
        ("They attacked [last Thursday].", "2013-10-10"),
        ("They meet [next Thursday].", "2013-10-24"),
        ("He was killed [yesterday].", "2013-10-16"),
        ("They leave [tomorrow].", "2013-10-18"),
        ("It fell [three days ago].", "2013-10-14"),
        ("The talks will be held on [23 November].", "2013-11-23"),
        ("The talks were held on [23 November].", "2012-11-23"),
        ("It was extended until [9 November].", "2013-11-09"),
        ("Fighting broke out on [2 January].", "2013-01-02"),
        ("On [Monday, 14 October], he warned them.", "2013-10-14"),
        ("On [Sunday, 14 October], he warned them.", "2012-10-14"),
    ],
)
def test_tense_and_weekday_choose_the_day(marked, day):
    found = one(marked)
    assert (found.earliest, found.latest) == (day, day)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("On [5 March 2012] it fell. [The next day] they fled.", ["2012-03-05", "2012-03-06"]),
        ("On [5 March 2012] it fell. [Two weeks later] they fled.", ["2012-03-05", "2012-W12"]),
        ("It fell in [March 2012]. [That year] 40 died.", ["2012-03", "2012"]),
        ("It fell in [2011]. [The following year] 40 died.", ["2011", "2012"]),
        ("On [5 March 2012] they came, and [that night] they left.", ["2012-03-05", "2012-03-05TNI"]),
        ("On [Monday] they came at [4:30 a.m.].", ["2013-10-14", "2013-10-14T04:30"]),
        ("Profit rose in [the third quarter] from [a year earlier].", ["2013-Q3", "2012-Q3"]),
    ],
)
def test_what_follows_leans_on_the_date_told_before(marked, values):
    text, inside = unmarked(marked)
    found = mark_times(text, PAPER)
    assert [(t.span.of(text), t.value) for t in found] == list(zip(inside, values, strict=True))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("They carry the AK-47 and drive T-72 tanks.", "a weapon's number"),
        ("Brigade 46 is at the Geneva 2 conference.", "a name's number"),
        ("Some 2000 fighters and 1500 men came.", "a count"),
        ("It may march on Damascus.", "verbs"),
        ("A second bomb went off; the first did not.", "ordinals"),
        ("Operation Dawn was led by April Jones.", "names"),
        ("The 14 March alliance met in 12 May Street.", "named after days"),
        ("Resolution 2118 was passed by 10:1.", "a resolution and a result"),
        ("He paid $2012 for it.", "money"),
        ("The army entered winter quarters.", "quarters to live in"),
        ("Half past nine fighters came.", "a count past another"),
        ("They rose from ten to six people.", "a range"),
        ("Quarter of the town fell to six men.", "a fraction and a count"),
        ("The town soon fell.", "soon between two pasts"),
        ("Fall back! they said, and may they fall.", "verbs like seasons"),
    ],
)
def test_what_only_looks_like_a_time_is_none(text, why):
    assert mark_times(text, PAPER) == (), why


@pytest.mark.parametrize(
    "marked", ["He left on [Tuesday].", "He left [yesterday].", "He left on [4 August].", "He left [last week]."]
)
def test_an_undated_text_leaves_open_what_leans_on_its_date(marked):
    found = one(marked, None)
    assert (found.earliest, found.latest) == (None, None)
    assert found.value is not None
    assert found.value.startswith("XXXX")


def test_an_undated_text_takes_the_year_told_before():
    text = "On 5 March 2012 it fell. On 9 April it was retaken."
    assert [t.value for t in mark_times(text)] == ["2012-03-05", "2012-04-09"]


def test_a_history_takes_the_year_of_the_narrative_and_turns_it():
    text = "In 1914, 1915, 1916, 1917 and 1918 they fought. In November 1914 it froze. In January it thawed. In May 1917 they fled."
    values = [t.value for t in mark_times(text, PAPER)]
    assert values[-3:] == ["1914-11", "1915-01", "1917-05"]


def test_an_interval_of_publication_widens_what_leans_on_it():
    found = one("He left [yesterday].", Published("2013-10-14", "2013-11-23", "inferred", ""))
    assert (found.value, found.earliest, found.latest) == (None, "2013-10-13", "2013-11-22")


def test_an_interval_of_publication_keeps_what_both_ends_agree_on():
    found = one("It fell [last year].", Published("2013-10-14", "2013-11-23", "inferred", ""))
    assert found.value == "2012"


def test_a_dateline_outweighs_metadata_but_not_a_person():
    text = "July 30 2014 Bombs kill 13. They went off late on Tuesday."
    days = [
        mark_times(text, Published("2015-01-01", "2015-01-01", basis, ""))[1].earliest
        for basis in ("metadata", "given")
    ]
    assert days == ["2014-07-29", "2014-12-30"]


def test_a_month_ahead_told_as_past_lies_a_year_back():
    assert one("They began to dig in around the hills in [December].").value == "2012-12"


def test_each_time_says_what_it_leans_on():
    assert one("The talks were held on [4 August].").how == (
        'told as past ("held"): the last one before the publication; not 2014-08-04'
    )
    assert one("On [Monday, 14 October] he spoke.").how == "weekday fixes the year"
    assert one("He left [two days ago].").how == "2 days before the publication"


def test_the_ends_of_a_range_can_stand_apart():
    text = "from 20 to 21 August"
    assert [(t.span.of(text), t.value) for t in mark_single_times(text, PAPER)] == [
        ("20", "2013-08-20"),
        ("21 August", "2013-08-21"),
    ]


def _th(day: int) -> str:
    return f"{day}{'th' if 11 <= day <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


WRITTEN = (
    lambda d: d.strftime("%d %B %Y"),
    lambda d: f"{d.day} {d.strftime('%B %Y')}",
    lambda d: f"{d.strftime('%B')} {d.day}, {d.year:04}",
    lambda d: f"{d.strftime('%b')}. {d.day}, {d.year}" if d.month != 5 else d.isoformat(),
    lambda d: f"{d.day} {d.strftime('%b %Y')}",
    lambda d: d.isoformat(),
    lambda d: d.strftime("%m/%d/%Y"),
    lambda d: d.strftime("%d.%m.%Y"),
    lambda d: f"the {_th(d.day)} of {d.strftime('%B %Y')}",
    lambda d: f"{d.strftime('%A')}, {d.day} {d.strftime('%B %Y')}",
    lambda d: f"{d.strftime('%a %b')} {d.day} {d.year}",
    lambda d: f"{d.strftime('%B')} {_th(d.day)}, {d.year}",
)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(WRITTEN))
def test_a_date_written_out_is_read_back(day, write):
    text = f"It fell on {write(day)} and burned."
    if day.day > 12 or "." not in write(day):
        assert [t.earliest for t in mark_times(text, PAPER)] == [day.isoformat()]


_MARKS = ["12", "31", "2013", "'80s", "4:30", "p.m.", "BC", "041630ZAUG13", "1/2", "-", ",", ".", "\n\n", "the"]
_PIECES = [*sorted(time_words().words), *_MARKS]


@given(
    st.lists(st.sampled_from(_PIECES), max_size=25),
    st.sampled_from([None, PAPER, Published("0001-01-01", "9999-12-31", "given", "")]),
)
def test_any_words_give_ordered_spans_and_bounds(words, published):
    text = " ".join(words)
    end = 0
    for found in mark_times(text, published):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        assert not (found.earliest and found.latest) or found.earliest[:10] <= found.latest[:10]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    for found in mark_times(text, PAPER):
        assert found.span.of(text).strip() == found.span.of(text)


@pytest.mark.parametrize("piece", ["from 4 to 5 May ", "the ", "1", "Monday, ", "more than ", "4:30 and ", "May-"])
def test_long_adversarial_text_takes_linear_time(piece):
    assert grows_in_proportion(lambda length: mark_times((piece * length)[:length], PAPER), 10_000)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rockets fell on 21 August. The first hit at 2 a.m. in the east.", ["2013-08-21", "2013-08-21"]),
        ("Shells fell on Monday. At around 5 pm a mosque was hit.", ["2013-10-14", "2013-10-14"]),
        ("Shells fell on Monday at noon. By dusk it was calm.", ["2013-10-14", "2013-10-14"]),
        # another paragraph, and what is still to come, are of the day of publication
        ("Shells fell on Monday.\n\nAt 5 pm a mosque was hit.", ["2013-10-14", "2013-10-17"]),
        ("Shells fell on Monday. The minister will speak at 5 pm.", ["2013-10-14", "2013-10-17"]),
        ("Shells fell on Monday. They hit a school. They hit a house. At 5 pm a mosque was hit.", ["2013-10-14", "2013-10-17"]),
    ],
)  # fmt: skip
def test_an_hour_is_of_the_day_told_just_before(text: str, days: list[str]) -> None:
    found = mark_times(text, PAPER)
    assert [(t.earliest or "")[:10] for t in found] == days
    assert all(t.how for t in found)
