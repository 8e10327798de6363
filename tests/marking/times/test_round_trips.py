"""Days, spans and hours written out in their styles and read back."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.times import mark_times
from reportedly.marking.times.hijri import hijri_day
from reportedly.records import Published

PAPER = Published("2013-10-17", "2013-10-17", "given", "")
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2049, 12, 31))
HIJRI = {"Muharram": 1, "Rajab": 7, "Ramadan": 9, "Shawwal": 10}
HOURS = dict(enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1))
Bounds = tuple[str | None, str | None]


def read(said: str) -> list[Bounds]:
    return [(t.earliest, t.latest) for t in mark_times(f"It went on {said} in the north.", PAPER)]


def spelled(day: date, american: bool) -> str:
    return f"{day:%B} {day.day}, {day.year}" if american else f"{day.day} {day:%B} {day.year}"


@given(DAYS, st.booleans())
def test_a_numeric_day_reads_back_in_the_order_of_its_marks(day: date, american: bool) -> None:
    said = f"{day.month}/{day.day}/{day.year}" if american else f"{day.day}.{day.month}.{day.year}"
    assert read(f"on {said}") == [(day.isoformat(),) * 2]


@given(DAYS)
def test_the_other_order_of_a_numeric_day_is_told(day: date) -> None:
    (found,) = mark_times(f"It went on {day.month}/{day.day}/{day.year}.", PAPER)
    other = f"not {day.year}-{day.day:02}-{day.month:02}"
    assert (other in found.how) == (day.day <= 12 and day.day != day.month)


@given(DAYS, st.integers(1, 900), st.booleans())
def test_a_span_reads_back(day: date, more: int, american: bool) -> None:
    end = day + timedelta(days=more)
    said = f"from {spelled(day, american)} to {spelled(end, american)}"
    assert read(said) == [(day.isoformat(), end.isoformat())]


@given(st.dates(date(1950, 1, 1), date(2049, 12, 20)), st.sampled_from(["-", "–", " to "]))
def test_days_of_one_month_read_back(day: date, joint: str) -> None:
    end = day + timedelta(days=3)
    if end.month == day.month:
        assert read(f"on {day.day}{joint}{end.day} {day:%B} {day.year}") == [(day.isoformat(), end.isoformat())]


@given(MOMENTS)
def test_a_military_group_reads_back(moment: datetime) -> None:
    (found,) = mark_times(f"The order is timed {moment:%d%H%MZ%b%y}.".upper(), PAPER)
    assert found.earliest == f"{moment:%Y-%m-%dT%H:%M}"
    assert found.value == f"{moment:%Y-%m-%dT%H:%M}Z"


@given(MOMENTS, st.sampled_from([("GMT", "Z"), ("EST", "-05:00"), ("CET", "+01:00")]))
def test_an_hour_with_its_zone_reads_back(moment: datetime, zone: tuple[str, str]) -> None:
    text = f"It fell at {moment:%H:%M} {zone[0]} on {spelled(moment, False)}."
    assert [t.value for t in mark_times(text, PAPER)] == [f"{moment:%Y-%m-%dT%H:%M}{zone[1]}"]


@given(st.integers(1, 12), st.sampled_from([("half past", 30), ("a quarter past", 15), ("a quarter to", -15)]))
def test_an_hour_in_words_reads_back(hour: int, way: tuple[str, int]) -> None:
    (found,) = mark_times(f"It fell at {way[0]} {HOURS[hour]} on 4 August 2013.", PAPER)
    minutes = (hour * 60 + way[1] - 60) % 720 + 60
    assert found.earliest == f"2013-08-04T{minutes // 60:02}:{minutes % 60:02}"


@given(st.integers(1350, 1470), st.sampled_from(list(HIJRI)), st.integers(1, 29))
def test_a_hijri_day_lies_within_its_interval(year: int, month: str, day: int) -> None:
    ((earliest, latest),) = read(f"on {day} {month} {year}")
    middle = hijri_day(year, HIJRI[month], day)
    assert (earliest, latest) == tuple((middle + timedelta(days=d)).isoformat() for d in (-1, 1))
