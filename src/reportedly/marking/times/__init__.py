"""Time expressions as intervals, and the day a report was published."""

from reportedly.marking.times.marks import mark_single_times, mark_times

__all__ = ["mark_single_times", "mark_times"]
