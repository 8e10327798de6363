from __future__ import annotations

import pytest

from reportedly.marking.times.dateline import day_in, find_dateline
from reportedly.marking.times.joining import joined
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tokens import time_tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sat Mar 12 2016 Rebels fled.", True),
        ("Last updated: 12 March 2016\nRebels fled.", True),
        ("DEIR EZ-ZOR, 12 March 2016 (AFP) - Rebels fled.", True),
        ("BEIRUT, March 12 (AFP) - Rebels fled.", True),
        ("Town falls AP Saturday 12 Mar 2016 Rebels fled.", True),
        ("The Hill Courier, March 12, 2016\nRebels fled.", True),
        ("The Hill Courier of 12 March 2016\nRebels fled.", False),
        ("The Army, March 12, 2016 told us, fled.", False),
        ("On 12 March 2016 Rebels fled.", False),
        ("Rebels fled on 12 March 2016.", False),
        ("Rebels of 12 March 2016 fled.", False),
        ("March 2016 Rebels fled.", False),
        ("A line.\n" * 100 + "12 March 2016\nRebels fled.", False),
    ],
)
def test_a_day_at_the_head_of_an_early_line_is_a_dateline(text, found):
    tokens = time_tokens(text)
    line = find_dateline(tokens, joined(tokens, read_expressions(tokens)))
    assert (line is not None and (line.month, line.day) == (3, 12)) is found


def test_a_day_that_the_year_lacks_is_none():
    (said,) = read_expressions(time_tokens("29 February"))
    assert day_in(said, 2013) is None
    assert str(day_in(said, 2012)) == "2012-02-29"
