from __future__ import annotations

from reportedly.workbench.limits import Buckets, Refused


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def test_as_many_at_once_as_fit_and_then_as_many_as_come_in() -> None:
    clock = Clock()
    bucket = Buckets(2, 0.5, clock)
    assert [bucket.take("a") for _ in range(4)] == [None, None, Refused(2, True), Refused(2, False)]
    assert bucket.take("b") is None
    clock.at = 1.0
    assert bucket.take("a") == Refused(1, False)
    clock.at = 2.0
    assert [bucket.take("a"), bucket.take("a")] == [None, Refused(2, True)]
    clock.at = 1000.0
    assert [bucket.take("a") for _ in range(3)] == [None, None, Refused(2, True)]


def test_names_that_were_tried_once_take_no_memory_for_ever() -> None:
    clock = Clock()
    bucket = Buckets(2, 1, clock)
    for number in range(25_000):
        clock.at += 0.001
        bucket.take(str(number))
    assert len(bucket._held) <= 10_000
