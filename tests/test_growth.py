from __future__ import annotations

from tests.growth import grows_in_proportion


def test_work_in_proportion_passes() -> None:
    assert grows_in_proportion(lambda size: sum(range(100 * size)), 10_000)


def test_work_that_grows_with_the_square_is_noticed() -> None:
    assert not grows_in_proportion(lambda size: [sum(range(size)) for _ in range(size)], 800)


def test_work_done_at_once_passes_whatever_its_growth() -> None:
    assert grows_in_proportion(lambda size: [sum(range(size)) for _ in range(size)], 2)
