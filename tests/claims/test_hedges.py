"""Words that make a stretch less than sure, and those that only look like them."""

import pytest

from reportedly.claims.hedges import hedges


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the army may attack", ["may"]),
        ("the rifles came in the second half of May", []),
        ("the rifles came before 20 May", []),
        ("the rifles came on May 20", []),
        ("the rifles came in may 2016", []),
        ("talks could resume", ["could"]),
        ("the monitor could not say who fired", []),
        ("the monitor could not verify the film", ["could not verify"]),
        ("the road was probably mined and may be closed", ["probably", "may"]),
    ],
)
def test_a_month_and_a_failure_are_no_hedges(text, found):
    assert [m.group() for m in hedges(text, 0, len(text))] == found
