"""Work that takes too long is stopped; inputs that are too big are refused."""

import signal
import time
from contextlib import suppress

import pytest

from reportedly.intake.limits import MOST_BYTES, Late, most_bytes, too_big, within


def test_work_in_time_gives_its_result():
    assert within(5, lambda: 7) == 7


def test_late_work_is_stopped_even_if_it_swallows_exceptions():
    def stubborn():
        while True:
            with suppress(Exception):
                time.sleep(5)

    with pytest.raises(Late):
        within(0.05, stubborn)


def test_the_clock_is_off_afterwards():
    within(5, lambda: None)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_no_kind_is_read_beyond_the_limit_of_all():
    assert all(most_bytes(kind) <= MOST_BYTES for kind in ("text/html", "text/plain", "application/pdf", "other"))


def test_too_big_is_fatal():
    assert too_big(100_000_000).fatal
