import pytest

from reportedly.marking.times.spoken_clock import read_spoken_clock
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("text", "first", "last", "clock"),
    [
        ("at half past nine", 1, 3, "09:30"),
        ("at a quarter to six", 1, 4, "05:45"),
        ("a quarter past six p.m.", 0, 4, "18:15"),
        ("ten to one in the afternoon", 0, 5, "12:50"),
        ("around twenty past four", 1, 3, "04:20"),
        ("at quarter to thirteen", 1, 3, None),
        ("ten to six", 0, 2, None),
        ("at ten to six people", 1, 3, None),
        ("at forty past four", 1, 3, None),
    ],
)
def test_minutes_beside_an_hour_are_a_clock_time(text: str, first: int, last: int, clock: str | None) -> None:
    found = read_spoken_clock(time_tokens(text), first, last)
    assert (found.clock if found else None) == clock
