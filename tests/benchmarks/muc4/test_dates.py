"""The date slot."""

from datetime import date

import pytest

from benchmarks.muc4.dates import written
from reportedly.records import Span, Time

REPORT = date(1989, 3, 7)


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "wanted"),
    [
        ("today", "1989-03-07", "1989-03-07", "07 MAR 89"),
        ("on 5 March", "1989-03-05", "1989-03-05", "05 MAR 89"),
        ("last week", "1989-02-27", "1989-03-05", "27 FEB 89 - 05 MAR 89"),
        ("this week", "1989-03-06", "1989-03-12", "06 MAR 89 - 07 MAR 89"),
        ("last night", "1989-03-06", "1989-03-07", "06 MAR 89"),
        ("the past few hours", "1989-03-06", "1989-03-07", "- 07 MAR 89"),
        ("February", "1989-02-01", "1989-02-28", "- 07 MAR 89"),
        ("on Friday", "1989-03-03", "1989-03-03", "- 07 MAR 89"),
        ("tomorrow", "1989-03-08", "1989-03-08", "- 07 MAR 89"),
        ("recently", None, None, "- 07 MAR 89"),
    ],
)
def test_a_time_is_written_as_a_day_a_range_or_no_later_than_the_report(words, earliest, latest, wanted):
    time = Time("t1", Span(0, len(words)), None, earliest, latest, "day", "")
    assert written(time, words, REPORT) == wanted


def test_without_a_time_or_a_day_of_the_report():
    assert written(None, "", REPORT) == "- 07 MAR 89"
    assert written(None, "", None) is None
