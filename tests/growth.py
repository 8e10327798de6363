"""Whether work grows in proportion to its input: a ratio within one run, so that slow and busy machines agree."""

from __future__ import annotations

import time
from collections.abc import Callable

MOST = 8.0
"""Times the work that four times the input may take; work that grows with the square takes sixteen times as much."""
_TRIES, _RUNS = 5, 2
_INSTANT, _HOPELESS = 0.1, 20.0


def grows_in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Whether `work(4 * size)` takes less than MOST times as long as `work(size)`, in the best of a few tries.

    What is done at once whatever its size counts as growing in proportion; what takes seconds at `size` does not.
    """
    for _ in range(_TRIES):
        small = _quickest(work, size)
        if small > _HOPELESS:
            return False
        large = _quickest(work, 4 * size)
        if large < max(_INSTANT, MOST * small):
            return True
    return False


def _quickest(work: Callable[[int], object], size: int) -> float:
    """Seconds of the quickest of some runs: what else the machine does can only make one slower."""
    took = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        work(size)
        took.append(time.perf_counter() - begun)
        if took[-1] > 1:
            break
    return min(took)
